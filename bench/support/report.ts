import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { format, resolveConfig } from 'prettier';

const DOCUMENT = 'docs/performance.md';

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

export const figure = (value: number | null, digits = 1): string =>
  value === null || Number.isNaN(value) ? '–' : value.toFixed(digits);

export const percent = ({ found, all }: { found: number; all: number }, digits = 1): string =>
  all === 0 ? '–' : `${((100 * found) / all).toFixed(digits)} %`;

/**
 * Prints what a bench has found; with `--write` also into its section of docs/performance.md, with
 * the machine it was found on.
 */
export async function report(bench: string, text: string): Promise<void> {
  const tidy = await format(text, { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' });
  console.log(tidy);
  if (!process.argv.includes('--write')) return;
  const [open, close] = [`<!-- ${bench}: begin -->`, `<!-- ${bench}: end -->`];
  const document = await readFile(DOCUMENT, 'utf8');
  const [from, to] = [document.indexOf(open), document.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} has no section for ${bench}`);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  const when = new Date().toISOString().slice(0, 10);
  const section = `${open}\n\nMeasured ${when} on ${machine}.\n\n${tidy}\n`;
  await writeFile(DOCUMENT, document.slice(0, from) + section + document.slice(to));
  console.log(`${DOCUMENT}: section ${bench} written`);
}
