import { visible } from './progress.js';
import type { Verdict } from './verdict.js';

const KINDS: Readonly<Record<Verdict['kind'], string>> = {
  scan: 'Scan',
  'born-digital': 'PDF mit Text',
  mixed: 'gemischt',
  text: 'Text',
  unreadable: 'unlesbar',
  'stored-only': 'nur verwahrt',
};

const HEAD = ['Datei', 'Art', 'Seiten', 'leer', 'Fehler', 'Dok.', 'Sicher', 'PDF/A', 'Hinweise'];

/** Columns of figures, which stand at their right edge. */
const FIGURES = new Set([2, 3, 4, 5, 6]);

/** Signs of a file name that fit into the table. */
const MAX_NAME = 36;

/** What the table says of an original. */
export function summaryRow(verdict: Verdict): string[] {
  const { file, pages, documents, flags, rendition, kind } = verdict;
  const sure = pages.flatMap(({ meanConfidence }) => meanConfidence ?? []);
  const mean = sure.reduce((sum, value) => sum + value, 0) / sure.length;
  return [
    shortened(file),
    KINDS[kind],
    String(pages.length),
    String(pages.filter(({ blank }) => blank).length),
    String(pages.filter(({ error }) => error !== undefined).length),
    String(documents.length),
    sure.length === 0 ? '–' : `${mean.toFixed(0)} %`,
    archival(rendition),
    flags.join(' '),
  ];
}

function archival(rendition: Verdict['rendition']): string {
  if (rendition.file === null) return '–';
  if (typeof rendition.pdfa === 'string') return 'nicht geprüft';
  return rendition.pdfa.compliant ? rendition.pdfa.profile : 'nicht erfüllt';
}

/** Rows under a head, columns as wide as their widest cell. */
export function summaryTable(rows: readonly (readonly string[])[]): string {
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return FIGURES.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(HEAD), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join(
    '\n',
  );
}

function shortened(name: string): string {
  const plain = visible(name);
  const signs = [...plain];
  return signs.length <= MAX_NAME ? plain : `${signs.slice(0, MAX_NAME - 1).join('')}…`;
}
