import { boxAround } from '../page/box.js';
import type { Box, ReadWord } from '../page/page-reading.js';

/**
 * No German model of Tesseract can write "§"; in its place come 8, $, 5, & and their like (upstream:
 * tessdata_best#45). Words that may hide one are read a second time by a model that has the sign,
 * and only what that model sees in the picture is written: see docs/adr/0012.
 */
export const PARAGRAPH_SIGN = '§';

/** A word that may hide a "§", and the piece of the page to be read again. */
export interface Suspect {
  /** Place in the words of the page. */
  readonly index: number;
  /** The word with its neighbours: the second model reads better with something around. */
  readonly around: Box;
}

/** Second readings on one page at most: a table of figures shall not cost more than its reading. */
const MOST_SUSPECTS = 150;

/** Pixels of paper left around what is read again. */
const MARGIN = { x: 12, y: 8 };

/** A sign alone or doubled, perhaps behind a bracket: `8`, `$`, `($`, `80` for "§§". */
const ALONE = /^[^\p{L}\d]*(?:[8$5&S6390©]|[8$5&S©][$8&05396S])[^\p{L}\d]*$/u;

/** A sign and its number without a gap: `835` for "§35", `(8389-13` for "(§§9-13". */
const GLUED = /^[^\p{L}\d]*[8$5S&](?:\d{1,3}|[8$]\d{1,3}-\d{1,3})[a-z]?[^\p{L}\d]*$/u;

/** Characters that hardly stand in German text but where a "§" was. */
const ODD = /[$&©]/;

