import { join } from 'node:path';
import { Reader } from '#libs/imaging';
import type { FieldProposal } from '#libs/letters';
import { settingsOf } from '#libs/platform/testing';
import { townArea } from '#libs/town';
import { table } from '../report.js';
import { BenchHouse } from './house.js';
import {
  folderAkte,
  folderLetter,
  linesOf,
  requireKnown,
  type FolderLetter,
} from './folder-lines.js';
import { Score, scoreTable } from './score.js';

/** Pages that the desk looks at. */
const PAGES = 5;

/** Which field stands for which column of the truth. */
const FIELDS = [
  ['betreff', 'betreff'],
  ['datum', 'letter-date'],
  ['absender', 'sender'],
  ['frist', 'deadline'],
] as const;

/** The figures of letters somebody has laid into a folder; see docs/performance.md for its form. */
export async function measureFolder(folder: string): Promise<string> {
  const akten = linesOf(join(folder, 'akten.jsonl'), folderAkte);
  const letters = linesOf(join(folder, 'truth.jsonl'), folderLetter);
  requireKnown(folder, letters, new Set(akten.map(({ aktenzeichen }) => aktenzeichen)));
  const house = await BenchHouse.open();
  const reader = await Reader.start({ engine: 'auto', processes: 2, language: 'deu' });
  try {
    const ids = new Map<string, string>();
    for (const { aktenzeichen, betreff, einheit } of akten)
      ids.set(aktenzeichen, await house.openAkte(aktenzeichen, betreff, einheit));
    return await fileAll({ house, reader, folder, ids }, letters);
  } finally {
    await reader.close();
    await house.close();
  }
}

async function fileAll(
  at: { house: BenchHouse; reader: Reader; folder: string; ids: ReadonlyMap<string, string> },
  letters: readonly FolderLetter[],
): Promise<string> {
  const score = new Score();
  const taken = FIELDS.map(([column, field]) => ({ column, field, right: 0, said: 0, all: 0 }));
  for (const letter of letters) {
    const read = at.house.read(
      await pagesOf(at.reader, join(at.folder, letter.file)),
      optionsOf(at.ids),
    );
    const proposed = await at.house.propose(read.clues);
    const right = at.ids.get(letter.akte ?? '') ?? null;
    const einheitId = letter['einheit'] ? await at.house.einheit(letter['einheit']) : null;
    score.add({ right, einheitId, proposed });
    for (const each of taken) count(each, letter, read.fields);
    if (right) await at.house.file(right, read);
  }
  const fields = taken.map(({ column, right, said, all }) => [
    column,
    String(all),
    of(right, all),
    of(right, said),
  ]);
  return `${scoreTable([score.row(`${letters.length} letters`)])}\n\n${table(['field', 'in truth', 'taken as it is', 'precision'], fields)}`;
}

function count(
  tally: {
    column: (typeof FIELDS)[number][0];
    field: string;
    right: number;
    said: number;
    all: number;
  },
  letter: FolderLetter,
  fields: readonly FieldProposal[],
): void {
  const wanted = letter[tally.column] ?? null;
  const said = fields.find(({ field }) => field === tally.field)?.value ?? null;
  if (wanted !== null) tally.all += 1;
  if (said !== null) tally.said += 1;
  if (wanted !== null && said !== null && fold(wanted) === fold(said)) tally.right += 1;
}

async function pagesOf(reader: Reader, file: string) {
  const { pageCount } = await reader.probe(file);
  const wanted = Array.from(
    { length: Math.min(PAGES, Math.max(1, pageCount)) },
    (_, index) => index + 1,
  );
  const read = [];
  for (const pageNo of wanted) read.push(await reader.readPage(file, pageNo));
  return read;
}

/** The pattern of the town is whatever its Akten have; its name is set as for any installation, else the demo's. */
function optionsOf(ids: ReadonlyMap<string, string>) {
  const [one = ''] = ids.keys();
  const source = one
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/\d+/g, String.raw`\d{1,6}`);
  const { ownNames } = settingsOf(townArea, { AKTEI_DEMO: 'true', ...process.env });
  return { aktenzeichen: new RegExp(source, 'iu'), today: '2026-12-31', ownNames };
}

function of(found: number, all: number): string {
  return all === 0 ? '–' : `${((100 * found) / all).toFixed(1)} %`;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
