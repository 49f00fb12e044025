import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { Decoder, defaultLimits } from '#libs/imaging';

/** Characters of a page that are looked at. */
const MOST_CHARS = 200_000;

describe('what is too large in a PDF', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-bounds-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A page of A4 that draws that, with a font `F` and a picture `I`. */
  const drawing = async (name: string, content: string, image?: Record<string, unknown>) => {
    const document = await PDFDocument.create();
    const page = document.addPage([595, 842]);
    const { context } = document;
    const font = await document.embedFont(StandardFonts.Helvetica);
    page.node.setFontDictionary(PDFName.of('F'), font.ref);
    if (image) {
      const { data, ...more } = image;
      const packed = deflateSync(data as Buffer);
      const common = { Type: 'XObject', Subtype: 'Image', Filter: 'FlateDecode' };
      const stream = context.stream(packed, { ...common, ...(more as Record<string, number>) });
      page.node.setXObject(PDFName.of('I'), context.register(stream));
    }
    const drawn = context.stream(deflateSync(Buffer.from(content)), { Filter: 'FlateDecode' });
    page.node.set(PDFName.of('Contents'), context.register(drawn));
    const path = join(folder, name);
    await writeFile(path, await document.save({ useObjectStreams: false }));
    return path;
  };

  it.each([
    ['no larger than allowed', 1_000, []],
    ['too large', 1_001, ['PDF.TOO_LARGE_AS_STORED']],
  ])('shows a picture that is %s, and says so', async (_, rows, flags) => {
    const data = Buffer.alloc(rows * 125, 0xff);
    data.fill(0x0f, data.length >> 1);
    const size = { Width: 1_000, Height: rows, BitsPerComponent: 1, ColorSpace: 'DeviceGray' };
    const content = 'q 595 0 0 842 0 0 cm /I Do Q';
    const path = await drawing(`picture-${rows}.pdf`, content, { data, ...size });
    const decoder = new Decoder({ ...defaultLimits, maxPixels: 1_000_000 });
    try {
      expect(await decoder.probe(path)).toMatchObject({ verdict: 'readable', flags });
      expect(await decoder.page(path, 1)).toMatchObject({ kind: 'image', blank: false });
    } finally {
      decoder.close();
    }
  });

  /** So many lines of letters that all lie on the page, one point high. */
  const lines = (count: number, text: string): string => {
    const set = Array.from({ length: count }, () => `(${text}) Tj T*`).join('\n');
    return `BT /F 1 Tf 2 TL 20 830 Td\n${set}\nET`;
  };

  it.each([
    ['words', 'ab '.repeat(300), MOST_CHARS / 3],
    ['one word in each line', 'ab'.repeat(450), MOST_CHARS / 900],
  ])('reads no more of a page full of %s than a letter can have', async (_, text, words) => {
    const path = await drawing(`text-${text.length}.pdf`, lines(400, text));
    const decoder = new Decoder();
    try {
      const page = await decoder.page(path, 1);
      const found = page.kind === 'text' ? page.words : [];
      const characters = found.reduce((sum, { t }) => sum + t.length, 0);
      expect(characters).toBeLessThanOrEqual(MOST_CHARS);
      expect(characters).toBeGreaterThan(MOST_CHARS / 2);
      expect(Math.abs(found.length / words - 1)).toBeLessThan(0.02);
    } finally {
      decoder.close();
    }
  });

  it('reads what it reads of such a page within its time', async () => {
    const decoder = new Decoder({ ...defaultLimits, cpuMs: 20_000 });
    try {
      const path = await drawing('long.pdf', lines(400, 'a'.repeat(1_000)));
      expect(await decoder.page(path, 1)).toMatchObject({ kind: 'text' });
    } finally {
      decoder.close();
    }
  });
});
