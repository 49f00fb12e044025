/** From which share of common pairs on two texts say the same. */
const ENOUGH = 0.7;

/**
 * Whether a person lets a value stand: a sign that an engine has misread, or words more than there need
 * be. A day is right or wrong.
 */
export function isAlike(found: string, right: string): boolean {
  const [mine, theirs] = [plain(found), plain(right)];
  if (/^[\d.]+$/.test(theirs)) return mine === theirs;
  if (mine.includes(theirs)) return true;
  const [pairs, others] = [pairsOf(mine), pairsOf(theirs)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / Math.max(1, pairs.size + others.size) > ENOUGH;
}

function plain(text: string): string {
  return text.toLocaleLowerCase('de').replace(/\s+/g, ' ').trim();
}

function pairsOf(text: string): Set<string> {
  const length = Math.max(0, text.length - 1);
  return new Set(Array.from({ length }, (_, at) => text.slice(at, at + 2)));
}