/** A sign that has swallowed what stands beside it: `Nach.88`, `84Abs.1`. */
const SWALLOWED = /^\p{L}{3,}[.:'’ ][8$5&S]{1,2}$|^[^\p{L}\d]*[8$5S]\d*[a-z]?A*(?:Abs|Nr|Satz)/u;

/** Before the sign, what was read for it, and behind it: `(`, `8`, `35)`. */
const SIGN_IN_OWN =
  /^([^\p{L}\d$&§©]*|\p{L}{2,}[.:'’ ])(?:[8$5Ss&6390©][8$&05396Ss](?=[^\p{L}\d]*$)|[8$&][8$](?=\d+-)|[8$5Ss&6390©])((?:\d.*)?[^\p{L}\d]*)$/u;

/** What comes after the number of a "§" in the citation of a law. */
const LAW =
  /^(?:Abs|Absatz|Satz|S\.|Nr|Nummer|Buchst|lit|bis|und|ff?\b|des|der|dieser|in\b|i\.|\p{Lu}\p{L}*\p{Lu})/u;

/** The line of a table before the sign in its cell. */
const RULED = /^[|[\]{}!]{1,2}§{1,2}$/u;

const BRACKET = /^\(/;

const LETTER = /\p{L}/u;

/** A number, or what the engine makes of one: `Al` for 41. */
const FIGURE = /^(?:[\d$&]|[AIlOSZB][\dlIOS]{0,2}[a-z]?$)/;

/** The words of a page that are worth a second look, in their order; at most 150. */
export function suspects(words: readonly ReadWord[]): Suspect[] {
  return look(words, 1, ({ word, after }) => looksSuspicious(word.t, after?.t));
}

/**
 * The words that still look like a "§" to a reader: a number follows and a law is spoken of. They
 * are shown to the second model once more, with a word more behind them.
 */
export function persistentSuspects(words: readonly ReadWord[]): Suspect[] {
  return look(words, 2, ({ word, after, behind }) => {
    const law = LAW.test(behind?.t ?? '') || BRACKET.test(word.t);
    return word.o === undefined && law && looksSuspicious(word.t, after?.t);
  });
}

interface Place {
  readonly word: ReadWord;
  readonly after: ReadWord | undefined;
  readonly behind: ReadWord | undefined;
}

function look(words: readonly ReadWord[], reach: 1 | 2, wanted: (place: Place) => boolean) {
  const found: Suspect[] = [];
  for (const [index, word] of words.entries()) {
    const [after, behind] = [1, 2].map((step) => sameLine(words[index + step], word));
    if (!wanted({ word, after, behind })) continue;
    const shown = [sameLine(words[index - 1], word), word, after, reach === 2 ? behind : undefined];
    found.push({ index, around: boxAround(shown.filter(isThere), MARGIN) });
    if (found.length === MOST_SUSPECTS) break;
  }
  return found;
}

/**
 * Puts "§" where the second model has seen it. Every other character stays the engine's own; a
 * repaired word keeps in `o` what the engine had read.
 *
 * @param readings of the second model for each of `suspects`, boxes in pixels of the page
 */
export function repairParagraphSigns(
  words: readonly ReadWord[],
  found: readonly Suspect[],
  readings: readonly (readonly ReadWord[])[],
): ReadWord[] {
  const instead = new Map<ReadWord, ReadWord[]>();
  for (const [place, { index }] of found.entries()) {
    const word = words[index];
    const seen = readings[place] ?? [];
    const first = word && seen.findIndex((other) => shows(other, word));
    if (!word || first === undefined || first < 0) continue;
    const inside = seen.slice(first).filter((other) => centreIn(other, word));
    const parts = apart(word, inside) ?? together(word, seen[first]);
    if (parts) instead.set(word, parts);
  }
  return words.flatMap((word) => instead.get(word) ?? [word]);
}

function looksSuspicious(text: string, next: string | undefined): boolean {
  if (ODD.test(text) || GLUED.test(text) || SWALLOWED.test(text)) return true;
  return ALONE.test(text) && (next === undefined || FIGURE.test(next));
}

function isThere(word: ReadWord | undefined): word is ReadWord {
  return word !== undefined;
}

function sameLine(word: ReadWord | undefined, other: ReadWord): ReadWord | undefined {
  return word?.l === other.l ? word : undefined;
}

/** True when the other reading has a "§" and is one of the same ink, from the same left edge. */
function shows(other: ReadWord, word: ReadWord): boolean {
  if (!other.t.includes(PARAGRAPH_SIGN)) return false;
  const shared = Math.min(other.x + other.w, word.x + word.w) - Math.max(other.x, word.x);
  if (shared <= 0.3 * Math.min(other.w, word.w)) return false;
  if (other.x - word.x > -0.5 * word.h) return true;
  const end = other.x + other.w - (word.x + word.w);
  return RULED.test(other.t) && Math.abs(end) < 0.5 * word.h;
}

function centreIn(other: ReadWord, word: ReadWord): boolean {
  const centre = other.x + other.w / 2;
  return centre >= word.x && centre <= word.x + word.w;
}

/** `84Abs.1` where the second model saw "§", "4", "Abs." and "1": as many words as it saw. */
function apart(word: ReadWord, seen: readonly ReadWord[]): ReadWord[] | null {
  const [sign, ...others] = seen;
  if (!sign || !/\d/u.test(word.t.slice(1)) || !/^[^\p{L}\d§]*§{1,2}$/u.test(sign.t)) return null;
  if (others.length === 0 || others.some(({ t }) => t.includes(PARAGRAPH_SIGN))) return null;
  return seen.map(({ t, x, w }) => ({ ...word, t, x, w, o: word.t }));
}

/** `8` becomes "§" and `(835)` becomes "(§35)"; null where the readings do not fit each other. */
function together(word: ReadWord, seen: ReadWord | undefined): ReadWord[] | null {
  const [, lead, signs, tail] = /^([^§]*)(§{1,2})([^§]*)$/u.exec(seen?.t ?? '') ?? [];
  const [, opening, behind] = SIGN_IN_OWN.exec(word.t) ?? [];
  const read = [lead, signs, tail, opening, behind];
  return read.every((part) => part !== undefined) ? joined(word, read) : null;
}

function joined(word: ReadWord, read: readonly string[]): ReadWord[] | null {
  const [lead = '', signs = '', tail = '', opening = '', behind = ''] = read;
  const figures = figuresOf(behind, tail);
  if (LETTER.test(lead) !== LETTER.test(opening) || figures === null) return null;
  const closing = /[^\p{L}\d]*$/u.exec(behind)?.[0] ?? '';
  return [{ ...word, t: opening + signs + figures + closing, o: word.t }];
}

/** The number behind a sign as the second model saw it, where the engine saw one there at all. */
function figuresOf(behind: string, tail: string): string | null {
  if (!/\d/u.test(behind)) return '';
  return /^.*\d[a-z]?/u.exec(tail)?.[0].trim() ?? null;
}
