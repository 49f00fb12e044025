import { createRequire } from 'node:module';
import { findModel, writesParagraphSign } from './models.js';
import { TesseractPool } from './tesseract-pool.js';

const require = createRequire(import.meta.url);
/** The engine is the package below; its version may differ from that of its loader. */
const requireOfLoader = createRequire(require.resolve('tesseract.js/package.json'));

/**
 * Tesseract in WebAssembly: needs nothing but `npm ci`.
 *
 * @param language codes joined by `+`
 * @param find where a model comes from; a bench compares makings of it
 * @throws Error when a language has no model here
 */
export function wasmTesseract(
  language: string,
  processes: number,
  find = (code: string) => findModel(code),
): TesseractPool {
  const models = language.split('+').map(find);
  const second = models.every(writesParagraphSign) ? null : find('eng');
  const version = versionOf(requireOfLoader('tesseract.js-core/package.json'));
  return new TesseractPool(
    { name: 'tesseract.js', version, library: 'wasm', models, second },
    processes,
  );
}

function versionOf(manifest: unknown): string {
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}
