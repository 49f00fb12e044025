import { findDates, type DateHit } from './dates.js';
import type { FieldConfidence, FieldOptions, FieldProposal } from './field-proposal.js';
import { boxBetween, tidy, type Flow } from './flow.js';

const LOOK_BACK = 90;
const LOOK_AHEAD = 110;
const WEEKDAY = String.raw`(?:\s?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\p{L}?,?)?(?:\s(?:den|dem))?\s?$`;
const UNTIL = new RegExp(
  String.raw`(?<!\p{L})(?:bis(?:\s(?:einschließlich|längstens|spätestens))?(?:\s(?:zum|am))?|spätestens(?:\sbis)?(?:\s(?:zum|am))?|fällig\s(?:am|zum|bis\szum)|frist(?:\sendet|\släuft)\sam)${WEEKDAY}`,
  'iu',
);
const LABELLED = new RegExp(
  String.raw`(?<!\p{L})(?:(?:zahlungs|abgabe|antwort|einreichungs|rückmelde|rechtsbehelfs|widerspruchs|klage|einspruchs)?frist(?:ablauf|ende)?|fälligkeit(?:sdatum|stermin)?|fällig\sam|zahlungsziel|rückmeldung\sbis|antwort\sbis|termin)(?:\s[\p{L}\s]{0,40})?:${WEEKDAY}`,
  'iu',
);
/** What ends at a date without anybody having to act by then. */
const VALIDITY =
  /(?:gültig|gilt|galt|gelten|galten|gemeldet|wohnhaft|befristet|bewilligt|läuft|laufen|besteht|beurlaubt|geschlossen|gesperrt|geöffnet|beschäftigt|haltbar|frühestens|erteilt|aufbewahrung)(?:\s\S{1,15})?\s?$/iu;

/** The beginning of a stretch of time whose end is no deadline: "vom 1. Oktober" bis …. */
const OPEN_RANGE =
  /(?<!\p{L})(?:(?:vom|von|ab|seit|zwischen)\s(?:dem\s)?(?:\d{1,2}\.(?:\s?\p{L}{3,9}|\d{1,2}\.?)?|\p{L}{2,10}tag)|(?:zeitraum|zeit)(?:\s\S{1,12})?)\s?$/iu;

/** The same behind the date: "bis 31.08.2026 gezahlt". */
const HELD =
  /^[^.;:]{0,25}(?<!\p{L})(?:gezahlt|gebunden|gültig|gewährt|bewilligt|beschäftigt|befristet|versichert|geöffnet|geschlossen)/iu;

