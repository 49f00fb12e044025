import type { Random } from './random.js';

/** What engines read for something else. */
const MISREAD: readonly (readonly [string, string])[] = [
  ['ü', 'u'],
  ['ä', 'a'],
  ['ö', 'o'],
  ['ß', 'B'],
  ['rn', 'm'],
  ['l', '1'],
  ['i', 'l'],
  ['0', 'O'],
  ['5', 'S'],
  ['e', 'c'],
];

/** A page as an engine reads a bad copy: some signs for others, some lost. */
export function misread(text: string, random: Random, share: number): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const rest = text.slice(at);
    const hit = MISREAD.find(([from]) => rest.startsWith(from));
    if (hit && random.chance(share)) {
      out += hit[1];
      at += hit[0].length - 1;
    } else if (!(/\p{L}/u.test(rest.charAt(0)) && random.chance(share / 20))) out += rest.charAt(0);
  }
  return out;
}

/** A text as somebody types it in haste: two letters of a word change places. */
export function mistyped(text: string, random: Random): string {
  return text.replace(/\p{L}{6,}/gu, (word) => {
    if (!random.chance(0.02)) return word;
    const at = 1 + random.below(word.length - 3);
    return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
  });
}
