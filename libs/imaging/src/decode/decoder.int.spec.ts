import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument, PDFName, degrees, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { Decoder, defaultLimits } from '#libs/imaging';
import { letterJpeg, letterPdf, letterPng, letterTiff } from '#libs/imaging/testing';

const pages = [['Stadt Musterstadt', 'Antrag auf Sondernutzung', 'Breite Straße 22']];

describe(Decoder.name, () => {
  let folder: string;
  const decoder = new Decoder();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-decoder-'));
  });
  afterAll(async () => {
    decoder.close();
    await rm(folder, { recursive: true, force: true });
  });

  const store = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };

  /** A page that is a JPEG and nothing else, unless `more` draws on it. */
  const scanPdf = async (name: string, more: (page: PDFPage) => void = () => undefined) => {
    const document = await PDFDocument.create();
    const jpeg = await document.embedJpg(await letterJpeg({ pages }));
    const page = document.addPage([595.28, 841.89]);
    page.drawImage(jpeg, { x: 0, y: 0, width: 595.28, height: 841.89 });
    more(page);
    return store(name, await document.save({ useObjectStreams: false }));
  };

  describe('picture for a rendition', () => {
    it('passes a JPEG and the one strip of a G4 TIFF through as they are', async () => {
      const jpeg = await letterJpeg({ pages });
      const image = await decoder.image(await store('letter.jpg', jpeg), 1);
      expect(image).toMatchObject({ coding: { filter: 'DCTDecode' }, orientation: 1, dpiX: 300 });
      expect(image.bytes.equals(jpeg)).toBe(true);
    });

    it('joins the strips of a G4 TIFF into one, no larger and without loss', async () => {
      const tiff = await letterTiff({ pages });
      const path = await store('strips.tif', tiff);
      const image = await decoder.image(path, 1);
      expect(image).toMatchObject({ coding: { filter: 'CCITTFaxDecode', k: -1 }, bits: 1 });
      expect(image.bytes.length).toBeLessThan(tiff.length * 1.02);
    });

    it('takes the JPEG out of a page that is nothing but a scan', async () => {
      const image = await decoder.image(await scanPdf('scan.pdf'), 1);
      expect(image.bytes.equals(await letterJpeg({ pages }))).toBe(true);
      expect(Math.round(image.dpiX)).toBe(300);
    });

    it('says how a scan lies on a page that is turned', async () => {
      const path = await scanPdf('turned.pdf', (page) => page.setRotation(degrees(90)));
      const image = await decoder.image(path, 1);
      expect(image).toMatchObject({ orientation: 6, coding: { filter: 'DCTDecode' } });
      // The letters say how the page is to be read, whatever the file says.
      const page = await decoder.page(path, 1);
      expect(page).toMatchObject({ kind: 'image', work: { turned: 270 } });
      expect(page.widthPx).toBeLessThan(page.heightPx);
    });

    it('draws a page with a stamp on its scan, for the scan alone would lack it', async () => {
      const path = await scanPdf('stamp.pdf', (page) => page.drawText('Eingegangen', { x: 300 }));
      const image = await decoder.image(path, 1);
      expect(image.bytes.equals(await letterJpeg({ pages }))).toBe(false);
      expect((await decoder.page(path, 1)).kind).toBe('image');
    });

    it('stores a grey PNG without loss', async () => {
      const png = await letterPng({ pages });
      const image = await decoder.image(await store('letter.png', png), 1);
      expect(image.coding).toEqual({ filter: 'FlateDecode', pngPredictor: true });
      expect(image.bytes.length).toBeLessThan(png.length * 1.02);
    });
  });

  it('gives words where they stand on a page that is displayed turned', async () => {
    const document = await PDFDocument.load(await letterPdf({ pages }));
    document.getPage(0).setRotation(degrees(90));
    const page = await decoder.page(await store('sideways.pdf', await document.save()), 1);
    expect(page).toMatchObject({ kind: 'text', source: 'born-digital' });
    const words = 'words' in page ? page.words : [];
    const first = words.find(({ t }) => t === 'Stadt');
    // 80 points from the top of the sheet are 80 points from the right when it lies on its side.
    expect(Math.abs(page.widthPx - (first?.x ?? 0) - (80 * 300) / 72)).toBeLessThan(15);
    expect(Math.abs((first?.y ?? 0) - (70 * 300) / 72)).toBeLessThan(10);
  });

  it('hands out the files in a PDF and knows an e-invoice', async () => {
    const document = await PDFDocument.load(await letterPdf({ pages }));
    const xml = Buffer.from(
      '<rsm:CrossIndustryInvoice><ID>RE-2026-17</ID></rsm:CrossIndustryInvoice>',
    );
    await document.attach(xml, 'factur-x.xml', { mimeType: 'text/xml' });
    const path = await store('invoice.pdf', await document.save());
    expect((await decoder.probe(path)).flags).toEqual(['PDF.ATTACHMENTS', 'PDF.E_INVOICE']);
    expect(await decoder.attachments(path)).toEqual([
      { name: 'factur-x.xml', mime: 'text/xml', bytes: xml, within: null, text: 'RE-2026-17' },
    ]);
  });

  it('hands out the files of a mail from its child, and none of other formats', async () => {
    const mail = [
      'From: a@b.example',
      'Subject: x',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: application/pdf; name="Plan.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('%PDF-1.4').toString('base64'),
      '--b--',
    ].join('\r\n');
    expect(await decoder.attachments(await store('mail.eml', Buffer.from(mail)))).toEqual([
      {
        name: 'Plan.pdf',
        mime: 'application/pdf',
        bytes: Buffer.from('%PDF-1.4'),
        within: null,
        text: null,
      },
    ]);
    const text = await store('brief.txt', Buffer.from('Guten Tag'));
    expect(await decoder.attachments(text)).toEqual([]);
  });

  it('flags what a PDF would do without doing it', async () => {
    const document = await PDFDocument.load(await letterPdf({ pages }));
    const action = document.context.obj({ S: 'JavaScript', JS: 'app.alert(1)' });
    document.catalog.set(PDFName.of('OpenAction'), action);
    const path = await store('script.pdf', await document.save());
    expect((await decoder.probe(path)).flags).toEqual(['PDF.JAVASCRIPT']);
  });

  it('keeps a HEIC picture with the reason that there is no decoder', async () => {
    const head = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    expect(await decoder.probe(await store('photo.heic', head))).toMatchObject({
      format: 'heic',
      verdict: 'stored-only',
      flags: ['IMAGE.NO_DECODER'],
    });
  });

  it('reads a bitmap as scanners save it', async () => {
    const head = Buffer.alloc(54);
    head.write('BM');
    head.writeUInt32LE(54, 10);
    head.writeUInt32LE(40, 14);
    head.writeInt32LE(2, 18);
    head.writeInt32LE(1, 22);
    head.writeUInt16LE(24, 28);
    const path = await store(
      'two.bmp',
      Buffer.concat([head, Buffer.from([0, 0, 255, 1, 2, 3, 0, 0])]),
    );
    const { bytes, components } = await decoder.image(path, 1);
    expect(components).toBe(3);
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('stops a page that costs too much processor time or gives too much', async () => {
    const path = await store('noise.png', await noise());
    const slow = new Decoder({ ...defaultLimits, cpuMs: 50 });
    await expect(slow.image(path, 1)).rejects.toMatchObject({ code: 'PARSER.TIMEOUT' });
    slow.close();
    const narrow = new Decoder({ ...defaultLimits, outputBytes: 1000 });
    await expect(narrow.page(path, 1)).rejects.toMatchObject({ code: 'PARSER.OUTPUT' });
    narrow.close();
  });
});

/** A picture that takes long to pack: with alpha, so that its data cannot be passed through. */
function noise(): Promise<Buffer> {
  const size = 3000;
  const data = Buffer.alloc(size * size * 4, 255);
  for (let index = 0; index < data.length; index += 1) data[index] = (index * 7919) % 251;
  return sharp(data, { raw: { width: size, height: size, channels: 4 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
