import { resolve } from 'node:path';
import { OWN_SEPARATOR, printSeparatorSheets, separatorText } from '#libs/letters';
import { currentTime, errorCode } from '#libs/kernel';
import { parseOptions, wholeNumber } from '../command-line/parse-options.js';
import { Usage } from '../command-line/usage.js';
import { writeWholeFile } from '../write-whole-file.js';

/** Sheets in one PDF; they are stored once, but nobody means to print more. */
const MAX_SHEETS = 500;

/** Characters of the value: more would make the squares of the codes too small for 150 dpi. */
const MAX_VALUE = 80;

/** Makes a PDF of separator sheets. */
export async function trennblattCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, {
    out: { type: 'string' },
    anzahl: { type: 'string' },
    wert: { type: 'string' },
    ['titel']: { type: 'string' },
  });
  if (positionals.length > 0) throw new Usage(`„${String(positionals[0])}“ ist hier zu viel.`);
  if (!values.out) throw new Usage('Wohin? --out DATEI.pdf fehlt.');
  const limits = { min: 1, max: MAX_SHEETS, fallback: 1 };
  const count = wholeNumber('anzahl', values.anzahl, limits);
  const value = printable('wert', values.wert ?? OWN_SEPARATOR);
  const title = printable('titel', values['titel'] ?? 'Trennblatt');
  const order = { value, title, count, createdAt: currentTime() };
  await save(values.out, await printSeparatorSheets(order));
  console.log(`${values.out}: ${count} × „${value}“`);
  if (separatorText([{ text: value }]) === null) {
    console.error(
      `Achtung: „${value}“ trennt nur, wo AKTEI_SEPARATORS oder --trennwert ihn nennt.`,
    );
  }
}

/** @throws Usage for a text that is empty, too long or not to be printed */
function printable(name: string, text: string): string {
  const value = text.trim().normalize('NFC');
  if (value === '' || value.length > MAX_VALUE || /\p{C}/u.test(value)) {
    throw new Usage(`--${name} hat 1 bis ${MAX_VALUE} druckbare Zeichen.`);
  }
  return value;
}

async function save(path: string, pdf: Uint8Array): Promise<void> {
  try {
    await writeWholeFile(resolve(path), pdf);
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    throw new Error(`${path}: kann nicht geschrieben werden (${code})`, { cause: error });
  }
}
