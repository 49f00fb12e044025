/** Letters that may be misread in a name of that many letters. */
function slipsIn(length: number): number {
  if (length < 8) return 0;
  return length < 16 ? 1 : 2;
}

/**
 * True where a text begins with a name of the house, whatever its case, as whole words and with no more
 * than a letter or two misread, as scans have them ("Stadt Sonnbruck"). "Stadtwerke Sonnbrück" is
 * not the Stadt.
 */
export function isOwn(text: string, ownNames: readonly string[]): boolean {
  return wordsOfName(text, ownNames) > 0;
}

/** What stands behind the name of the house with which a text begins; the text itself where it does not. */
export function behindOwn(text: string, ownNames: readonly string[]): string {
  const many = wordsOfName(text, ownNames);
  const words = text.split(BETWEEN_WORDS);
  return words
    .slice(2 * many)
    .join('')
    .trim();
}

/** Between two words of a name, kept in what is split by it. */
const BETWEEN_WORDS = /([\s,;·•|/]+)/u;
const MOST_WORDS = 24;

/** Words at the beginning of a text that are a name of the house; none are 0. */
function wordsOfName(text: string, ownNames: readonly string[]): number {
  const words = text
    .split(BETWEEN_WORDS, 2 * MOST_WORDS)
    .filter((_, at) => at % 2 === 0)
    .map(lettersOf);
  for (const name of ownNames) {
    const wanted = lettersOf(name);
    const count = name.split(/\s+/).length;
    const many = [count, count + 1, count - 1].find(
      (each) => each > 0 && within(words.slice(0, each).join(''), wanted, slipsIn(wanted.length)),
    );
    if (many !== undefined) return many;
  }
  return 0;
}

/** Letters and digits alone, whatever their case. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

/** True where no more than so many letters have to be changed, left out or put in (Levenshtein). */
export function within(one: string, other: string, most: number): boolean {
  if (one === other) return true;
  if (most === 0 || Math.abs(one.length - other.length) > 1) return false;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const sign of one) {
    row = nextRow(row, sign, other);
    if (Math.min(...row) > most) return false;
  }
  return (row.at(-1) ?? Infinity) <= most;
}

/** What it costs to get to each beginning of the other text with one more sign. */
function nextRow(row: readonly number[], sign: string, other: string): number[] {
  const next = [(row[0] ?? 0) + 1];
  for (let to = 1; to <= other.length; to += 1) {
    const [left = 0, above = 0, before = 0] = [next[to - 1], row[to], row[to - 1]];
    next.push(Math.min(before + (sign === other.charAt(to - 1) ? 0 : 1), above + 1, left + 1));
  }
  return next;
}
