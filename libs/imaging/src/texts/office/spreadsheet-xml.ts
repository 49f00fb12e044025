import type { ZipDirectory } from '../archive/zip.js';
import { decodeMarkup, readMarkup, type MarkupEvents } from '../markup.js';
import type { TextSink } from '../text-sink.js';
import { isDateFormat, showNumber } from './number-format.js';
import { local } from './open-xml.js';

/** Sheets, shared strings and characters of these that are kept of one workbook. */
const MAX_SHEETS = 1_000;
const MAX_STRINGS = 1_000_000;
const MAX_STRING_CHARS = 64_000_000;

type Attributes = Readonly<Record<string, string>>;

interface Workbook {
  readonly strings: readonly string[];
  /** For each cell style: does its number format show a date? */
  readonly dates: readonly boolean[];
  readonly since1904: boolean;
}

/** The cells of a workbook (ECMA-376-1 §18.3), sheet by sheet, row by row, with tabs between. */
export async function spreadsheetToText(zip: ZipDirectory, sink: TextSink): Promise<void> {
  const { sheets, since1904 } = await readSheets(zip);
  const strings = await readSharedStrings(zip);
  const book = { strings, dates: await readDateStyles(zip), since1904 };
  for (const { name, part } of sheets.slice(0, MAX_SHEETS)) {
    if (sink.full) return;
    const bytes = await zip.read(part);
    sink.add(`${name}\n`);
    if (bytes) readMarkup(decodeMarkup(bytes), 'xml', new SheetReader(book, sink));
    sink.add('\n\n');
  }
}

async function readSheets(zip: ZipDirectory) {
  const targets = new Map<string, string>();
  await eachTag(zip, 'xl/_rels/workbook.xml.rels', (name, { Id, Target }) => {
    if (name !== 'Relationship' || !Id || !Target) return;
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  });
  const sheets: { name: string; part: string }[] = [];
  let since1904 = false;
  await eachTag(zip, 'xl/workbook.xml', (name, attributes) => {
    if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    const part = targets.get(attributes['r:id'] ?? '');
    if (name === 'sheet' && part) sheets.push({ name: attributes['name'] ?? '', part });
  });
  return { sheets, since1904 };
}

async function readDateStyles(zip: ZipDirectory): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  await eachTag(zip, 'xl/styles.xml', (name, attributes) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
    else if (name === 'xf' && inCells) dates.push(isDateFormat(id, codes.get(id)));
    else if (name === 'cellXfs') inCells = true;
    else if (name === 'cellStyles' || name === 'dxfs') inCells = false;
  });
  return dates;
}

async function eachTag(
  zip: ZipDirectory,
  part: string,
  open: (name: string, attributes: Attributes) => void,
): Promise<void> {
  const bytes = await zip.read(part);
  if (!bytes) return;
  const events: MarkupEvents = {
    open: (raw, attributes) => open(local(raw), attributes),
    close: () => undefined,
    text: () => undefined,
  };
  readMarkup(decodeMarkup(bytes), 'xml', events);
}

async function readSharedStrings(zip: ZipDirectory): Promise<string[]> {
  const bytes = await zip.read('xl/sharedStrings.xml');
  const strings: string[] = [];
  if (!bytes) return strings;
  let current = '';
  let chars = 0;
  let phonetic = false;
  let inText = false;
  readMarkup(decodeMarkup(bytes), 'xml', {
    open(raw) {
      const name = local(raw);
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = true;
    },
    close(raw) {
      const name = local(raw);
      if (name === 'si' && strings.length < MAX_STRINGS) strings.push(current);
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
    text(data) {
      if (!inText || phonetic || chars > MAX_STRING_CHARS) return;
      chars += data.length;
      current += data;
    },
  });
  return strings;
}

class SheetReader implements MarkupEvents {
  private type = '';
  private style = 0;
  private value = '';
  private inValue = false;

  constructor(
    private readonly book: Workbook,
    private readonly sink: TextSink,
  ) {}

  open(raw: string, attributes: Attributes): void {
    const name = local(raw);
    if (name === 'c') {
      this.type = attributes['t'] ?? 'n';
      this.style = Number(attributes['s'] ?? 0);
      this.value = '';
    } else if (name === 'v' || name === 't') this.inValue = true;
  }

  close(raw: string): void {
    const name = local(raw);
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'row') this.sink.add('\n');
    else if (name === 'c') this.sink.add(`${this.shown()}\t`);
  }

  text(data: string): void {
    if (this.inValue && this.value.length < 100_000) this.value += data;
  }

  private shown(): string {
    if (this.type === 's') return this.book.strings[Number(this.value)] ?? '';
    if (this.type !== 'n' || this.value === '') return this.value;
    const date = this.book.dates[this.style] ?? false;
    return showNumber(Number(this.value), date, this.book.since1904);
  }
}
