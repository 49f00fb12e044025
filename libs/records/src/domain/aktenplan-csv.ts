/** One unit as the CSV gives it. */
export interface AktenplanRow {
  readonly number: string;
  readonly title: string;
  /** Number of the unit above, or null at the top. */
  readonly parent: string | null;
  readonly aussonderungsart: 'A' | 'B' | 'V';
  /** Years of the Aufbewahrungsfrist; null where none is fixed. */
  readonly retentionYears: number | null;
  /** Norm with §, or a sentence why no period is fixed. Never empty: a figure without a source is a bug. */
  readonly legalSource: string;
}

/** A fault of the CSV with its line, counted from 1. */
export interface CsvFault {
  readonly line: number;
  readonly message: string;
}

/** The longest period a unit may have, as the table has it. */
const MAX_YEARS = 120;

/** Lines that are read in one go; a larger plan comes in parts, each with the units above it. */
const MAX_LINES = 6_000;

/** After so many faults the rest of a plan is not looked at. */
const MAX_FAULTS = 100;

/** Characters of a line; a unit has no more to say. */
const MAX_LINE = 2_000;

const HEADER = ['number', 'title', 'parent', 'aussonderungsart', 'retentionYears', 'legalSource'];

/** Reads an Aktenplan (semicolons, UTF-8, optional BOM); either all rows or all faults. */
export function parseAktenplanCsv(csv: string): { rows: AktenplanRow[]; faults: CsvFault[] } {
  const lines = csv.replace(/^\uFEFF/, '').split(/\r?\n/, MAX_LINES + 1);
  const faults: CsvFault[] = [];
  if (lines.length > MAX_LINES) {
    return refused(
      MAX_LINES + 1,
      `Mehr als ${MAX_LINES} Zeilen bitte in mehreren Teilen einspielen`,
    );
  }
  if (lines[0]?.trim() !== HEADER.join(';')) {
    return refused(1, `Kopfzeile muss lauten: ${HEADER.join(';')}`);
  }
  const rows: AktenplanRow[] = [];
  const seen = new Set<string>();
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text.trim() === '') continue;
    const { cells, messages } = readLine(text, seen);
    faults.push(...messages.map((message) => ({ line: index + 1, message })));
    if (faults.length >= MAX_FAULTS) break;
    if (messages.length === 0) rows.push(toRow(cells));
  }
  return { rows: faults.length > 0 ? [] : rows, faults };
}

/** The cells of a unit and what is wrong with it; a good one has been seen for those below it. */
function readLine(text: string, seen: Set<string>) {
  if (text.length > MAX_LINE) {
    return { cells: [], messages: [`Zeile hat mehr als ${MAX_LINE} Zeichen`] };
  }
  const cells = splitCells(text);
  const messages = faultsOf(cells, seen);
  const [number = ''] = cells;
  if (messages.length === 0) seen.add(number);
  return { cells, messages };
}

function refused(line: number, message: string): { rows: AktenplanRow[]; faults: CsvFault[] } {
  return { rows: [], faults: [{ line, message }] };
}

/**
 * Cells may be quoted when they hold a semicolon; a doubled quote stands for one (RFC 4180). Of too many one
 * more than there may be.
 */
function splitCells(text: string): string[] {
  const cells: string[] = [];
  for (const [, quoted, plain] of text.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)) {
    cells.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    if (cells.length > HEADER.length) break;
  }
  return cells;
}

function faultsOf(cells: readonly string[], seen: ReadonlySet<string>): string[] {
  const [number = '', title = '', parent = '', art = '', years = '', source = ''] = cells;
  if (cells.some((cell) => cell.includes('\0'))) return ['Zeile enthält ein Nullzeichen'];
  if (cells.length !== HEADER.length) return [`${HEADER.length} Spalten erwartet`];
  const checks: [boolean, string][] = [
    [/^\d[\d.]*$/.test(number), `Nummer „${number}“ besteht nicht aus Ziffern und Punkten`],
    [!seen.has(number), `Nummer ${number} kommt doppelt vor`],
    [title !== '', 'Bezeichnung fehlt'],
    [parent === '' || seen.has(parent), `übergeordnete Einheit ${parent} steht nicht weiter oben`],
    [/^[ABV]$/.test(art), `Aussonderungsart „${art}“ ist nicht A, B oder V`],
    [areYears(years), `Frist „${years}“ ist keine Zahl von Jahren von 0 bis ${MAX_YEARS}`],
    [source !== '', 'Rechtsquelle fehlt'],
  ];
  return checks.filter(([good]) => !good).map(([, message]) => message);
}

function areYears(years: string): boolean {
  return years === '' || (/^\d{1,3}$/.test(years) && Number(years) <= MAX_YEARS);
}

function toRow([number = '', title = '', parent = '', art, years, source = '']: string[]) {
  const aussonderungsart = art === 'A' || art === 'V' ? art : 'B';
  const retentionYears = years ? Number(years) : null;
  const above = parent === '' ? null : parent;
  return {
    number,
    title,
    parent: above,
    aussonderungsart,
    retentionYears,
    legalSource: source,
  } as const;
}
