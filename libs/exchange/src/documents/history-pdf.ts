import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import { germanMomentExact } from '#libs/kernel';
import type { HistoryTitle, PrintedEntry, PrintTask } from '../child/protocol.js';
import { MeasuredFont } from './measured-font.js';
import { PAGE, Sheets } from './pdf-pages.js';

const require = createRequire(import.meta.url);

/** Columns of the table: where they begin and how wide they are, in points. */
const COLUMNS = [
  { title: 'Zeit', x: 56, width: 92 },
  { title: 'Wer', x: 150, width: 110 },
  { title: 'Was', x: 262, width: 190 },
  { title: 'Prüfsumme', x: 456, width: 98 },
] as const;

const SIZE = 8;
const LINE = 11;

/**
 * The history of an Akte on paper, oldest event first. It shows what the log holds; whether the log
 * is complete is not for a list to claim. It takes seconds of CPU for a long history: run it in the
 * child, never on the event loop of a server.
 */
export async function printHistory(
  akte: HistoryTitle,
  entries: AsyncIterable<PrintedEntry>,
  { printedAt, zone }: Pick<PrintTask, 'printedAt' | 'zone'>,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const plain = new MeasuredFont(await embed(document, 'DejaVuSans.ttf'), 'Plain');
  const bold = new MeasuredFont(await embed(document, 'DejaVuSans-Bold.ttf'), 'Bold');
  const table = new HistoryTable(new Sheets(document, [plain, bold]), plain, bold);
  table.heading(`Historie der Akte ${akte.aktenzeichen}`);
  table.paragraph(akte.betreff);
  table.paragraph(`${akte.einheitNumber} ${akte.einheitTitle} · Federführung: ${akte.orgUnitName}`);
  table.paragraph(
    `Ausgegeben am ${germanMomentExact(printedAt, zone)}, Zeiten in deutscher Ortszeit.`,
  );
  table.head();
  for await (const { at, actorName, what, bodyHash } of entries) {
    table.row([germanMomentExact(new Date(at), zone), actorName, what, bodyHash.slice(0, 16)]);
  }
  table.end();
  document.setTitle(`Historie ${akte.aktenzeichen}`);
  document.setLanguage('de-DE');
  document.setProducer('Aktei');
  document.setCreationDate(printedAt);
  return document.save({ addDefaultPage: false });
}

async function embed(document: PDFDocument, name: string) {
  const path = require.resolve(`dejavu-fonts-ttf/ttf/${name}`);
  // Without ligatures a text is as wide as its characters, and a name can be copied as it is.
  const features = { liga: false, clig: false, dlig: false };
  return document.embedFont(await readFile(path), { subset: true, features });
}

/** Writes lines from top to bottom and begins a new page when one is full. */
class HistoryTable {
  private y = PAGE.height - PAGE.top;

  constructor(
    private readonly sheets: Sheets,
    private readonly plain: MeasuredFont,
    private readonly bold: MeasuredFont,
  ) {}

  heading(text: string): void {
    this.sheets.write(text, { x: PAGE.left, y: this.y - 14, size: 14, font: this.bold });
    this.y -= 28;
  }

  paragraph(text: string): void {
    const width = PAGE.width - PAGE.left - PAGE.right;
    for (const line of this.plain.wrap(text, 9, width)) {
      this.sheets.write(line, { x: PAGE.left, y: this.y - 9, size: 9, font: this.plain });
      this.y -= 13;
    }
  }

  head(): void {
    this.y -= 6;
    for (const { title, x } of COLUMNS) {
      this.sheets.write(title, { x, y: this.y - SIZE, size: SIZE, font: this.bold });
    }
    this.y -= LINE + 2;
  }

  row(cells: readonly string[]): void {
    const wrapped = COLUMNS.map(({ x, width }, column) => ({
      x,
      lines: this.plain.wrap(cells[column] ?? '', SIZE, width),
    }));
    const height = Math.max(...wrapped.map(({ lines }) => lines.length)) * LINE + 2;
    if (this.y - height < PAGE.bottom) {
      this.sheets.endPage();
      this.y = PAGE.height - PAGE.top;
      this.head();
    }
    for (const { x, lines } of wrapped) {
      for (const [index, line] of lines.entries()) {
        const y = this.y - SIZE - index * LINE;
        this.sheets.write(line, { x, y, size: SIZE, font: this.plain });
      }
    }
    this.y -= height;
  }

  end(): void {
    this.sheets.endPage();
    this.sheets.numberPages({ x: PAGE.left, y: 28, size: SIZE, font: this.plain });
  }
}
