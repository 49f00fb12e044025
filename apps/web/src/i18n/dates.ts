const DAY_MS = 86_400_000;

/** By the clocks of the browser until the town is known. */
let formats = formatsOf(undefined);

/** From now on moments are shown by the clocks of that zone, wherever the browser is. */
export function showMomentsIn(zone: string): void {
  formats = formatsOf(zone);
}

function formatsOf(timeZone: string | undefined) {
  const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return {
    date: new Intl.DateTimeFormat('de-DE', { timeZone, ...day }),
    time: new Intl.DateTimeFormat('de-DE', { timeZone, hour: '2-digit', minute: '2-digit' }),
    weekday: new Intl.DateTimeFormat('de-DE', { timeZone, weekday: 'long' }),
    iso: new Intl.DateTimeFormat('en-CA', { timeZone, ...day }),
  };
}

/** Moment as `dd.MM.yyyy` by the town’s clocks; a plain `YYYY-MM-DD` stays that day. */
export function formatDate(value: string | null): string {
  if (!value) return '';
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (plain) return `${plain[3]}.${plain[2]}.${plain[1]}`;
  return formats.date.format(new Date(value));
}

/** Moment as `HH:mm` by the town’s clocks. */
export function formatTime(value: string): string {
  return formats.time.format(new Date(value));
}

/** Moment as `dd.MM.yyyy HH:mm` by the town’s clocks. */
export function formatMoment(value: string): string {
  return `${formatDate(value)} ${formatTime(value)}`;
}

/** The town’s calendar day of a moment as `YYYY-MM-DD`. */
export function isoDay(value: string | number | Date): string {
  return formats.iso.format(new Date(value));
}

/** Heading of a day in a list: `Heute, 22.11.2026` or `Freitag, 20.11.2026`. */
export function dayHeading(value: string, now: number): string {
  const day = isoDay(value);
  const name =
    day === isoDay(now)
      ? 'Heute'
      : day === isoDay(now - DAY_MS)
        ? 'Gestern'
        : formats.weekday.format(new Date(value));
  return `${name}, ${formatDate(value)}`;
}

/** Whole days from one calendar day to another, both `YYYY-MM-DD`; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** A calendar day without what goes without saying: `27.11.`, and `27.11.27` of another year. */
export function shortDay(day: string, today: string): string {
  const [year = '', month, date] = day.split('-');
  return `${date}.${month}.${today.startsWith(year) ? '' : year.slice(2)}`;
}

function fromParts(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1000 ? date.toISOString().slice(0, 10) : null;
}

function shift(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function fullYear(text: string | undefined, today: string): number {
  if (!text) return Number(today.slice(0, 4));
  if (text.length !== 2) return Number(text);
  const inThisCentury = 2000 + Number(text);
  return inThisCentury > Number(today.slice(0, 4)) + 20 ? inThisCentury - 100 : inThisCentury;
}

const WORDS: Record<string, number> = { heute: 0, gestern: -1, morgen: 1 };

/**
 * Reads what clerks type: `3.4.`, `03.04.26`, `030426`, `03042026`, `+7`, `heute`, `2026-04-03`.
 * @param today the town’s calendar day as `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`, or null when it is no date
 */
export function parseGermanDate(input: string, today: string): string | null {
  const text = input.trim().toLowerCase();
  const word = WORDS[text];
  if (word !== undefined) return shift(today, word);
  if (/^[+-]\d{1,4}$/.test(text)) return shift(today, Number(text));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return fromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.?\s*(\d{4}|\d{2})?$/.exec(text);
  const digits = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const parts = dotted ?? digits;
  return parts && fromParts(fullYear(parts[3], today), Number(parts[2]), Number(parts[1]));
}

const COUNT = new Intl.NumberFormat('de-DE');

/** A number as people write it: `10.000`. */
export function formatCount(value: number): string {
  return COUNT.format(value);
}
