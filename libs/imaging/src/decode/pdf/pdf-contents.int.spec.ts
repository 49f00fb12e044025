import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AFRelationship,
  drawObject,
  PDFDocument,
  PDFName,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
  scale,
  StandardFonts,
  type PDFPage,
} from 'pdf-lib';
import { Decoder } from '#libs/imaging';

describe('what a page of a PDF says', () => {
  let folder: string;
  const decoder = new Decoder();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-contents-'));
  });
  afterAll(async () => {
    decoder.close();
    await rm(folder, { recursive: true, force: true });
  });

  const store = async (name: string, document: PDFDocument): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, await document.save({ useObjectStreams: false }));
    return path;
  };
  const drawn = async (
    name: string,
    draw: (page: PDFPage, document: PDFDocument) => Promise<void> | void,
  ): Promise<string> => {
    const document = await PDFDocument.create();
    const page = document.addPage([595.28, 841.89]);
    page.setFont(await document.embedFont(StandardFonts.Helvetica));
    await draw(page, document);
    return store(name, document);
  };
  const wordsOf = async (path: string) => {
    const page = await decoder.page(path, 1);
    return page.kind === 'text' ? page.words : [];
  };

  it('gives each half of a word broken at a line end, in plain signs, its own line and box', async () => {
    const path = await drawn('broken.pdf', (page) => {
      page.drawText('Hier ist von der Stra\u00dfen-', { x: 70, y: 700, size: 12 });
      page.drawText('reinigung die Rede.', { x: 70, y: 680, size: 12 });
    });
    const words = await wordsOf(path);
    const [first, second] = ['Straßen-', 'reinigung'].map((text) =>
      words.find(({ t }) => t === text),
    );
    expect(first && second && second.l > first.l && second.y > first.y).toBe(true);
    expect(words.map(({ t }) => t).join('')).not.toMatch(/\p{Cc}/u);
  });

  it('leaves out what the page does not show', async () => {
    const path = await drawn('cropped.pdf', (page) => {
      page.drawText('Sichtbarer Brief', { x: 70, y: 700, size: 12 });
      page.drawText('Beschnittener Rand', { x: 70, y: 20, size: 12 });
      page.setCropBox(0, 100, 595.28, 741.89);
    });
    const texts = (await wordsOf(path)).map(({ t }) => t);
    expect(texts).toContain('Sichtbarer');
    expect(texts).not.toContain('Beschnittener');
  });

  /** A page that is one picture of A4 at 100 dpi with that data. */
  const scanned = (name: string, filter: string, data: Uint8Array) =>
    drawn(name, (page, document) => {
      const image = document.context.stream(data, {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 827,
        Height: 1169,
        ColorSpace: 'DeviceGray',
        BitsPerComponent: filter === 'FlateDecode' ? 8 : 1,
        Filter: filter,
      });
      const key = page.node.newXObject('Scan', document.context.register(image));
      page.pushOperators(
        pushGraphicsState(),
        scale(595.28, 841.89),
        drawObject(key),
        popGraphicsState(),
      );
    });

  it('is not taken for blank where its picture cannot be decoded', async () => {
    const noise = Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 251));
    const path = await scanned('undecodable.pdf', 'JBIG2Decode', noise);
    await expect(decoder.page(path, 1)).rejects.toMatchObject({ code: 'IMAGE.NOT_SHOWN' });
  });

  /** A PDF with an e-invoice that is no entry of its tree of names, the list of it standing in the catalogue or by itself. */
  const invoiced = async (name: string, where: 'catalogue' | 'page' | 'list', packed = false) => {
    const document = await PDFDocument.create();
    const page = document.addPage([300, 300]);
    const { context, catalog } = document;
    const text = Buffer.from('<Invoice><Name>Grünspecht GmbH</Name></Invoice>');
    const file = context.register(context.stream(text, { Type: 'EmbeddedFile' }));
    const factur = { F: PDFString.of('factur-x.xml'), UF: PDFString.of('factur-x.xml') };
    const entry = context.register(
      context.obj({ Type: 'Filespec', ...factur, EF: { F: file }, AFRelationship: 'Data' }),
    );
    const list = context.obj([entry]);
    const owner = where === 'page' ? page.node : catalog;
    owner.set(PDFName.of('AF'), where === 'list' ? context.register(list) : list);
    const path = join(folder, name);
    await writeFile(path, await document.save({ useObjectStreams: packed }));
    return path;
  };

  it.each([
    ['catalogue', false],
    ['catalogue', true],
    ['page', false],
    ['list', false],
    ['list', true],
  ] as const)(
    'has the files that a %s says to belong to it (packed: %s)',
    async (where, packed) => {
      const path = await invoiced(`${where}-${packed}.pdf`, where, packed);
      expect((await decoder.probe(path)).flags).toEqual(['PDF.ATTACHMENTS', 'PDF.E_INVOICE']);
      const [file, ...others] = await decoder.attachments(path);
      expect(others).toEqual([]);
      expect(file).toMatchObject({ name: 'factur-x.xml', text: 'Grünspecht GmbH' });
    },
  );

  it('lists a file once that is embedded by name and said to belong to it', async () => {
    const document = await PDFDocument.create();
    document.addPage([300, 300]);
    await document.attach(Buffer.from('Liste'), 'liste.txt', {
      afRelationship: AFRelationship.Supplement,
    });
    const path = await store('twice.pdf', document);
    expect((await decoder.attachments(path)).map(({ name }) => name)).toEqual(['liste.txt']);
  });

  it('is blank where a picture is white', async () => {
    const white = deflateSync(Buffer.alloc(827 * 1169, 255));
    const path = await scanned('white.pdf', 'FlateDecode', white);
    expect(await decoder.page(path, 1)).toMatchObject({ kind: 'image', blank: true });
  });
});
