import { PROMISE, REQUEST } from './deadline-words.js';
import type { FieldConfidence, FieldProposal } from './field-proposal.js';
import { boxBetween, tidy, type Flow } from './flow.js';
import { sentenceAround } from './sentence.js';

const LOOK_AHEAD = 110;
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
  zwanzig: 20,
  dreißig: 30,
};
const NUMBER = String.raw`\d{1,2}|${Object.keys(COUNTS)
  .sort((a, b) => b.length - a.length)
  .join('|')}`;
/** "zwei bis drei Wochen" end after three. */
const COUNT = String.raw`(?:(?:${NUMBER})\s(?:bis|oder)\s)?(?<count>${NUMBER})`;
const UNIT = String.raw`(?<unit>(?:werk|arbeits|kalender)?tag(?:e|en|es|s)?|wochen?|monat(?:e|en|es|s)?|jahr(?:e|en|es|s)?)`;
const WITHIN = new RegExp(
  String.raw`(?<!\p{L})(?:innerhalb|binnen|in)(?:\s(?:der|einer)\s(?:\p{L}{0,10}frist))?(?:\svon|\sder\snächsten|\sden\snächsten)?\s${COUNT}\s${UNIT}(?!\p{L})`,
  'giu',
);
const TERM = new RegExp(
  String.raw`frist(?!\p{L})[^.;:]{0,60}?\s(?:beträgt|von)\s${COUNT}\s${UNIT}(?!\p{L})`,
  'giu',
);
/** "binnen Monatsfrist", "eine zweiwöchige Frist" and terms of payment: "Zahlungsziel: 14 Tage", "14 Tage netto". */
const OTHERS = [
  /(?<!\p{L})(?:innerhalb|binnen)\s(?<unit>monat|woche|jahr)(?:e?s)?frist(?!\p{L})/giu,
  new RegExp(
    String.raw`(?<!\p{L})(?<count>${NUMBER})(?<unit>tägige|wöchige|monatige)[nr]?\s\p{L}{0,20}frist(?!\p{L})`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:zahlungsziel|zahlungsbedingung(?:en)?|zahlbar|zahlung)(?:\s?:)?(?:\s(?:in|innerhalb|innerhalb\svon|binnen|nach))?\s${COUNT}\s${UNIT}(?!\p{L})(?!\s\d)`,
    'giu',
  ),
];
const BEGIN =
  /^[^.;:]{0,40}?(?<!\p{L})(?:nach|ab|seit)\s[^.;:]{0,40}?(?:zugang|bekanntg|bekannt|zustellung|zugestellt|erhalt|empfang|eröffnung|verkündung|eingang|mitteilung|rechnung|datum|dieses\s(?:schreibens|bescheid))/iu;
/** What asks for something, whatever else its sentence promises. */
const ASKED = /(?<!\p{L})(?:bitte|gelegenheit)/iu;
/** Events with which terms of law begin, so that no word has to ask for anything. */
const FORMAL = /zugang|zustellung|zugestellt|bekannt|verkündung|eröffnung/iu;
const NONE = /aufbewahrung|künd(?:bar|igungsfrist)|lösch|verjähr|gewährleist|sperrfrist|speicher/iu;

/** Durations within which something is asked for, or within which a remedy can be sought. */
export function deadlinesByDuration(flow: Flow): FieldProposal[] {
  const taken: { start: number; end: number }[] = [];
  return [WITHIN, TERM, ...OTHERS].flatMap((pattern) =>
    [...flow.text.matchAll(pattern)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((each) => each.start < end && start < each.end)) return [];
      taken.push({ start, end });
      return durationAt(flow, match);
    }),
  );
}

function durationAt(flow: Flow, match: RegExpExecArray): FieldProposal[] {
  const { 0: phrase, index, groups } = match;
  const end = index + phrase.length;
  const begin = beginOf(flow.text.slice(end, end + LOOK_AHEAD));
  const { before, behind } = sentenceAround(flow.text, index, end);
  const confidence = confidenceOf(phrase, begin, `${before}${phrase}${behind}`);
  const value = durationOf(groups?.count ?? 'ein', groups?.unit ?? '');
  if (confidence === null || value === null) return [];
  const reason =
    begin === ''
      ? 'Dauer, binnen der etwas verlangt wird'
      : 'Frist, die mit einem Ereignis beginnt';
  const until = end + begin.length;
  const text = tidy(flow.text.slice(index, until));
  const [pageNo, box] = [flow.pageNo, boxBetween(flow, index, until)];
  return [{ field: 'deadline', value, text, pageNo, box, reason, confidence }];
}

/** What a duration begins with ("nach Bekanntgabe"), to the end of the word, or nothing. */
function beginOf(after: string): string {
  const begin = BEGIN.exec(after)?.[0] ?? '';
  const rest = begin === '' ? '' : (/^\p{L}{0,30}/u.exec(after.slice(begin.length))?.[0] ?? '');
  return begin + rest;
}

function confidenceOf(phrase: string, begin: string, sentence: string): FieldConfidence | null {
  const asked = ASKED.test(sentence);
  if (isNone({ phrase, begin, sentence, asked })) return null;
  if (!REQUEST.test(sentence) && !REQUEST.test(phrase)) return FORMAL.test(begin) ? 'likely' : null;
  if (begin !== '') return 'sure';
  if (/jahr/iu.test(phrase)) return null;
  return asked || /zahl|frist/iu.test(phrase) ? 'sure' : 'likely';
}

/** What somebody promises, how long something is kept, and "in zwei Wochen", which is a time to come. */
function isNone(said: {
  readonly phrase: string;
  readonly begin: string;
  readonly sentence: string;
  readonly asked: boolean;
}): boolean {
  const { phrase, begin, sentence, asked } = said;
  if (NONE.test(sentence) || (PROMISE.test(sentence) && !asked)) return true;
  const soon = asked && /nächsten/iu.test(phrase);
  return /^in(?!n)/iu.test(phrase) && begin === '' && !soon;
}

/** ISO 8601 duration; null for a count that has no number. */
function durationOf(count: string, unit: string): string | null {
  const amount = COUNTS[count.toLowerCase()] ?? Number(count);
  if (!Number.isInteger(amount) || amount === 0) return null;
  const letter = /tag|täg/iu.test(unit) ? 'D' : unit.charAt(0).toUpperCase().replace('J', 'Y');
  return `P${amount}${letter}`;
}
