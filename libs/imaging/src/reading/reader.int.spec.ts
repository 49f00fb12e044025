import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import {
  buildSearchablePdf,
  Decoder,
  Reader,
  ReadingInterrupted,
  type ReadPage,
} from '#libs/imaging';
import { letterJpeg, letterPdf, letterPng, letterTiff } from '#libs/imaging/testing';

/** Decoders that this process has started; Linux only. */
function decoderChildren(): string[] {
  if (process.platform !== 'linux') return [];
  const pids = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
  return pids.filter(
    (pid) => pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('decoder.main'),
  );
}

const pages = [
  ['Stadt Musterstadt', 'Antrag auf Sondernutzung', 'Breite Straße 22'],
  ['Der Weihnachtsmarkt bleibt unberührt.', 'Mit freundlichen Grüßen'],
];

describe(Reader.name, () => {
  let folder: string;
  let reader: Reader;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-reader-'));
    reader = await Reader.start({ engine: 'tesseract.js', processes: 1, language: 'deu' });
  });
  afterAll(async () => {
    await reader.close();
    await rm(folder, { recursive: true, force: true });
  });

  const store = async (name: string, bytes: Buffer | string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };

  it.each(['g4', 'lzw', 'jpeg'] as const)(
    'reads the pages of a TIFF with %s compression, words with boxes',
    async (compression) => {
      const path = await store(`${compression}.tif`, await letterTiff({ pages, compression }));
      expect(await reader.probe(path)).toMatchObject({
        format: 'tiff',
        pageCount: 2,
        verdict: 'readable',
        flags: [],
      });
      const second = await reader.readPage(path, 2);
      expect(second.text).toContain('Weihnachtsmarkt');
      const word = second.words.find(({ t }) => t === 'Weihnachtsmarkt');
      expect(word?.y).toBeGreaterThan(200);
      expect(word?.y).toBeLessThan(400);
      expect(second.meanConfidence).toBeGreaterThan(80);
      expect(second.preview?.subarray(0, 2).toString('hex')).toBe('ffd8');
    },
    60_000,
  );

  it('keeps the text of a born-digital PDF, with boxes where the words stand', async () => {
    const path = await store('text.pdf', await letterPdf({ pages }));
    const page = await reader.readPage(path, 1);
    expect(page.source).toBe('born-digital');
    expect(page.text).toContain('Breite Straße 22');
    const [first] = page.words;
    expect(first).toMatchObject({ t: 'Stadt', c: 100 });
    expect(Math.abs((first?.x ?? 0) - (70 * 300) / 72)).toBeLessThan(10);
    expect(Math.abs((first?.y ?? 0) + (first?.h ?? 0) - (80 * 300) / 72)).toBeLessThan(15);
  });

  it.each([
    ['png', letterPng],
    ['jpeg', letterJpeg],
  ] as const)(
    'reads a %s',
    async (name, make) => {
      const path = await store(`letter.${name}`, await make({ pages }));
      expect((await reader.probe(path)).format).toBe(name);
      expect((await reader.readPage(path, 1)).text).toContain('Sondernutzung');
    },
    60_000,
  );

  it('says that a page is blank and reads nothing out of it', async () => {
    const path = await store('blank.tif', await letterTiff({ pages: [[]] }));
    expect(await reader.readPage(path, 1)).toMatchObject({ blank: true, text: '', source: 'none' });
  });

  it('gives the same words for the same page whatever was read before', async () => {
    const path = await store('same.png', await letterPng({ pages }));
    const first = await reader.readPage(path, 1);
    await reader.readPage(join(folder, 'g4.tif'), 2);
    expect((await reader.readPage(path, 1)).words).toEqual(first.words);
  }, 60_000);

  it.each([
    ['nothing.bin', '', 'ORIGINAL.UNKNOWN_FORMAT'],
    ['disguised.pdf', 'PK\x03\x04 not a pdf', 'ORIGINAL.DAMAGED'],
    ['broken.pdf', '%PDF-1.7\nnothing follows', 'ORIGINAL.DAMAGED'],
    ['broken.tif', 'II*\0\x08\0\0\0', 'ORIGINAL.DAMAGED'],
  ])('stores %s with a flag instead of failing', async (name, bytes, flag) => {
    const path = await store(name, bytes);
    expect(await reader.probe(path)).toMatchObject({
      verdict: 'stored-only',
      flags: expect.arrayContaining([flag]),
    });
  });

  it('does not take a missing file for a damaged one', async () => {
    const missing = join(folder, 'missing.pdf');
    await expect(reader.probe(missing)).rejects.toThrow('cannot open: ENOENT');
    await expect(reader.readPage(missing, 1)).rejects.toBeInstanceOf(ReadingInterrupted);
  });

  it('does not blame the file when it is closed itself', async () => {
    const path = await store('closed.pdf', await letterPdf({ pages }));
    const decoder = new Decoder();
    const asked = expect(decoder.probe(path)).rejects.toBeInstanceOf(ReadingInterrupted);
    // Closed in the turn after the child was started, long before it can answer.
    await Promise.resolve();
    decoder.close();
    await asked;
  });

  it('starts nothing any more for pages that waited when it was closed', async () => {
    const path = await store('waiting.tif', await letterTiff({ pages: [pages[0] ?? []] }));
    const before = decoderChildren();
    const closed = await Reader.start({ engine: 'tesseract.js', processes: 1, language: 'deu' });
    const asked = Array.from({ length: 8 }, () => closed.readPage(path, 1));
    const refused = asked.map((page) => expect(page).rejects.toBeInstanceOf(ReadingInterrupted));
    await Promise.resolve();
    await closed.close();
    await Promise.all(refused);
    await expect(closed.probe(path)).rejects.toBeInstanceOf(ReadingInterrupted);
    for (let n = 0; n < 250 && decoderChildren().length > before.length; n += 1)
      await setTimeout(20);
    expect(decoderChildren()).toEqual(before);
  }, 60_000);

  it('answers for a page that is cut off with a code and goes on', async () => {
    const tiff = await letterTiff({ pages, compression: 'lzw' });
    const path = await store('cut.tif', tiff.subarray(0, Math.floor(tiff.length * 0.6)));
    await expect(reader.readPage(path, 2)).rejects.toMatchObject({ code: 'ORIGINAL.DAMAGED' });
    expect((await reader.probe(join(folder, 'g4.tif'))).pageCount).toBe(2);
  });

  it('makes a PDF in which every word can be found at its place', async () => {
    const originalPath = join(folder, 'g4.tif');
    const read: ReadPage[] = [];
    for (const pageNo of [1, 2]) read.push(await reader.readPage(originalPath, pageNo));
    const out = join(folder, 'rendition.pdf');
    const source = { originalPath, title: 'Brief & Co', createdAt: new Date(0), pages: read };
    expect(await buildSearchablePdf(source, out)).toBe(2);
    const rendition = await PDFDocument.load(await readFile(out), { updateMetadata: false });
    expect(rendition.getPageCount()).toBe(2);
    expect(Math.round(rendition.getPage(0).getWidth())).toBe(595);
    expect((await readFile(out)).includes('<pdfaid:part>2</pdfaid:part>')).toBe(true);
  }, 60_000);
});