const COUNTS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einer: 1,
  eines: 1,
  einem: 1,
  einen: 1,
  zwei: 2,
  zweier: 2,
  drei: 3,
  dreier: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  zehn: 10,
  zwölf: 12,
  vierzehn: 14,
  dreißig: 30,
};
const COUNT = String.raw`(?<count>\d{1,2}|${Object.keys(COUNTS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const UNIT = String.raw`(?<unit>(?:werk|arbeits|kalender)?tag(?:e|en|es|s)?|wochen?|monat(?:e|en|es|s)?|jahr(?:e|en|es|s)?)`;
const WITHIN = new RegExp(
  String.raw`(?<!\p{L})(?:innerhalb|binnen|in)(?:\sder\sfrist)?(?:\svon)?\s${COUNT}\s${UNIT}(?!\p{L})`,
  'giu',
);
const TERM = new RegExp(
  String.raw`frist(?!\p{L})[^.;:]{0,60}?\s(?:beträgt|von)\s${COUNT}\s${UNIT}(?!\p{L})`,
  'giu',
);
const BEGIN =
  /^[^.;:]{0,40}?(?<!\p{L})(?:nach|ab|seit)\s[^.;:]{0,40}?(?:zugang|bekanntg|bekannt|zustellung|zugestellt|erhalt|empfang|eröffnung|verkündung|eingang|mitteilung|rechnung|datum|dieses\s(?:schreibens|bescheid))/iu;
const REQUEST =
  /bitte|bitten|ersuch|zahl|überweis|begleich|einzureich|vorzuleg|stellungnahme|widerspruch|klage|einspruch|äußer|erwider|antwort|mitzuteil|zurück|frist/iu;

/**
 * Deadlines as the letter states them: a date ("bis zum 27. November 2026", "Termin: 15.12.2026") or
 * a duration ("innerhalb eines Monats nach Bekanntgabe" gives `P1M`). Read, not computed: when a
 * duration ends (§§ 187 to 193 BGB) depends on the day of delivery, which no page shows. Ends of
 * stretches of time ("vom … bis …") and of validity are none.
 */
export function proposeDeadlines(flow: Flow, options: FieldOptions): FieldProposal[] {
  return [...byDate(flow, options), ...byDuration(flow)];
}

function byDate(flow: Flow, { today }: FieldOptions): FieldProposal[] {
  const dates = findDates(flow.text, today);
  return dates.flatMap((date, at) => {
    const lead = leadOf(flow.text, date, dates[at - 1]);
    if (lead === null || HELD.test(flow.text.slice(date.end, date.end + LOOK_AHEAD))) return [];
    return [
      {
        ...placed(flow, date.start - lead.length, date.end),
        value: date.iso,
        reason: `Datum nach „${tidy(lead)}“`,
        confidence: date.repaired || /^termin\s/i.test(lead) ? 'likely' : 'sure',
      } as const,
    ];
  });
}

/** The words before a date that make it a deadline, or null. */
function leadOf(text: string, date: DateHit, before?: DateHit): string | null {
  const last = before?.end ?? 0;
  const back = text.slice(Math.max(0, date.start - LOOK_BACK, last), date.start);
  const labelled = LABELLED.exec(back);
  if (labelled) return labelled[0];
  const until = UNTIL.exec(back);
  if (!until) return null;
  const ahead = back.slice(0, until.index);
  const afterDate = last > 0 && date.start - back.length === last;
  const latest = /spätestens/iu.test(until[0]);
  return !latest && endsSomething(ahead, afterDate) ? null : until[0];
}

/** True where the words before "bis" speak of a stretch of time or of how long something holds. */
function endsSomething(ahead: string, afterDate: boolean): boolean {
  const range = afterDate && /^[\s\d:.uhr-]*$/iu.test(ahead);
  return range || OPEN_RANGE.test(ahead) || VALIDITY.test(ahead);
}

function byDuration(flow: Flow): FieldProposal[] {
  return [WITHIN, TERM].flatMap((pattern) =>
    [...flow.text.matchAll(pattern)].flatMap((match) => durationAt(flow, match)),
  );
}

function durationAt(flow: Flow, match: RegExpExecArray): FieldProposal[] {
  const { 0: phrase, index, groups } = match;
  const end = index + phrase.length;
  const begin = beginOf(flow.text.slice(end, end + LOOK_AHEAD));
  const around = flow.text.slice(Math.max(0, index - LOOK_AHEAD), end + LOOK_AHEAD);
  const confidence = confidenceOf(phrase, begin, around);
  const value = durationOf(groups?.count ?? '', groups?.unit ?? '');
  if (confidence === null || value === null) return [];
  const reason =
    begin === ''
      ? 'Dauer, binnen der etwas verlangt wird'
      : 'Frist, die mit einem Ereignis beginnt';
  return [{ ...placed(flow, index, end + begin.length), value, reason, confidence }];
}

/** What a duration begins with ("nach Bekanntgabe"), to the end of the word, or nothing. */
function beginOf(after: string): string {
  const begin = BEGIN.exec(after)?.[0] ?? '';
  const rest = begin === '' ? '' : (/^\p{L}{0,30}/u.exec(after.slice(begin.length))?.[0] ?? '');
  return begin + rest;
}

function confidenceOf(phrase: string, begin: string, around: string): FieldConfidence | null {
  if (/aufbewahrung|künd|lösch|verjähr|gewährleist|sperrfrist/iu.test(around)) return null;
  if (/^in(?!n)/iu.test(phrase) && begin === '') return null;
  if (begin !== '') return 'sure';
  if (/jahr/iu.test(phrase) || !REQUEST.test(around)) return null;
  return 'likely';
}

/** ISO 8601 duration; null for a count that has no number. */
function durationOf(count: string, unit: string): string | null {
  const amount = COUNTS[count.toLowerCase()] ?? Number(count);
  if (!Number.isInteger(amount) || amount === 0) return null;
  const letter = /tag/iu.test(unit) ? 'D' : unit.charAt(0).toUpperCase().replace('J', 'Y');
  return `P${amount}${letter}`;
}

function placed(
  flow: Flow,
  start: number,
  end: number,
): Pick<FieldProposal, 'field' | 'text' | 'pageNo' | 'box'> {
  return {
    field: 'deadline',
    text: tidy(flow.text.slice(start, end)),
    pageNo: flow.pageNo,
    box: boxBetween(flow, start, end),
  };
}
