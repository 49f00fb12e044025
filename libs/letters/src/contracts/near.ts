import { cutText } from '#libs/kernel';

/** Letters at each end of a name by which it is found although one letter is wrong. */
const PART = 4;

/** Letters of a word of a pair of names for the same. */
const PAIR_PART = 3;

/**
 * Under what an address is found when a letter of its street was read or typed wrong: one error leaves the first or
 * the last letters whole. What is found so has to be compared ({@link isNear}).
 */
export function addressParts(address: string): string[] {
  const at = address.lastIndexOf(' ');
  const [street, no] = [address.slice(0, at), address.slice(at + 1)];
  return [`${cutText(street, PART)}- ${no}`, `-${street.slice(-PART)} ${no}`];
}

/** The same of two words that stand side by side ({@link pairsOf}). */
export function pairParts(pair: string): string[] {
  const [one = '', other = ''] = pair.split(' ');
  return [
    `${cutText(one, PAIR_PART)}- ${cutText(other, PAIR_PART)}-`,
    `-${one.slice(-PAIR_PART)} -${other.slice(-PAIR_PART)}`,
  ];
}

/**
 * Whether two addresses, or two pairs of words, are one but for what a typist or an engine gets wrong: as many
 * words, the same numbers, and in each word at most one letter wrong, lost, added or changed with its neighbour; in
 * one of more than eight letters two, in one of three or fewer none. Up to two letters at its end may be missing
 * behind six that are the same.
 */
export function isNear(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  return (
    words.length === others.length && words.every((word, at) => isNearWord(word, others[at] ?? ''))
  );
}

function isNearWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (/\d/.test(one + other)) return false;
  const shorter = Math.min(one.length, other.length);
  // Stems lose endings: one that was read wrong is still there on one side.
  const isAlike = one.slice(0, shorter) === other.slice(0, shorter);
  if (isAlike && shorter >= 6 && Math.abs(one.length - other.length) <= 2) return true;
  const most = shorter > 8 ? 2 : shorter > 3 ? 1 : 0;
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

/** Letters wrong, lost, added or changed with their neighbours (Damerau 1964, neighbours once). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const wrong = one[row - 1] === other[at - 1] ? 0 : 1;
      const isSwapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const ways = [
        ...[last[at], now[at - 1]].map((cost) => costOf(cost) + 1),
        costOf(last[at - 1]) + wrong,
      ];
      now.push(Math.min(...ways, ...(isSwapped ? [costOf(before[at - 2]) + 1] : [])));
    }
    [before, last] = [last, now];
  }
  return costOf(last[other.length]);
}

/** What is not in the table costs more than anything in it. */
function costOf(cost: number | undefined): number {
  return cost ?? Number.MAX_SAFE_INTEGER;
}
