import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import type { AkteDto } from '#libs/records';
import type { HistoryEntry } from '../history-entries.js';

const require = createRequire(import.meta.url);

/** A4 in points, with the margins of a page that is punched on the left. */
const PAGE = { width: 595.28, height: 841.89, left: 56, right: 40, top: 50, bottom: 50 };

/** Columns of the table: where they begin and how wide they are, in points. */
const COLUMNS = [
  { title: 'Zeit', x: 56, width: 92 },
  { title: 'Wer', x: 150, width: 110 },
  { title: 'Was', x: 262, width: 190 },
  { title: 'Prüfsumme', x: 456, width: 98 },
] as const;

const SIZE = 8;
const LINE = 11;

const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/Berlin',
});

/**
 * The history of an Akte on paper, oldest event first. It shows what the log holds; whether the log
 * is complete is not for a list to claim.
 */
export async function printHistory(
  akte: AkteDto,
  entries: AsyncIterable<HistoryEntry>,
  printedAt: Date,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const plain = await embed(document, 'DejaVuSans.ttf');
  const bold = await embed(document, 'DejaVuSans-Bold.ttf');
  const sheet = new Sheet(document, plain, bold);
  sheet.heading(`Historie der Akte ${akte.aktenzeichen}`);
  sheet.paragraph(akte.betreff);
  sheet.paragraph(`${akte.einheitNumber} ${akte.einheitTitle} · Federführung: ${akte.orgUnitName}`);
  sheet.paragraph(`Ausgegeben am ${moment.format(printedAt)}, Zeiten in deutscher Ortszeit.`);
  sheet.tableHead();
  for await (const { at, actorName, actionText, objectType, bodyHash } of entries) {
    const what = `${actionText} (${objectType})`;
    sheet.row([moment.format(new Date(at)), actorName, what, bodyHash.slice(0, 16)]);
  }
  sheet.numberPages();
  document.setTitle(`Historie ${akte.aktenzeichen}`);
  document.setLanguage('de-DE');
  document.setProducer('Aktei');
  document.setCreationDate(printedAt);
  return document.save();
}

async function embed(document: PDFDocument, name: string): Promise<PDFFont> {
  const path = require.resolve(`dejavu-fonts-ttf/ttf/${name}`);
  return document.embedFont(await readFile(path), { subset: true });
}

/** Writes lines from top to bottom and begins a new page when one is full. */
class Sheet {
  private page: PDFPage;
  private y = 0;

  constructor(
    private readonly document: PDFDocument,
    private readonly plain: PDFFont,
    private readonly bold: PDFFont,
  ) {
    this.page = this.newPage();
  }

  heading(text: string): void {
    this.page.drawText(text, { x: PAGE.left, y: this.y - 14, size: 14, font: this.bold });
    this.y -= 28;
  }

  paragraph(text: string): void {
    const width = PAGE.width - PAGE.left - PAGE.right;
    for (const line of wrap(text, this.plain, 9, width)) {
      this.page.drawText(line, { x: PAGE.left, y: this.y - 9, size: 9, font: this.plain });
      this.y -= 13;
    }
  }

  tableHead(): void {
    this.y -= 6;
    for (const { title, x } of COLUMNS) {
      this.page.drawText(title, { x, y: this.y - SIZE, size: SIZE, font: this.bold });
    }
    this.y -= LINE + 2;
  }

  row(cells: readonly string[]): void {
    const wrapped = COLUMNS.map(({ width }, index) =>
      wrap(cells[index] ?? '', this.plain, SIZE, width),
    );
    const height = Math.max(...wrapped.map((lines) => lines.length)) * LINE + 2;
    if (this.y - height < PAGE.bottom) {
      this.page = this.newPage();
      this.tableHead();
    }
    wrapped.forEach((lines, column) => {
      lines.forEach((line, index) => {
        const y = this.y - SIZE - index * LINE;
        this.page.drawText(line, { x: COLUMNS[column]?.x ?? 0, y, size: SIZE, font: this.plain });
      });
    });
    this.y -= height;
  }

  numberPages(): void {
    const pages = this.document.getPages();
    pages.forEach((page, index) => {
      const text = `Seite ${index + 1} von ${pages.length}`;
      page.drawText(text, { x: PAGE.left, y: 28, size: SIZE, font: this.plain });
    });
  }

  private newPage(): PDFPage {
    this.y = PAGE.height - PAGE.top;
    return this.document.addPage([PAGE.width, PAGE.height]);
  }
}

/** Lines that fit; a word that is too long is broken where it must be. */
function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const fits = (line: string): boolean => font.widthOfTextAtSize(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((long) => pieces(long, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (!fits(piece + character)) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
