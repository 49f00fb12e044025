/** Ligatures of print (Unicode, Alphabetic Presentation Forms) as the letters they stand for. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** The control characters U+0080 to U+009F as windows-1252 has them (WHATWG Encoding, index windows-1252). */
const C1 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** A text that has none of the signs below; nearly every German one. */
const PLAIN = /^[\t\n\r -~\u00a1-\u00ac\u00ae-\u02af–—‘’‚“”„†‡•…‰‹›€™]*$/u;

/** Signs nobody sees: zero width, marks of direction (Unicode, Bidi_Control), the mark of byte order. */
const UNSEEN = /[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** Joiners: other scripts need them, in a Latin word they only part a ligature. */
const LATIN_JOINER = /(?<=\p{Script=Latin})[\u200c\u200d]/gu;

/** Hyphens, the minus and their wide and small forms, which all look like the one on a keyboard. */
const HYPHENS = /[\u02d7\u2010-\u2012\u2212\ufe63\uff0d]/gu;

/** Blanks of fixed width, or at which no line may end. */
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;

/**
 * A text in the signs that a person would type: composed (NFC), ligatures as letters, blanks and hyphens of the
 * keyboard, without signs nobody sees; a soft hyphen only where it is printed, at the end of a line. What
 * windows-1252 has where other encodings have control characters is what it means there. Whatever is searched
 * for, compared or stored as text passes here once, so that what looks alike is alike.
 */
export function plainSigns(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\x80-\x9f]/g, (sign) => (C1[sign.charCodeAt(0) - 0x80] ?? '').replace('\0', ''))
    .replace(/\u00ad(?=[ \t]*(?:\r?\n|$))/gu, '-')
    .replace(/\u00ad/gu, '')
    .replace(UNSEEN, '')
    .replace(LATIN_JOINER, '')
    .replace(HYPHENS, '-')
    .replace(BLANKS, ' ')
    .replace(/[ﬀ-ﬆ]/gu, (sign) => LIGATURES[sign] ?? sign)
    .normalize('NFC');
}
