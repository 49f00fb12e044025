import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { marksFont } from './build/marks-font.js';

const server = process.env['AKTEI_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig(async () => ({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the CSP allows fonts and images from 'self' only, no data: URLs
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    reportCompressedSize: false,
  },
  resolve: {
    alias: { 'aktei-marks.woff2': await marksFont(join(import.meta.dirname, '../../dist/fonts')) },
  },
  server: { proxy: { '/api': server } },
}));
