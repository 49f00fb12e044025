import { findDates, type DateHit } from './dates.js';
import { HELD, REQUEST, VALIDITY } from './deadline-words.js';
import type { FieldConfidence, FieldOptions, FieldProposal } from './field-proposal.js';
import { boxBetween, tidy, type Flow } from './flow.js';
import { sentenceAround } from './sentence.js';
import { findYearless } from './yearless.js';

const LOOK_BACK = 90;
const LOOK_AHEAD = 110;
const DAY_NAME =
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so';
const WEEKDAY = String.raw`(?:\s?(?:${DAY_NAME})\p{L}{0,2}[.,]{0,2})?(?:\s(?:den|dem))?\s?$`;
const UNTIL = new RegExp(
  String.raw`(?<!\p{L})(?:bis:?(?:\s(?:einschließlich|einschl\.|längstens|spätestens))?(?:\s(?:zum|am))?(?:\sablauf\sdes)?|spätestens(?:\s(?:bis|mit\sablauf\sdes))?(?:\s(?:zum|am))?|nicht\sspäter\sals(?:\sam)?|fällig\s(?:am|zum|bis\szum|bis)|(?!künd|aufbewahr|sperr)\p{L}{0,24}frist(?:\s(?:endet|läuft|ist))?(?:\s(?:bis\szum|bis|am|der))?)${WEEKDAY}`,
  'iu',
);
const LABELLED = new RegExp(
  String.raw`(?<!\p{L})(?:\p{L}{0,20}frist(?:ablauf|ende)?|fälligkeit(?:sdatum|stermin)?|fällig(?:\sam)?|zahlungsziel|zahlbar\sbis|(?:rückmeldung|antwort|anmeldung|abgabe|rückgabe)\sbis|(?:abgabe|rückgabe|einreichungs|melde|zahlungs|einsende)termin|termin\s(?:für|zur)\s(?:die\s)?(?:abgabe|einreichung|rückgabe|zahlung|vorlage)|(?:anmelde|abgabe|einsende|melde|bewerbungs|annahme)schluss)(?:(?:\s(?!bis|am|zum|vom)\p{L}{1,20}){0,4}\s?:|\s(?:ist|ist\sam|am|ist\sder|der)(?!\p{L}))${WEEKDAY}`,
  'iu',
);
/** "am 30.11.2026 fällig", "zum 15.06.2026 zur Zahlung fällig". */
const DUE =
  /^\s?(?:zur\szahlung\s)?(?:fällig|zahlbar|zu\s(?:zahlen|entrichten|überweisen))(?!\p{L})/iu;
const ON = /(?<!\p{L})(?:am|zum)(?:\s(?:den|dem))?\s?$/iu;
/** The beginning of a stretch of time whose end is no deadline: "vom 1. Oktober" bis …. */
const OPEN_RANGE =
  /(?<!\p{L})(?:(?:vom|von|ab|seit|zwischen|zeitraum|zeit|in\sder\szeit\svom)\s(?:dem\s)?(?:\d{1,2}\.(?:\s?\p{L}{3,9}|\s?\d{1,2}\.?)?(?:\s?\d{4})?|\p{L}{2,10}tag)|(?:zeitraum|zeit)(?:\s\S{1,12})?)\s?$/iu;
const RANGE_OF_DEADLINE = /(?<!\p{L})\p{L}{0,20}frist(?!\p{L})[^;!?]{0,60}$/iu;
const TO_ANOTHER =
  /^\s{0,2}(?:bis(?:\s(?:zum|einschließlich))?|–|-|—)\s{0,2}(?:den\s|\p{L}{6,10},?\s(?:den\s)?)?\d/iu;

/** Dates by which somebody has to act, as the letter states them. */
export function deadlinesByDate(
  flow: Flow,
  options: FieldOptions,
  writtenOn: string,
): FieldProposal[] {
  const dates = datesIn(flow.text, options.today, writtenOn);
  return dates.flatMap((date, at) => {
    const lead = leadOf(flow.text, date, dates[at - 1]);
    if (lead === null) return [];
    const confidence = confidenceOf(flow.text, date, lead);
    if (confidence === null) return [];
    const start = date.start - lead.length;
    const [value, pageNo] = [date.iso, flow.pageNo];
    const box = boxBetween(flow, start, date.end);
    const text = tidy(flow.text.slice(start, date.end));
    const reason = lead === '' ? 'Datum, an dem etwas fällig ist' : `Datum nach „${tidy(lead)}“`;
    return [{ field: 'deadline', value, text, pageNo, box, reason, confidence } as const];
  });
}

function datesIn(text: string, today: string | undefined, writtenOn: string): DateHit[] {
  const full = findDates(text, today);
  const from = writtenOn || today;
  const short = from === undefined ? [] : findYearless(text, from);
  const apart = short.filter(
    ({ start, end }) => !full.some((each) => each.start < end && start < each.end),
  );
  return [...full, ...apart].sort((a, b) => a.start - b.start);
}

/** The words before a date that make it a deadline, or null; empty where words behind it do. */
function leadOf(text: string, date: DateHit, before?: DateHit): string | null {
  const ahead = text.slice(date.end, date.end + LOOK_AHEAD);
  if (TO_ANOTHER.test(ahead)) return null;
  const last = before?.end ?? 0;
  const back = text.slice(Math.max(0, date.start - LOOK_BACK, last), date.start);
  const labelled = LABELLED.exec(back);
  if (labelled) return labelled[0];
  if (ON.test(back) && DUE.test(ahead)) return '';
  const afterDate = last > 0 && date.start - back.length === last;
  return HELD.test(ahead) ? null : untilIn(back, afterDate, isOfDeadline(text, date.start));
}

/** "bis" and its like at the end of the words before a date, where they begin no stretch of time. */
function untilIn(back: string, afterDate: boolean, ofDeadline: boolean): string | null {
  const until = UNTIL.exec(back);
  if (!until) return null;
  const latest = ofDeadline || /spätestens/iu.test(until[0]);
  const ends = endsSomething(back.slice(0, until.index), afterDate);
  return latest || !ends ? until[0] : null;
}

/** True where the words before "bis" speak of a stretch of time or of how long something holds. */
function endsSomething(told: string, afterDate: boolean): boolean {
  const range = afterDate && /^[\s\d:.,uhr-]*$/iu.test(told);
  return range || OPEN_RANGE.test(told) || VALIDITY.test(told);
}

/** "Die Einwendungsfrist läuft vom 1. bis 15. Dezember": the end of that stretch is one. */
function isOfDeadline(text: string, start: number): boolean {
  return RANGE_OF_DEADLINE.test(text.slice(Math.max(0, start - LOOK_BACK), start));
}

/** Null where the sentence asks for nothing: then it says how long something holds or lasts. */
function confidenceOf(text: string, date: DateHit, lead: string): FieldConfidence | null {
  const { before, behind } = sentenceAround(text, date.start, date.end);
  const asks = REQUEST.test(before) || REQUEST.test(behind) || REQUEST.test(lead);
  if (!asks) return null;
  return date.repaired ? 'likely' : 'sure';
}
