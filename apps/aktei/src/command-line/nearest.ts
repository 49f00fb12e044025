/** Changes of letters up to which a word is taken for a slip of another one. */
const MOST_SLIPS = 2;

/** The word somebody most likely meant, or null: at most two letters more, fewer or others. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.min(MOST_SLIPS, Math.floor(word.length / 2)) + 1;
  for (const candidate of known) {
    const slips = slipsBetween(word, candidate);
    if (slips < least) {
      least = slips;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein, V. I.: Binary codes capable of correcting deletions, insertions and reversals, 1966. */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [above, letter] of [...one].entries()) {
    const next = [above + 1];
    for (let at = 1; at <= other.length; at += 1) {
      const same = other[at - 1] === letter ? 0 : 1;
      next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + same));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
