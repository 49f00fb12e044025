/** An amount in a text: by what it is found, and where it stands. */
export interface PlacedAmount {
  /** `#` and the amount as `1234,56`: no other lexeme has a comma. */
  readonly lexeme: string;
  /** Place in the text in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Digits of an amount before the decimals; longer rows are numbers of something. */
const MAX_DIGITS = 12;

/** Where an amount ends: a comma or dot, and two decimals or the dashes that stand for none (1.234,–). */
const DECIMALS = /[.,](?:\d{2}|-{1,2}|[–—])(?![\p{L}\p{N}]|[.,]\d)/gu;

/** What is written before the decimals, in groups of three or not; read from the end of the text. */
const WHOLE = /(?:\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3}){0,2}|\d{1,12})$/u;

/** Characters before the decimals that can belong to the amount: twelve digits and what parts them. */
const REACH = MAX_DIGITS + 4;

/**
 * The amounts of a text, however they are grouped: 1.234,56 and 1 234,56 and 1234,56 and 1'234,56, and as programs
 * write them, 1,234.56 and 1234.56. Where blanks part the groups, "12 345,67" is two columns of a table or one
 * amount: it is found as both. Takes linear time.
 */
export function amountsIn(text: string): PlacedAmount[] {
  const found: PlacedAmount[] = [];
  for (const { 0: decimals, index } of text.matchAll(DECIMALS)) {
    const before = text.slice(Math.max(0, index - REACH), index);
    const whole = WHOLE.exec(before)?.[0] ?? '';
    if (!isAmount(whole, decimals, before.charAt(before.length - whole.length - 1))) continue;
    const end = index + decimals.length;
    for (const part of readings(whole)) {
      found.push({ lexeme: lexemeOf(part, decimals), start: index - part.length, end });
    }
  }
  return found;
}

/** The lexeme of what somebody has typed, if it is an amount, with its currency or without; else null. */
export function typedAmount(typed: string): string | null {
  const bare = typed.replace(/^(?:€|EUR)\s*|\s*(?:€|EUR)$/giu, '');
  const amount = amountsIn(bare).find(({ start, end }) => start === 0 && end === bare.length);
  return amount?.lexeme ?? null;
}

/** No date (31.03.26), no number of a version; a dot before the decimals only behind three digits or a group. */
function isAmount(whole: string, decimals: string, before: string): boolean {
  if (whole === '' || /[\p{L}\p{N}.,'’]/u.test(before)) return false;
  const parts = /\D/u.exec(whole)?.[0];
  const sign = decimals.charAt(0);
  if (parts === sign) return false;
  return sign === ',' || parts === ',' || (parts === undefined && whole.length >= 3);
}

function readings(whole: string): string[] {
  const groups = whole.split(/[ \u00a0\u202f]/u);
  return groups.map((_, at) => whole.slice(whole.length - groups.slice(at).join(' ').length));
}

function lexemeOf(whole: string, decimals: string): string {
  const cents = /\d{2}/u.exec(decimals)?.[0] ?? '00';
  return `#${whole.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '')},${cents}`;
}
