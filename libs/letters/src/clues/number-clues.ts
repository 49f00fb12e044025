import { cutText } from '#libs/kernel';
import { digitsOf, numberKey, type Clue } from '../contracts/index.js';
import type { FieldProposal } from '../fields/field-proposal.js';
import type { Flow } from '../fields/flow.js';
import { labelsOf, valuesOf } from '../fields/labels.js';
import type { LetterParts } from '../fields/letter-parts.js';

/** Numbers and signs between separators, as Aktenzeichen of whatever town; begins where a run begins. */
const LIKE_ONE =
  /(?<![\p{L}\d]|\d\.|\p{L}[-/])\d[\d.]{0,30}\d(?:\s?[-–/]\s?\d{1,9}){1,3}(?![\p{L}\d])/gu;
const DAY = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})(?:\s?[-–]\s?\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4}))?$/;
const MOST = 50;
/** A number with its separators, and what engines write for a digit. */
const NUMERIC = /^(?=[^\d]{0,2}\d)[\doOlISBQD|./–-]{2,30}$/;
const MOST_PARTS = 5;
/** No Aktenzeichen has more; an IBAN has. */
const MOST_DIGITS = 20;
/** Characters of a page that may hold the number of a matter. */
const LOOKED_AT = 4_000;

/**
 * Aktenzeichen in a letter. Where the letter says to what it answers (behind "Ihr Zeichen", in its subject, in the
 * head outside of its own references), it is meant; elsewhere it is mentioned. Whether there is such an Akte only
 * the Akten know.
 */
export function aktenzeichenClues(
  flows: readonly Flow[],
  {
    fields,
    subject,
    parts,
  }: { fields: readonly FieldProposal[]; subject: string; parts: LetterParts },
): Clue[] {
  const [first] = flows;
  const read = fields.filter(({ field }) => field === 'own-aktenzeichen');
  // One that had to be repaired is never more than mentioned: it may be that of another Akte.
  const ofUs = new Set(read.filter(({ confidence }) => confidence === 'sure').map(key));
  const theirs = new Set(fields.filter(({ field }) => field === 'foreign-reference').map(key));
  const places = [subject, ...(first ? behindLabels(first) : [])];
  const said = places.flatMap(numbersIn);
  const head = parts.head.flatMap(({ text }) => numbersIn(text)).filter((no) => ofUs.has(no));
  const meant = new Set([...said, ...head].filter((no) => !theirs.has(no)));
  const others = [...read.map(key), ...flows.flatMap(({ text }) => numbersIn(text))];
  const digits = [
    ...places,
    ...parts.head.map(({ text }) => text),
    ...flows.map(({ text }) => text),
  ];
  return [
    ...[...meant].map((value): Clue => ({ kind: 'own-aktenzeichen', value })),
    ...others
      .filter((no) => !meant.has(no) && !theirs.has(no))
      .map((value): Clue => ({ kind: 'mentioned-aktenzeichen', value })),
    ...digits.flatMap(digitsIn).map((value): Clue => ({ kind: 'number-digits', value })),
  ];
}

function behindLabels(flow: Flow): string[] {
  const labels = labelsOf(flow);
  return labels
    .filter(({ kind }) => kind === 'ours')
    .flatMap((label) => valuesOf(flow, labels, label))
    .map(({ start, end }) => flow.text.slice(start, end));
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(LIKE_ONE)]
    .slice(0, MOST)
    .filter(([number]) => !DAY.test(number) && number.replace(/\D/g, '').length >= 6)
    .map(([number]) => numberKey(number));
}

/** Runs of digits, or of what engines take for digits, with what may stand between them or is lost. */
function digitsIn(text: string): string[] {
  const tokens = cutText(text, LOOKED_AT).match(/\S+/g) ?? [];
  const bare = tokens.map((token) =>
    token.replace(/^(?:\p{L}{1,12}[.:]+)+/u, '').replace(/[.,;:)]+$/, ''),
  );
  return bare.flatMap((token, at) => {
    if (!NUMERIC.test(token)) return [];
    const runs = [token];
    for (const next of bare.slice(at + 1, at + MOST_PARTS)) {
      if (!NUMERIC.test(next) && !/^[-–/.]$/.test(next)) break;
      runs.push(`${runs.at(-1) ?? ''}${next}`);
    }
    return runs
      .filter((run) => !DAY.test(run))
      .map(digitsOf)
      .filter((digits) => digits !== '' && digits.length <= MOST_DIGITS);
  });
}

function key({ value }: FieldProposal): string {
  return numberKey(value);
}
