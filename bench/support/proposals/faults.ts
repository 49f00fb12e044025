import { appendFileSync } from 'node:fs';
import type { Clue } from '#libs/letters/contracts';
import { CandidatesRepository } from '../../../libs/records/src/persistence/candidates.repository.js';
import { asksOf } from '../../../libs/records/src/domain/letter-asks.js';
import { evidenceFor } from '../../../libs/records/src/domain/evidence.js';
import type { BenchHouse } from './house.js';

/** A letter and what was proposed for it. */
interface Asked {
  readonly author: string;
  readonly right: string | null;
  readonly proposed: { readonly akten: readonly { akteId: string }[]; readonly isNew: boolean };
  readonly betreff: string;
  readonly text: string;
  readonly clues: readonly Clue[];
}

/** Writes a letter whose Akte is not first, with all that was known of it, as a line of that file. */
export async function noteFault(file: string, house: BenchHouse, asked: Asked): Promise<void> {
  const { right, proposed, clues } = asked;
  const { akten, isNew } = proposed;
  const rank = akten.findIndex(({ akteId }) => akteId === right);
  if (right === null ? isNew : rank === 0 && !isNew) return;
  const found = await house.run((ctx) => new CandidatesRepository().find(ctx, [asksOf(clues)]));
  const weighed = found
    .map(({ akteId, betreff, ...candidate }) => {
      const evidence = evidenceFor(clues, { akteId, betreff, ...candidate });
      return {
        akteId,
        betreff,
        points: evidence.reduce((sum, each) => sum + each.points, 0),
        evidence,
      };
    })
    .sort((one, other) => other.points - one.points);
  const place = weighed.findIndex(({ akteId }) => akteId === right);
  const shown = [weighed[place], ...weighed.slice(0, 3)];
  const kind = kindOf({ right, rank, place, isNew });
  appendFileSync(file, `${JSON.stringify({ kind, place, ...asked, shown })}\n`);
}

/** Why it is none of the first. */
function kindOf({
  right,
  rank,
  place,
  isNew,
}: {
  right: string | null;
  rank: number;
  place: number;
  isNew: boolean;
}): string {
  if (right === null) return 'new, but proposed';
  if (isNew) return rank < 0 ? 'taken for new' : 'taken for new, but shown';
  if (rank > 0) return 'second or third';
  if (place < 0) return 'no candidate';
  return place < 3 ? 'below the line' : 'crowded out';
}
