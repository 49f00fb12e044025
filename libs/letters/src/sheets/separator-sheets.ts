import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { fill, PDFDocument, PDFName, rectangle, type PDFFont, type PDFPage } from 'pdf-lib';
import { sheetCodes, type CodeModules, type SheetCodes } from './sheet-codes.js';

const require = createRequire(import.meta.url);

/** A4 in points. */
const A4: [number, number] = [595.28, 841.89];
const MARGIN = 56;

/** Points by which squares overlap, so that no renderer leaves a hairline between them. */
const OVERLAP = 0.04;

/** Points a bar of Code 128 has to be wide: 0.4 mm, five pixels at 300 dpi and two at 150. */
const MIN_BAR = 1.13;

/** What is printed. */
export interface SeparatorSheetOrder {
  /** What the codes say. */
  readonly value: string;
  readonly title: string;
  /** Sheets, all alike. */
  readonly count: number;
  /** Moment that goes into the metadata. */
  readonly createdAt: Date;
}

const LINES = [
  'Dieses Blatt zwischen zwei Schriftstücke auf den Stapel legen.',
  'Aktei trennt an dieser Stelle; das Blatt selbst kommt nicht in die Akte.',
  'Die Ausrichtung ist gleich. Auch beidseitig gescannt trennt es nur einmal.',
  'In Originalgröße (100 %) drucken, Codes nicht beschreiben oder lochen.',
  'Das Blatt ist wiederverwendbar.',
];

interface Fonts {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
}

/**
 * A PDF of separator sheets to print: QR, DataMatrix and Code 128 of one value, and what to do
 * with the sheet in words. Three codes, because a fold, a punch hole or a bad drum spoils one.
 */
export async function separatorSheets(order: SeparatorSheetOrder): Promise<Uint8Array> {
  const codes = await sheetCodes(order.value);
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  document.setTitle(order.title, { showInWindowTitleBar: true });
  document.setProducer('Aktei');
  document.setLanguage('de-DE');
  document.setCreationDate(order.createdAt);
  document.setModificationDate(order.createdAt);
  const fonts = {
    plain: await embed(document, 'DejaVuSans.ttf'),
    bold: await embed(document, 'DejaVuSans-Bold.ttf'),
  };
  const first = document.addPage(A4);
  drawTexts(first, order, fonts);
  drawCodes(first, codes);
  for (let sheet = 1; sheet < order.count; sheet += 1) repeat(document, first);
  return document.save();
}

async function embed(document: PDFDocument, file: string): Promise<PDFFont> {
  const bytes = await readFile(require.resolve(`dejavu-fonts-ttf/ttf/${file}`));
  return document.embedFont(bytes, { subset: true });
}

function drawTexts(page: PDFPage, { title, value }: SeparatorSheetOrder, { plain, bold }: Fonts) {
  const write = (text: string, y: number, font: PDFFont, size: number): void => {
    const width = font.widthOfTextAtSize(text, size);
    const fitting = Math.min(size, (size * (A4[0] - 2 * MARGIN)) / width);
    page.drawText(text, { x: MARGIN, y, font, size: fitting });
  };
  write(title, 745, bold, 38);
  write('Hier beginnt ein neues Schriftstück.', 705, plain, 18);
  write(value, 262, bold, 14);
  LINES.forEach((line, index) => write(line, 215 - index * 22, plain, 11.5));
}

function drawCodes(page: PDFPage, { qrCode, dataMatrix, code128 }: SheetCodes): void {
  draw(page, qrCode, { x: MARGIN, y: 430, width: 220, height: 220 });
  draw(page, dataMatrix, { x: 359, y: 450, width: 180, height: 180 });
  const width = A4[0] - 2 * MARGIN;
  const bar = code128 ? width / code128.width : 0;
  if (code128 && bar >= MIN_BAR) {
    draw(page, code128, { x: MARGIN, y: 300, width: Math.min(bar, 2) * code128.width, height: 80 });
  }
}

/** Squares as vectors: sharp at whatever resolution the printer has. */
function draw(
  page: PDFPage,
  { width, height, dark }: CodeModules,
  box: { x: number; y: number; width: number; height: number },
): void {
  const [wide, high] = [box.width / width, box.height / height];
  for (let row = 0; row < height; row += 1) {
    const y = box.y + box.height - (row + 1) * high;
    for (let column = 0; column < width; column += 1) {
      if (dark[row * width + column] !== true) continue;
      const start = column;
      while (column + 1 < width && dark[row * width + column + 1] === true) column += 1;
      const run = (column - start + 1) * wide;
      page.pushOperators(rectangle(box.x + start * wide, y, run, high + OVERLAP));
    }
  }
  page.pushOperators(fill());
}

/** Another page with the same content, which is stored once. */
function repeat(document: PDFDocument, page: PDFPage): void {
  const copy = document.addPage(A4);
  for (const key of ['Contents', 'Resources']) {
    const entry = page.node.get(PDFName.of(key));
    if (entry) copy.node.set(PDFName.of(key), entry);
  }
}
