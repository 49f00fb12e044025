/** Pairs that typewriters, forms and mail programs write for an umlaut. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
];

/**
 * A text as it is compared: small letters, accents and umlauts without their marks, also where they are written
 * as two letters. "Müller", "MUELLER" and "Muller" (an engine loses the dots) are one.
 */
export function folded(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return WRITTEN_OUT.reduce((rest, [pair, sign]) => rest.replace(pair, sign), plain);
}

/** Letters and digits of a text, folded and without anything between them. */
export function squeezed(text: string): string {
  return folded(text).replace(/[^\p{L}\d]/gu, '');
}

/**
 * An Aktenzeichen however it is spelt: its runs of letters and digits, numbers without leading zeros.
 * `32.13.02-2026/0041`, `32.13.02 – 2026 / 41` and `32/13/2-2026-0041` are one.
 */
export function numberKey(text: string): string {
  const runs = folded(text).match(/\p{L}+|\d+/gu) ?? [];
  return runs.map((run) => run.replace(/^0+(?=\d)/, '')).join('.');
}

/**
 * An Aktenzeichen by its digits alone, as it is found where an engine has lost what stands between them or has read
 * letters for digits; empty for fewer than eight, which would be any number.
 */
export function digitsOf(text: string): string {
  const read = text
    .replace(/[oOQD]/g, '0')
    .replace(/[lI|]/g, '1')
    .replace(/S/g, '5')
    .replace(/B/g, '8');
  const digits = read.replace(/\D/g, '');
  return digits.length >= 8 ? digits : '';
}

/** What is left of a name of a person or an office when forms and titles are gone; tokens in order. */
const NO_NAME = new Set(
  'gmbh co kg ag ohg ug se mbb mbh eg ev ek gbr partg partgmbb gesellschaft herr frau herrn familie eheleute dr prof med jur ing dipl und der die das des von fur an'.split(
    ' ',
  ),
);

/** A sender however it is written: no title, no legal form, `Krause, Ingrid` as `Ingrid Krause`. */
export function nameKey(name: string): string {
  const tokens = folded(name.replace(/\be\.\s?(?:v|k|g)\b\.?/giu, ' ')).match(/[\p{L}\d]+/gu) ?? [];
  return tokens
    .filter((token) => token.length > 1 && !NO_NAME.has(token))
    .map((token) => asRead(token).replace(/(.)\1+/g, '$1'))
    .sort()
    .join(' ');
}

/** What engines mistake for one another is one: `rn` and `m`, `1`, `l` and `i`, `0` and `o`. */
export function asRead(token: string): string {
  return token.replace(/rn/g, 'm').replace(/[1l|]/g, 'i').replace(/0/g, 'o');
}
