import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument, PDFName, StandardFonts, type PDFPage } from 'pdf-lib';
import { Decoder } from '#libs/imaging';
import { letterJpeg } from '#libs/imaging/testing';

const LINES = 40;

/** Lines of a letter as drawn, each unlike the others so that they are not packed away. */
function drawnLines(font: string): Buffer {
  const lines = Array.from(
    { length: LINES },
    (_, at) => `(Zeile ${at} mit der Kennung ${(at * 7_919 * 104_729).toString(36)}) Tj T*`,
  );
  return Buffer.from(`BT /${font} 11 Tf 14 TL 60 800 Td ${lines.join('\n')} ET`);
}

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);

describe('what is missing in a PDF', () => {
  let folder: string;
  const decoder = new Decoder();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-damage-'));
  });
  afterAll(async () => {
    decoder.close();
    await rm(folder, { recursive: true, force: true });
  });

  const store = async (name: string, document: PDFDocument, packed = false): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, await document.save({ useObjectStreams: packed }));
    return path;
  };

  /** Makes the page draw packed lines, as whole as `damage` leaves them. */
  const write = async (page: PDFPage, damage: (packed: Buffer) => Uint8Array): Promise<void> => {
    const { doc, node } = page;
    const font = await doc.embedFont(StandardFonts.Helvetica);
    const key = node.newFontDictionary('F', font.ref).asString().slice(1);
    const lines = doc.context.stream(damage(deflateSync(drawnLines(key))), {
      Filter: 'FlateDecode',
    });
    node.set(PDFName.of('Contents'), doc.context.register(lines));
  };

  const whole = (bytes: Buffer): Buffer => bytes;

  it.each([false, true])(
    'names the page whose lines break off, and keeps those before (packed: %s)',
    async (packed) => {
      const document = await PDFDocument.create();
      for (const damage of [whole, half, whole]) await write(document.addPage([595, 842]), damage);
      const path = await store(`torn-${packed}.pdf`, document, packed);
      expect(await decoder.probe(path)).toMatchObject({
        verdict: 'readable',
        flags: ['ORIGINAL.DAMAGED'],
        pageFlags: [{ code: 'PDF.PART_MISSING', pageNo: 2 }],
      });
      const page = await decoder.page(path, 2);
      const words = page.kind === 'text' ? page.words.map(({ t }) => t) : [];
      const lines = words.filter((word) => word === 'Zeile').length;
      expect(lines).toBeGreaterThan(LINES / 4);
      expect(lines).toBeLessThan(LINES);
    },
  );

  it('says nothing of a sound file', async () => {
    const document = await PDFDocument.create();
    await write(document.addPage([595, 842]), whole);
    const probe = await decoder.probe(await store('sound.pdf', document));
    expect(probe.flags).toEqual([]);
    expect(probe.pageFlags).toBeUndefined();
  });

  it('names the page whose picture breaks off', async () => {
    const document = await PDFDocument.create();
    const scan = await letterJpeg({ pages: [['Stadtwerke', 'Rechnung']], dpi: 100 });
    const { ref, width, height } = await document.embedJpg(scan);
    await document.flush();
    document.addPage([595, 842]);
    const page = document.addPage([595, 842]);
    const key = page.node.newXObject('Scan', ref).asString();
    const cut = { Filter: 'DCTDecode', Type: 'XObject', Subtype: 'Image', Width: width };
    const more = { Height: height, ColorSpace: 'DeviceRGB', BitsPerComponent: 8 };
    document.context.assign(ref, document.context.stream(half(scan), { ...cut, ...more }));
    const drawn = document.context.stream(`q 595 0 0 842 0 0 cm ${key} Do Q`);
    page.node.set(PDFName.of('Contents'), document.context.register(drawn));
    expect(await decoder.probe(await store('picture.pdf', document))).toMatchObject({
      flags: ['ORIGINAL.DAMAGED'],
      pageFlags: [{ code: 'IMAGE.PART_MISSING', pageNo: 2 }],
    });
  });

  it('takes no page for blank of which nothing is left', async () => {
    const document = await PDFDocument.create();
    await write(document.addPage([595, 842]), (packed) => packed.subarray(30));
    const path = await store('nothing.pdf', document);
    await expect(decoder.page(path, 1)).rejects.toMatchObject({ code: 'ORIGINAL.DAMAGED' });
  });

  it('flags the file alone where what is torn is on no page', async () => {
    const document = await PDFDocument.create();
    await write(document.addPage([595, 842]), whole);
    const lost = document.context.stream(half(deflateSync(drawnLines('F'))), {
      Filter: 'FlateDecode',
    });
    document.catalog.set(PDFName.of('Metadata'), document.context.register(lost));
    const probe = await decoder.probe(await store('metadata.pdf', document));
    expect(probe.flags).toEqual(['ORIGINAL.DAMAGED']);
    expect(probe.pageFlags).toBeUndefined();
  });

  it('names no more than twenty pages', async () => {
    const document = await PDFDocument.create();
    for (let page = 0; page < 25; page += 1) await write(document.addPage([300, 300]), half);
    const probe = await decoder.probe(await store('many.pdf', document));
    expect(probe.pageFlags?.map(({ pageNo }) => pageNo)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
  });
});
