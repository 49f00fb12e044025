/** A broken word at the end of a line, and the rest of it at the start of the next. */
const BROKEN = /(\p{L}{2,})[-\u00ad\u2010]\n(\p{L}\S*)[^\S\n]*/gu;

/** Rests that do not continue a word: „Vor- und Nachteile“ keeps its hyphen. */
const CONJUNCTIONS = new Set(['und', 'oder', 'bzw.', 'sowie', 'als', 'noch', 'bis', 'u.', 'o.']);

/**
 * The text of a page with the words joined that were broken at line ends („Verwal-/tung“), as an
 * index wants it; before a capital the hyphen belongs to the word („Kfz-/Steuer“). The rest of a
 * word moves up to its line and all line breaks stay. A soft hyphen (U+00AD) in a line vanishes.
 */
export function joinHyphens(text: string): string {
  const joined = text.replace(BROKEN, (match: string, start: string, rest: string) => {
    if (CONJUNCTIONS.has(rest)) return match;
    return `${start}${/^\p{Ll}/u.test(rest) ? '' : '-'}${rest}\n`;
  });
  return joined.replace(/\u00ad(?!\n)/gu, '');
}
