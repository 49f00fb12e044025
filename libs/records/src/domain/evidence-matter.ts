import type { Evidence } from './evidence-shape.js';
import type { Candidate } from './suggestion.js';

/** Below so many Akten with such words nothing can be said of where they belong. */
const ENOUGH = 3;

/** How much it says of an Akte, for or against it, that letters like this one lie in those of its Aktenplaneinheit. */
const POINTS = { for: 0.9, against: -1.3 };

/**
 * Where letters with the same words in their subject were filed: in Akten of the same Aktenplaneinheit, or nearly
 * always in those of another. It orders what something else speaks for, and is never enough alone.
 */
export function matterEvidence({ matter }: Candidate): Evidence[] {
  const { here, most, all } = matter;
  if (all < ENOUGH || most === 0) return [];
  const share = here / most;
  const clear = most / all;
  if (share >= 0.5)
    return [
      {
        of: 'matter',
        points: POINTS.for * share * clear,
        why: 'Ähnliche Schreiben liegen in Akten dieser Art',
        unique: false,
      },
    ];
  if (share > 0.1 || clear < 0.5) return [];
  return [{ of: 'matter', points: POINTS.against * clear, why: '', unique: false }];
}
