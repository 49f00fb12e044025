import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { separatorText } from '../separation/separator-code.js';
import { separatorSheets } from './separator-sheets.js';

const require = createRequire(import.meta.url);

const order = { value: 'AKTEI:TRENN', title: 'Trennblatt', count: 1, createdAt: new Date(0) };

describe(separatorSheets.name, () => {
  let pdfium: PDFiumLibrary;

  beforeAll(async () => {
    pdfium = await PDFiumLibrary.init();
    const wasm = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
    const wasmBinary = new Uint8Array(wasm).buffer;
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  });

  /** The first sheet as a scanner sees it. */
  async function scan(value: string, dpi: number): Promise<Sharp> {
    const document = await pdfium.loadDocument(await separatorSheets({ ...order, value }));
    const { data, width, height } = await document.getPage(0).render({ scale: dpi / 72 });
    document.destroy();
    const page = sharp(data, { raw: { width, height, channels: 4 } });
    return sharp(await page.removeAlpha().toColourspace('b-w').png().toBuffer());
  }

  async function codesOn(page: Sharp): Promise<{ format: string; text: string }[]> {
    const found = await readBarcodes(await page.png().toBuffer(), { tryHarder: true });
    return found.map(({ format, text }) => ({ format, text }));
  }

  it.each([
    ['upright at 300 dpi', 300, 0],
    ['at 150 dpi in grey', 150, 0],
    ['3° askew at 300 dpi', 300, 3],
    ['3° askew at 150 dpi', 150, -3],
    ['upside down', 150, 180],
  ])('is read again %s', async (_, dpi, angle) => {
    const page = await scan(order.value, dpi);
    const askew = page.rotate(angle, { background: '#fff' }).blur(0.6).jpeg({ quality: 70 });
    const codes = await codesOn(sharp(await askew.toBuffer()));
    expect(codes.map(({ format }) => format).sort()).toEqual(['Code128', 'DataMatrix', 'QRCode']);
    expect(new Set(codes.map(({ text }) => text))).toEqual(new Set([order.value]));
    expect(separatorText(codes)).toBe(order.value);
  });

  it.each([
    'AKTEI:TRENN:Bürgeramt Süd',
    'AKTEI:TRENN:Łódź',
    `AKTEI:TRENN:${'Amt für alles '.repeat(4)}x`,
  ])('carries the unit in %s', async (value) => {
    const codes = await codesOn(await scan(value, 150));
    expect(codes.length).toBeGreaterThanOrEqual(2);
    expect(new Set(codes.map(({ text }) => text))).toEqual(new Set([value]));
  });

  it('prints as many sheets as were ordered and stores them once', async () => {
    const one = await separatorSheets(order);
    const many = await separatorSheets({ ...order, count: 100 });
    expect((await PDFDocument.load(many)).getPageCount()).toBe(100);
    expect(many.length).toBeLessThan(one.length + 10_000);
  });
});
