import { numberKey, type Clue } from '../contracts/index.js';
import type { FieldProposal } from '../fields/field-proposal.js';
import type { Flow } from '../fields/flow.js';
import { labelsOf, valuesOf } from '../fields/labels.js';
import type { LetterParts } from '../fields/letter-parts.js';

/** Numbers and signs between separators, as Aktenzeichen of whatever town; begins where a run begins. */
const LIKE_ONE =
  /(?<![\p{L}\d]|\d\.|\p{L}[-/])\d[\d.]{0,30}\d(?:\s?[-–/]\s?\d{1,9}){1,3}(?![\p{L}\d])/gu;
const DAY = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})(?:\s?[-–]\s?\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4}))?$/;
const MOST = 50;

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
  const ofUs = new Set(fields.filter(({ field }) => field === 'own-aktenzeichen').map(key));
  const theirs = new Set(fields.filter(({ field }) => field === 'foreign-reference').map(key));
  const said = [subject, ...(first ? behindLabels(first) : [])].flatMap(numbersIn);
  const head = parts.head.flatMap(({ text }) => numbersIn(text)).filter((no) => ofUs.has(no));
  const meant = new Set([...said, ...head].filter((no) => !theirs.has(no)));
  const others = [...ofUs, ...flows.flatMap(({ text }) => numbersIn(text))];
  return [
    ...[...meant].map((value): Clue => ({ kind: 'own-aktenzeichen', value })),
    ...others
      .filter((no) => !meant.has(no) && !theirs.has(no))
      .map((value): Clue => ({ kind: 'mentioned-aktenzeichen', value })),
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

function key({ value }: FieldProposal): string {
  return numberKey(value);
}
