import { dayFrom } from '#libs/kernel';
import type { DateHit } from './dates.js';

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const NAMES =
  'januar|jänner|jan|februar|feb|märz|maerz|mrz|mär|april|apr|mai|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|dezember|dez';
/** No year behind it; "12 Uhr" and "12:00" are none. */
const NO_YEAR = String.raw`(?!\d|\s?['’]?\d{2,4}(?!\d|\s?uhr|[:.]\d))`;
const NUMERIC = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?<day>[0-3]?\d)\.\s?(?<month>[01]?\d)\.${NO_YEAR}`,
  'giu',
);
const NAMED = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?<day>[0-3]?\d)\.\s{0,2}(?<name>${NAMES})(?!\p{L})\.?${NO_YEAR}`,
  'giu',
);
/** Days after the letter within which a day without a year is meant to come. */
const MOST_DAYS = 200;
const DAY_MS = 86_400_000;

/**
 * Days that are printed without a year ("27.11.", "27. November"): the first such day on or after the day
 * of the letter, if it comes within 200 days; any other was one of the past, and is left out.
 *
 * @param from ISO date of the letter, or of its arrival
 */
export function findYearless(text: string, from: string): DateHit[] {
  const found: DateHit[] = [];
  for (const pattern of [NUMERIC, NAMED])
    for (const match of text.matchAll(pattern)) {
      const { day = '', month = '', name } = match.groups ?? {};
      const number = name === undefined ? Number(month) : monthOf(name);
      const iso = soonest(from, number, Number(day));
      const end = match.index + match[0].length;
      if (iso !== null) found.push({ start: match.index, end, iso, repaired: false });
    }
  return found;
}

function monthOf(name: string): number {
  const start = name.toLowerCase().replace('ae', 'ä').replace('mrz', 'mär').replace('jän', 'jan');
  return MONTHS.indexOf(start.slice(0, 3)) + 1;
}

function soonest(from: string, month: number, day: number): string | null {
  const year = Number(from.slice(0, 4));
  for (const each of [year, year + 1]) {
    const iso = dayFrom(each, month, day);
    if (iso === null || iso < from) continue;
    return Date.parse(iso) - Date.parse(from) <= MOST_DAYS * DAY_MS ? iso : null;
  }
  return null;
}
