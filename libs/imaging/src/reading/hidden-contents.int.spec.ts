import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument, PDFName, PDFString, StandardFonts, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { Reader, type ReadPage } from '#libs/imaging';
import { letterJpeg, letterPng } from '../testing/index.js';

const lines = [
  'Sehr geehrte Frau Beispiel,',
  'der Weihnachtsmarkt in der Breite Straße bleibt',
  'unberührt. Bitte legen Sie bis zum Monatsende die',
  'fehlenden Unterlagen vor, damit wir entscheiden.',
];
const A4 = { width: 595.28, height: 841.89 };
const SIGNED = 'Digital unterschrieben von Max Muster am 03.03.2026 um 10:15 Uhr, Zertifikat ';

describe('what is easily overlooked on a page', () => {
  let folder: string;
  let reader: Reader;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-overlooked-'));
    reader = await Reader.start({ engine: 'tesseract.js', processes: 1, language: 'deu' });
  });
  afterAll(async () => {
    await reader.close();
    await rm(folder, { recursive: true, force: true });
  });

  const read = async (name: string, bytes: Uint8Array): Promise<ReadPage> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return reader.readPage(path, 1);
  };
  const pdf = async (draw: (page: PDFPage, document: PDFDocument) => Promise<void> | void) => {
    const document = await PDFDocument.create();
    const page = document.addPage([A4.width, A4.height]);
    page.setFont(await document.embedFont(StandardFonts.Helvetica));
    await draw(page, document);
    return document.save({ useObjectStreams: false });
  };
  const annotate = (page: PDFPage, document: PDFDocument, entries: Record<string, string>) => {
    const annotation = document.context.obj({ Type: 'Annot', Rect: [300, 500, 420, 520] });
    annotation.set(PDFName.of('Subtype'), PDFName.of('Text'));
    for (const [key, value] of Object.entries(entries))
      annotation.set(PDFName.of(key), PDFString.of(value));
    const reference = document.context.register(annotation);
    page.node.set(PDFName.of('Annots'), document.context.obj([reference]));
    return { annotation, reference };
  };

  it('a letter that is a scan below a long note of its signature', async () => {
    const bytes = await pdf(async (page, document) => {
      page.drawImage(await document.embedJpg(await letterJpeg({ pages: [lines] })), {
        x: 0,
        y: 0,
        ...A4,
      });
      for (let row = 0; row < 4; row += 1)
        page.drawText(SIGNED, { x: 70, y: 90 - row * 14, size: 9 });
    });
    const page = await read('signed.pdf', bytes);
    expect(page.text).toContain('Weihnachtsmarkt');
    expect(page.text).toContain('Digital unterschrieben');
    const word = page.words.find(({ t }) => t === 'Weihnachtsmarkt');
    // The second of lines that begin 80 points from the top and lie 26 apart.
    expect(Math.abs((word?.y ?? 0) - (95 * 300) / 72)).toBeLessThan(40);
  }, 120_000);

  it('a picture of print below a letterhead of text, and no emblem', async () => {
    const half = await sharp(await letterPng({ pages: [lines] }))
      .extract({ left: 0, top: 0, width: 2_400, height: 1_200 })
      .png()
      .toBuffer();
    const bytes = await pdf(async (page, document) => {
      page.drawText('Stadtwerke Musterstadt', { x: 70, y: 780, size: 12 });
      page.drawText('Fußzeile mit Konto', { x: 70, y: 40, size: 8 });
      const image = await document.embedPng(half);
      page.drawImage(image, { x: 0, y: 350, width: 576, height: 288 });
    });
    const page = await read('half.pdf', bytes);
    const rows = page.text.split('\n');
    expect(rows.findIndex((row) => row.includes('Weihnachtsmarkt'))).toBeGreaterThan(0);
    expect(rows.at(-1)).toContain('Konto');
  }, 120_000);

  it('a note behind an icon, on a letter and on a scan', async () => {
    const note = { Contents: 'Rücksprache Amselweg' };
    const letter = await pdf((page, document) => {
      page.drawText('Der Antrag wird heute geprüft.', { x: 70, y: 700, size: 12 });
      annotate(page, document, note);
    });
    const onLetter = await read('note.pdf', letter);
    expect(onLetter.text).toContain('Amselweg');
    expect(onLetter.words.find(({ t }) => t === 'Amselweg')?.x).toBe(1250);
    const scan = await pdf(async (page, document) => {
      const jpeg = await document.embedJpg(await letterJpeg({ pages: [lines] }));
      page.drawImage(jpeg, { x: 0, y: 0, ...A4 });
      annotate(page, document, note);
    });
    expect((await read('note-on-scan.pdf', scan)).text).toContain('Amselweg');
  }, 120_000);

  it('the value of a field that has no appearance: it is read and shown', async () => {
    const form = (value: string) =>
      pdf((page, document) => {
        page.drawText('Name des Hundes:', { x: 70, y: 504, size: 12 });
        const { annotation, reference } = annotate(page, document, { V: value, FT: '', T: 'hund' });
        annotation.set(PDFName.of('Subtype'), PDFName.of('Widget'));
        annotation.set(PDFName.of('FT'), PDFName.of('Tx'));
        annotation.set(PDFName.of('DA'), PDFString.of('/Helv 12 Tf 0 g'));
        document.catalog.set(
          PDFName.of('AcroForm'),
          document.context.obj({
            Fields: [reference],
            NeedAppearances: true,
            DR: { Font: { Helv: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } },
          }),
        );
      });
    const filled = await read('filled.pdf', await form('Zwergspitz'));
    expect(filled.text).toContain('Zwergspitz');
    const empty = await read('empty.pdf', await form(''));
    const seen = async ({ preview }: ReadPage) =>
      (
        await sharp(preview ?? Buffer.alloc(0))
          .greyscale()
          .stats()
      ).channels[0]?.mean ?? 0;
    expect(await seen(filled)).toBeLessThan(await seen(empty));
  }, 120_000);

  it('white print on dark ground, as a whole page and as a bar', async () => {
    const letter = sharp(await letterPng({ pages: [lines] }));
    const whole = await letter.clone().negate().png().toBuffer();
    expect((await read('negative.png', whole)).text).toContain('Weihnachtsmarkt');
    const region = { left: 250, top: 395, width: 2_100, height: 85 };
    const bar = await letter.clone().extract(region).negate().png().toBuffer();
    const barred = await letter
      .clone()
      .composite([{ input: bar, left: region.left, top: region.top }])
      .png()
      .toBuffer();
    const page = await read('bar.png', barred);
    expect(page.text).toContain('Weihnachtsmarkt');
    expect(page.text).toContain('Unterlagen');
  }, 120_000);
});
