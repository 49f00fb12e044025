import { dayFrom } from '#libs/kernel';

/** A date as it stands in a text: `[start, end)` and its ISO form. */
export interface DateHit {
  readonly start: number;
  readonly end: number;
  readonly iso: string;
  /** True where a letter was taken for a digit (`O` for 0, `l` for 1). */
  readonly repaired: boolean;
}

/** What OCR writes for the digits 0 and 1. */
const D = String.raw`[\dOoQlI|]`;
const DAY = String.raw`(?<![\p{L}\d.,/-])(?<day>[0-3OolI|]?${D})`;
const MONTHS = [
  'januar|jänner|jaenner|jan',
  'februar|feber|feb',
  'märz|maerz|marz|mrz|miirz|mdrz|mérz|márz|mär',
  'april|apr',
  'mai',
  'juni|jun',
  'juli|jul',
  'august|aug',
  'september|sept|sep',
  '[o0]ktober|[o0]kt',
  'n[o0]vember|n[o0]v',
  'dezember|dez',
];
const NAME = MONTHS.join('|');
const LONG_YEAR = String.raw`(?:[1lI|]9|2[0Oo])${D}{2}`;

const NUMERIC = new RegExp(
  String.raw`${DAY}\s?[.,]\s?(?<month>[01OolI|]?${D})\s?[.,]\s?(?<year>${LONG_YEAR}|${D}{2})(?![\p{L}\d]|[.,/-]\d)`,
  'gu',
);
const NAMED = new RegExp(
  String.raw`${DAY}[.,]?\s{0,2}(?<name>${NAME})\.?\s{1,2}(?<year>${LONG_YEAR}|['’]?${D}{2})(?![\p{L}\d:]|\s?uhr)`,
  'giu',
);
const ISO =
  /(?<![\p{L}\d.,/-])(?<year>(?:19|20)\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?![\p{L}\d])/gu;

/**
 * All dates of a text that the calendar has, in order: `03.03.2026`, `3.3.26`, `3. März 2026`,
 * `12. NOV. 2026`, `2026-03-03` (DIN 5008, section "Kalenderdaten"). Slips of OCR are read as the
 * digits they stand for where a real digit stands beside them.
 *
 * @param today ISO date; a two-digit year is one of the 90 years before or the 9 after it
 */
export function findDates(text: string, today = '2030-01-01'): DateHit[] {
  const found: DateHit[] = [];
  for (const pattern of [NUMERIC, NAMED, ISO])
    for (const match of text.matchAll(pattern)) {
      const hit = hitOf(match, today);
      if (hit) found.push(hit);
    }
  return found.sort((a, b) => a.start - b.start);
}

function hitOf(match: RegExpExecArray, today: string): DateHit | null {
  const [day, month, year, name] = partsOf(match);
  const [printed] = match;
  if (!/\d/.test(day + month) || !/\d/.test(year)) return null;
  const monthNumber = name === '' ? Number(digits(month)) : monthOf(name);
  const iso = isoDate(yearOf(digits(year), today), monthNumber, Number(digits(day)));
  const isAmount = year.length === 2 && printed.includes(',');
  if (iso === null || isAmount) return null;
  const repaired = /[OoQlI|]/.test(day + month + year);
  return { start: match.index, end: match.index + printed.length, iso, repaired };
}

/** Day, month as digits, year and month by name, as printed; what the pattern has not is empty. */
function partsOf({ groups }: RegExpExecArray): [string, string, string, string] {
  const part = (name: string): string => groups?.[name] ?? '';
  return [part('day'), part('month'), part('year'), part('name')];
}

function digits(text: string): string {
  return text.replace(/['’]/, '').replace(/[OoQ]/g, '0').replace(/[lI|]/g, '1');
}

function monthOf(name: string): number {
  const wanted = name.toLowerCase().replaceAll('0', 'o');
  return MONTHS.findIndex((names) => names.replaceAll('[o0]', 'o').split('|').includes(wanted)) + 1;
}

function yearOf(text: string, today: string): number {
  if (text.length === 4) return Number(text);
  const latest = Number(today.slice(0, 4)) + 9;
  const year = Math.floor(latest / 100) * 100 + Number(text);
  return year > latest ? year - 100 : year;
}

/** ISO form of a day of the calendar from 1900 on, or null. */
function isoDate(year: number, month: number, day: number): string | null {
  return year >= 1900 ? dayFrom(year, month, day) : null;
}
