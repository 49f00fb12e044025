import { ownAktenzeichen, typedPage } from '#libs/letters/testing';
import { BenchHouse } from './house.js';
import { heldOutNames, isHeldOut } from './held-out.js';
import { authorNames, keptBack } from './matters.js';
import { noteFault } from './faults.js';
import { Score, scoreTable } from './score.js';
import { SeededTown, SIZE, type TownLetter } from './seeded-town.js';

const options = {
  aktenzeichen: ownAktenzeichen,
  today: '2026-12-31',
  ownNames: ['Stadt Sonnbrück', 'Stadtverwaltung Sonnbrück'],
};

/** The figures of made-up towns, by author; those that were kept back stand apart. */
export async function measureSeeded(seeds: readonly number[]): Promise<string> {
  const rows: string[][] = [];
  for (const seed of seeds) {
    rows.push(...(await measureTown(seed)));
    rows.push(...(await measureHeldOut(seed)));
  }
  return scoreTable(rows);
}

async function measureTown(seed: number): Promise<string[][]> {
  const house = await BenchHouse.open();
  try {
    const scores = await fileAll(house, new SeededTown(seed, size()));
    const tuned = scores.get('tuned') ?? new Score();
    const kept = scores.get('kept back') ?? new Score();
    const authors = authorNames.map((name) => (scores.get(name) ?? new Score()).row(`– ${name}`));
    return [
      tuned.row(`town ${seed}, authors tuned on`),
      kept.row(`town ${seed}, authors kept back`),
      ...authors,
    ];
  } finally {
    await house.close();
  }
}

/** A town to which nobody else writes but authors, with noise, that nothing was tuned on. */
async function measureHeldOut(seed: number): Promise<string[][]> {
  const house = await BenchHouse.open();
  try {
    const scores = await fileAll(house, new SeededTown(seed, size(), true));
    const of = (name: string): Score => scores.get(name) ?? new Score();
    return [
      of('held out').row(`town ${seed} of held-out authors`),
      ...heldOutNames.map((name) => of(name).row(`– ${name}`)),
    ];
  } finally {
    await house.close();
  }
}

/** Each letter is asked for, then filed where it belongs and learned from. */
async function fileAll(house: BenchHouse, town: SeededTown): Promise<Map<string, Score>> {
  const ids = new Map<number, string>();
  const open = async ({ no, einheit, betreff }: { no: number; einheit: string; betreff: string }) =>
    ids.set(no, await house.openAkte(aktenzeichenOf(no, einheit), betreff, einheit));
  const einheiten = new Map<number, string>();
  for (const akte of town.akten) {
    einheiten.set(akte.no, akte.einheit);
    await open(akte);
  }
  const scores = new Map<string, Score>();
  const named = (no: number): string => aktenzeichenOf(no, einheiten.get(no) ?? '');
  for (const { author, text, akte, isNew } of town.letters(named)) {
    const read = house.read([typedPage(text)], options);
    const proposed = await house.propose(read.clues);
    const right = isNew ? null : (ids.get(akte.no) ?? null);
    const faults = process.env['AKTEI_BENCH_FAULTS'];
    if (faults) {
      const { betreff } = akte;
      await noteFault(faults, house, { author, right, proposed, betreff, text, clues: read.clues });
    }
    for (const name of [author, groupOf(author)]) {
      const score = scores.get(name) ?? new Score();
      score.add({ right, einheitId: await house.einheit(akte.einheit), proposed });
      scores.set(name, score);
    }
    einheiten.set(akte.no, akte.einheit);
    if (isNew) await open(akte);
    await house.file(ids.get(akte.no) ?? '', read);
  }
  return scores;
}

function groupOf(author: TownLetter['author']): string {
  if (isHeldOut(author)) return 'held out';
  return keptBack.has(author) ? 'kept back' : 'tuned';
}

/** The size of a town; shorter while somebody tries something out. */
function size() {
  return { ...SIZE, letters: Number(process.env['AKTEI_BENCH_LETTERS'] ?? SIZE.letters) };
}

function aktenzeichenOf(no: number, einheit: string): string {
  return `${einheit}-2026/${String(no + 1).padStart(4, '0')}`;
}
