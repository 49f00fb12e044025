import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFArray, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import type { RenditionImage } from '../decode/protocol.js';
import type { ReadWord } from '../page/page-reading.js';
import { PageUnreadable } from '../page/reading-failure.js';
import type { RenditionPage, RenditionSource } from './rendition-source.js';
import { writeRendition } from './searchable-pdf.js';

const A4 = { widthPx: 1240, heightPx: 1754 };
const base = { dpiX: 150, dpiY: 150, orientation: 1, components: 1, inverted: false } as const;

/** A page with a black square in its upper left corner, as JPEG. */
async function jpegPage(): Promise<RenditionImage> {
  const bytes = await sharp({
    create: { width: A4.widthPx, height: A4.heightPx, channels: 3, background: '#fff' },
  })
    .composite([{ input: await square(), left: 100, top: 100 }])
    .toColourspace('b-w')
    .jpeg()
    .toBuffer();
  return { ...base, ...A4, bits: 8, coding: { filter: 'DCTDecode' }, bytes };
}

function square(): Promise<Buffer> {
  return sharp({ create: { width: 300, height: 300, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
}

const word = (t: string, x: number, y: number, over: Partial<ReadWord> = {}): ReadWord => ({
  ...{ t, x, y, w: t.length * 16, h: 32, c: 90, l: 0 },
  ...over,
});

const page = (pageNo: number, over: Partial<RenditionPage> = {}): RenditionPage => ({
  ...{ pageNo, ...A4, words: [] },
  ...over,
});

describe(writeRendition, () => {
  let folder: string;
  let picture: RenditionImage;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-rendition-'));
    picture = await jpegPage();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const write = async (
    source: Partial<RenditionSource>,
    imageOf = (): Promise<RenditionImage> => Promise.resolve(picture),
  ): Promise<Buffer> => {
    const out = join(folder, 'rendition.pdf');
    const defaults = { title: 'Brief', createdAt: new Date(0), pages: [page(1)] };
    await writeRendition({ ...defaults, ...source }, imageOf, out);
    return readFile(out);
  };
  const load = (bytes: Buffer) => PDFDocument.load(bytes, { updateMetadata: false });
  const rendered = async (bytes: Buffer) => {
    const document = await (await PDFiumLibrary.init()).loadDocument(bytes);
    const { data, width, height } = await document.getPage(0).render({ scale: 150 / 72 });
    const text = document.getPage(0).getText();
    document.destroy();
    const raw = { width, height, channels: 4 as const };
    const grey = await sharp(data, { raw }).removeAlpha().greyscale().raw().toBuffer();
    return { grey, width, height, text };
  };

  it('gives the same bytes for the same source', async () => {
    expect((await write({})).equals(await write({}))).toBe(true);
  });

  it('passes the stream of a picture through as it is', async () => {
    expect((await write({})).includes(picture.bytes)).toBe(true);
  });

  it('shows what the picture shows, and nothing of the words', async () => {
    const words = [word('Musterstadt', 600, 900)];
    const { grey, width, height } = await rendered(await write({ pages: [page(1, { words })] }));
    const original = await sharp(picture.bytes)
      .resize(width, height, { fit: 'fill' })
      .greyscale()
      .raw()
      .toBuffer();
    const difference = grey.reduce(
      (sum, level, at) => sum + Math.abs(level - (original[at] ?? 0)),
      0,
    );
    expect(difference / grey.length).toBeLessThan(1);
  });

  it('gives the words back in their order, line by line, whatever they are made of', async () => {
    const words = [
      word('Verwal-', 100, 500),
      word('§', 300, 500),
      word('(3)\\', 400, 500),
      word('tung', 100, 560, { l: 1 }),
      word('𝔄λ漢🏛', 300, 560, { l: 1 }),
      word('\u0000Amt\ufeff\ufffe', 500, 560, { l: 1 }),
    ];
    const { text } = await rendered(await write({ pages: [page(1, { words })] }));
    expect(text.replaceAll('\r', '').trim()).toBe('Verwal- § (3)\\\ntung 𝔄λ漢🏛 Amt');
  });

  it('needs another font when there are more characters than codes', async () => {
    const t = Array.from({ length: 600 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(
      '',
    );
    const { text } = await rendered(
      await write({ pages: [page(1, { words: [word(t, 10, 500)] })] }),
    );
    expect(text.trim()).toBe(t);
  });

  it.each([90, 180, 270] as const)('turns a page by %i', async (turned) => {
    const work = { turned, skew: null, deskewed: false };
    const { grey, width, height } = await rendered(await write({ pages: [page(1, { work })] }));
    const levelAt = (x: number, y: number): number =>
      grey[Math.floor(y * height) * width + Math.floor(x * width)] ?? -1;
    const [near, far] = [0.15, 0.85];
    const corner = { 90: [far, near], 180: [far, far], 270: [near, far] }[turned];
    expect(levelAt(corner[0] ?? 0, corner[1] ?? 0)).toBeLessThan(30);
    expect(levelAt(near, near)).toBeGreaterThan(225);
    expect(width > height).toBe(turned !== 180);
  });

  it('puts marks at the pages that follow separators, and leaves those out', async () => {
    const pages = [page(1, { leftOut: true }), page(2, { leftOut: true }), page(3), page(4)];
    const bookmarks = [
      { title: 'leer', pageNo: 1 },
      { title: 'Antrag Ärger', pageNo: 2 },
      { title: 'hinten', pageNo: 9 },
    ];
    const document = await load(await write({ pages, bookmarks }));
    expect(document.getPageCount()).toBe(2);
    const outline = document.catalog.lookup(PDFName.of('Outlines'))?.toString() ?? '';
    expect(outline).toContain('/Count 1');
  });

  it('keeps the place of a page that cannot be read, if somebody is told', async () => {
    const imageOf = (): Promise<RenditionImage> =>
      Promise.reject(new PageUnreadable('ORIGINAL.DAMAGED'));
    await expect(write({}, imageOf)).rejects.toBeInstanceOf(PageUnreadable);
    await expect(readFile(join(folder, 'rendition.pdf'))).rejects.toThrow('ENOENT');
    const told: number[] = [];
    const bytes = await write({ onUnreadable: (pageNo) => told.push(pageNo) }, imageOf);
    expect(told).toEqual([1]);
    expect((await load(bytes)).getPageCount()).toBe(1);
    expect(bytes.includes('unreadable (ORIGINAL.DAMAGED), place kept empty: page 1')).toBe(true);
  });

  it('carries attachments byte for byte', async () => {
    const path = join(folder, 'rechnung.xml');
    const content = Buffer.from(`<Rechnung>${'ä'.repeat(200_000)}</Rechnung>`);
    await writeFile(path, content);
    const kind = { mime: 'text/xml', relationship: 'Alternative' } as const;
    const attachments = [
      { name: 'factur-x.xml', path, ...kind },
      { name: 'factur-x.xml', bytes: Buffer.from('<zwei/>'), ...kind },
    ];
    const bytes = await write({ attachments });
    expect(bytes.includes('<pdfaid:part>3</pdfaid:part>')).toBe(true);
    const document = await load(bytes);
    expect(document.catalog.lookup(PDFName.of('AF'), PDFArray).size()).toBe(2);
    const embedded = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFRawStream)
      .filter(({ dict }) => dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile'))
      .map((stream) => sha256(decodePDFRawStream(stream).decode()));
    expect(embedded).toEqual([sha256(content), sha256(Buffer.from('<zwei/>'))]);
  });

  it('holds one page, however many megabytes the others have', async () => {
    const megabyte = Buffer.alloc(2 ** 20, 7);
    const coding = { filter: 'FlateDecode', pngPredictor: false } as const;
    const image = { ...base, ...A4, bits: 8, coding, bytes: megabyte } as const;
    const pages = Array.from({ length: 300 }, (_, index) => page(index + 1));
    const before = process.memoryUsage().rss;
    let peak = 0;
    await write({ pages }, () => {
      peak = Math.max(peak, process.memoryUsage().rss - before);
      return Promise.resolve({ ...image, bytes: Buffer.from(deflateSync(megabyte, { level: 0 })) });
    });
    expect(peak).toBeLessThan(150 * 2 ** 20);
  }, 120_000);
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
