/** Characters before and behind a place among which its sentence is looked for. */
const REACH = 220;
/** The end of a sentence and not of an abbreviation or a day. */
const END = /(?:\p{Ll}{3}|\p{Lu}{2}|\)|\d{4}|\d\s?€)[.!?]\s+(?=[\p{Lu}„"])/gu;

/** The sentence around a place of a text, before it and behind it; at most some 220 characters each. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { before: string; behind: string } {
  const back = text.slice(Math.max(0, start - REACH), start);
  const ends = [...back.matchAll(END)];
  const last = ends.at(-1);
  const ahead = text.slice(end, end + REACH);
  const [first] = ahead.matchAll(END);
  return {
    before: last ? back.slice(last.index + last[0].length) : back,
    behind: first ? ahead.slice(0, first.index + first[0].length) : ahead,
  };
}
