/** Share of the words of a better alternative that the first may lack and still come first. */
const HALF = 0.5;

const WORD = /[\p{L}\p{N}]{2,}/gu;

/**
 * The text of a mail that says the same twice (RFC 2046 §5.1.4), often not quite: the plain part may say no more
 * than that a program cannot show the other. One of them whole, the richer one first, and of the other the lines
 * with words that the first lacks.
 */
export function joinAlternatives(plain: string, rich: string): string {
  if (plain.trim() === '') return rich;
  if (rich.trim() === '') return plain;
  const [inPlain, inRich] = [wordsOf(plain), wordsOf(rich)];
  const lacking = [...inRich].filter((word) => !inPlain.has(word)).length;
  const [first, second, known] =
    lacking > HALF * inRich.size ? [rich, plain, inRich] : [plain, rich, inPlain];
  const more = second
    .split('\n')
    .filter((line) => [...wordsOf(line)].some((word) => !known.has(word)))
    .map((line) => line.trim());
  return more.length === 0 ? first : `${first.trimEnd()}\n\n${more.join('\n')}`;
}

/** Addresses of links stand in one of the alternatives only, and nobody reads them. */
function wordsOf(text: string): Set<string> {
  const read = text.replace(/\b(?:https?:\/\/|www\.|cid:|mailto:)\S+/giu, ' ').toLowerCase();
  return new Set(read.match(WORD));
}
