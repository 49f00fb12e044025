import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Decoder, Reader, type ReadPage } from '#libs/imaging';
import { codeSheet, drawnPage, letterPng, showingThrough, turned } from '#libs/imaging/testing';

const lines = [
  'Stadt Musterstadt, Der Oberbürgermeister',
  'Ihr Antrag auf Sondernutzung vom 3. September',
  'Sehr geehrte Frau Beispiel,',
  'der Weihnachtsmarkt in der Breite Straße bleibt',
  'unberührt. Bitte legen Sie bis zum Monatsende die',
  'fehlenden Unterlagen vor, damit wir entscheiden.',
  'Mit freundlichen Grüßen',
];

describe('the work on a page before it is read', () => {
  let folder: string;
  let reader: Reader;
  let letter: Buffer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-page-work-'));
    reader = await Reader.start({ engine: 'tesseract.js', processes: 1, language: 'deu' });
    letter = await letterPng({ pages: [lines] });
  });
  afterAll(async () => {
    await reader.close();
    await rm(folder, { recursive: true, force: true });
  });

  const read = async (name: string, bytes: Buffer): Promise<ReadPage> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return reader.readPage(path, 1);
  };

  it.each([
    [90, 270],
    [180, 180],
    [270, 90],
  ])(
    'turns a letter upright that was fed in turned by %d degrees',
    async (degrees, back) => {
      const page = await read(`turned-${degrees}.png`, await turned(letter, degrees));
      expect(page.work.turned).toBe(back);
      expect(page.text).toContain('Weihnachtsmarkt');
      expect(page.heightPx).toBeGreaterThan(page.widthPx);
      const word = page.words.find(({ t }) => t === 'Weihnachtsmarkt');
      expect(word?.y).toBeLessThan(1_000);
      expect(word?.w).toBeGreaterThan(word?.h ?? 0);
    },
    120_000,
  );

  it('has the other side read where letters of one height do not tell which is up', async () => {
    const capitals = lines.map((line) => line.toUpperCase());
    const bytes = await turned(await letterPng({ pages: [capitals] }), 180);
    const page = await read('capitals.png', bytes);
    expect(page.work.turned).toBe(180);
    expect(page.text).toContain('WEIHNACHTSMARKT');
  }, 120_000);

  it.each([-3, 1.95])(
    'lets the engine see a letter straight that lies %d degrees askew, boxes where the words are',
    async (degrees) => {
      const page = await read(`askew${degrees}.png`, await turned(letter, degrees));
      expect(page.work).toMatchObject({ turned: 0, deskewed: true });
      expect(Math.abs((page.work.skew ?? 0) - degrees)).toBeLessThanOrEqual(0.1);
      expect(page.text).toContain('Oberbürgermeister');
      const [left, right] = ['Stadt', 'Oberbürgermeister'].map((text) =>
        page.words.find(({ t }) => t === text),
      );
      if (!left || !right) throw new Error('words of the first line are missing');
      const middle = (word: typeof left) => [word.x + word.w / 2, word.y + word.h / 2] as const;
      const [x1, y1] = middle(left);
      const [x2, y2] = middle(right);
      const fall = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
      expect(Math.abs(fall - degrees)).toBeLessThan(0.6);
    },
    120_000,
  );

  it('reads nothing out of a back through which the print of the front shows', async () => {
    const page = await read('back.png', await showingThrough(letter, 0.3));
    expect(page).toMatchObject({ blank: true, text: '', source: 'none', words: [] });
  });

  it('says of a page with pale lines that it is not blank paper', async () => {
    const full = await letterPng({ pages: [[lines, lines, lines, lines].flat()] });
    const pale = await read('pale.png', await showingThrough(full, 0.35));
    expect(pale).toMatchObject({ blank: true, words: [], work: { paleDropped: true } });
    const empty = await read('empty.png', await drawnPage(''));
    expect(empty).toMatchObject({ blank: true, words: [] });
    expect(empty.work.paleDropped).toBeUndefined();
  }, 60_000);

  it('shows a very long page no longer than a preview may be', async () => {
    const create = { width: 400, height: 16_446, channels: 3, background: '#fff' } as const;
    const page = await read('long.png', await sharp({ create }).png().toBuffer());
    expect(await sharp(page.preview ?? Buffer.alloc(0)).metadata()).toMatchObject({
      format: 'jpeg',
      height: 16_383,
    });
  });

  it('reads no page with more pixels than it works on, also when its dots were made square', async () => {
    const create = { width: 10_000, height: 3_900, channels: 3, background: '#fff' } as const;
    const tiff = { xres: 600 / 25.4, yres: 300 / 25.4, compression: 'lzw' } as const;
    const page = await read('flat.tif', await sharp({ create }).tiff(tiff).toBuffer());
    expect(page.widthPx * page.heightPx).toBeLessThan(40_010_000);
    expect(page.widthPx / page.heightPx).toBeCloseTo(10_000 / 7_800, 2);
  });

  it('does not take a signature for a blank page', async () => {
    const stroke =
      'M900 2000 c80 -120 120 60 160 -20 s60 -140 120 -10 s80 120 140 -60 s90 130 150 20';
    const svg = `<path d="${stroke}" fill="none" stroke="#444" stroke-width="6"/>`;
    const decoder = new Decoder();
    const path = join(folder, 'signature.png');
    await writeFile(path, await drawnPage(svg));
    expect(await decoder.page(path, 1)).toMatchObject({ kind: 'image', blank: false });
    decoder.close();
  });

  it.each(['QRCode', 'DataMatrix', 'Code128', 'Code39'] as const)(
    'finds a %s on a sheet, also upside down',
    async (format) => {
      const sheet = await codeSheet(format, 'AKTEI-TRENN-1');
      const decoder = new Decoder();
      for (const degrees of [0, 180]) {
        const path = join(folder, `${format}-${degrees}.png`);
        await writeFile(path, await turned(sheet, degrees));
        const { codes } = await decoder.page(path, 1);
        expect(codes).toMatchObject([{ format, text: 'AKTEI-TRENN-1' }]);
        const [code] = codes;
        expect(Math.abs((code?.x ?? 0) - 1_000)).toBeLessThan(800);
      }
      decoder.close();
    },
    60_000,
  );

  it.each(['#fff', '#282828'])(
    'finds a code of eight millimetres, and where it is, on a sheet of %s',
    async (ground) => {
      const text = 'AKTEI-TRENN-1-ABTEILUNG-FUER-SOZIALES-UND-JUGEND';
      const size = { side: 100, place: { left: 1_500, top: 2_400 }, ground };
      const sheet = await codeSheet('QRCode', text, size);
      const coarse = await sharp(sheet).resize({ width: 1240, kernel: 'linear' }).png().toBuffer();
      const decoder = new Decoder();
      const codesOn = async (name: string, bytes: Buffer) => {
        const path = join(folder, `${name}-${ground.slice(1)}.png`);
        await writeFile(path, bytes);
        return (await decoder.page(path, 1)).codes;
      };
      const [coarseCodes, codes] = [await codesOn('coarse', coarse), await codesOn('small', sheet)];
      decoder.close();
      expect(coarseCodes).toEqual([]);
      expect(codes).toMatchObject([{ format: 'QRCode', text }]);
      const { x = 0, y = 0, w = 0, h = 0 } = codes[0] ?? {};
      expect(Math.abs(x + w / 2 - 1_550)).toBeLessThan(6);
      expect(Math.abs(y + h / 2 - 2_450)).toBeLessThan(6);
      expect(Math.abs(w - 80) + Math.abs(h - 80)).toBeLessThan(12);
    },
    60_000,
  );
});
