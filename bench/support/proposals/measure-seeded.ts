import { ownAktenzeichen, typedPage } from '#libs/letters/testing';
import { BenchHouse } from './house.js';
import { authorNames, keptBack } from './matters.js';
import { Score, scoreTable } from './score.js';
import { SeededTown } from './seeded-town.js';

const options = {
  aktenzeichen: ownAktenzeichen,
  today: '2026-12-31',
  ownNames: ['Stadt Sonnbrück', 'Stadtverwaltung Sonnbrück'],
};

/** The figures of made-up towns, by author; those that were kept back stand apart. */
export async function measureSeeded(seeds: readonly number[]): Promise<string> {
  const rows: string[][] = [];
  for (const seed of seeds) rows.push(...(await measureTown(seed)));
  return scoreTable(rows);
}

async function measureTown(seed: number): Promise<string[][]> {
  const house = await BenchHouse.open();
  try {
    const scores = await fileAll(house, new SeededTown(seed));
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

/** Each letter is asked for, then filed where it belongs and learned from. */
async function fileAll(house: BenchHouse, town: SeededTown): Promise<Map<string, Score>> {
  const ids = new Map<number, string>();
  const open = async ({ no, einheit, betreff }: { no: number; einheit: string; betreff: string }) =>
    ids.set(no, await house.openAkte(aktenzeichenOf(no, einheit), betreff));
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
    if (process.env['AKTEI_BENCH_FAULTS'] && !keptBack.has(author))
      fault({ right, proposed, akte, text, clues: read.clues });
    for (const name of [author, keptBack.has(author) ? 'kept back' : 'tuned']) {
      const score = scores.get(name) ?? new Score();
      score.add({ right, proposed });
      scores.set(name, score);
    }
    einheiten.set(akte.no, akte.einheit);
    if (isNew) await open(akte);
    await house.file(ids.get(akte.no) ?? '', read);
  }
  return scores;
}

function aktenzeichenOf(no: number, einheit: string): string {
  return `${einheit}-2026/${String(no + 1).padStart(4, '0')}`;
}

function fault({
  right,
  proposed,
  akte,
  text,
  clues,
}: {
  right: string | null;
  proposed: readonly { akteId: string; betreff: string; why: string; sureness: string }[];
  akte: { betreff: string };
  text: string;
  clues: readonly { kind: string; value: string }[];
}): void {
  if (right === (proposed[0]?.akteId ?? null)) return;
  console.log(
    JSON.stringify(
      {
        wanted: right === null ? null : akte.betreff,
        rank: proposed.findIndex(({ akteId }) => akteId === right),
        got: proposed.map(({ betreff, why, sureness }) => `${betreff} | ${why} | ${sureness}`),
        clues: clues
          .filter(({ kind }) => kind !== 'text-word')
          .map(({ kind, value }) => `${kind}:${value}`)
          .join(' '),
        text: text.slice(0, 900),
      },
      null,
      1,
    ),
  );
}
