import {
  cluesOfValues,
  distinctClues,
  pairsOf,
  squeezed,
  stemsOf,
  type Clue,
  type ClueKind,
} from '../contracts/index.js';
import type { FieldOptions, FieldPage, FieldProposal } from '../fields/field-proposal.js';
import { dataPage } from '../fields/e-invoice.js';
import { flowOf } from '../fields/flow.js';
import { partsOf } from '../fields/letter-parts.js';
import { addressClues } from './address-clues.js';
import { mailClues } from './mail-clues.js';
import { aktenzeichenClues } from './number-clues.js';
import { subjectOf } from './subject.js';

/** Of one kind, or all of them would be words. */
const MOST: Partial<Record<ClueKind, number>> = {
  'text-word': 120,
  'subject-word': 20,
  'sender-word': 8,
  'text-pair': 60,
  'number-digits': 8,
  'maybe-address': 20,
};
const MOST_OF_A_KIND = 30;

/** Labels of numbers that a customer has in all matters: they say who writes, not about what. */
const ACCOUNT =
  /kunden|mitglied|konto|debitor|mandant|steuer|versicherungs-?(?:nr|nummer)|kassenzeichen|lieferant/iu;

/**
 * What of a letter may tell to which Akte it belongs, from its pages and the fields that were read in them. A pure
 * function of both; at most some 300 clues, whatever the letter says, in time that grows with its length.
 */
export function cluesOfLetter(
  pages: readonly FieldPage[],
  fields: readonly FieldProposal[],
  options: FieldOptions,
): Clue[] {
  const data = (options.invoiceData ?? []).map((text) => flowOf(dataPage(text)));
  const flows = [...pages.map(flowOf), ...data].filter(({ cells }) => cells.length > 0);
  const [first] = flows;
  if (!first) return mailClues([], pages, []);
  const own = options.ownNames ?? [];
  const parts = partsOf(first, own);
  const subject = fields.find(({ field }) => field === 'betreff')?.value ?? subjectOf(first);
  return capped([
    ...aktenzeichenClues(flows, { fields, subject, parts }),
    ...fields.flatMap(ofField),
    ...addressClues(flows, { parts, subject }),
    ...mailClues(flows, pages, own),
    ...wordClues(flows.map(({ text }) => text).join('\n'), { subject, fields, own }),
  ]);
}

function ofField({ field, value, reason }: FieldProposal): Clue[] {
  switch (field) {
    case 'iban':
      return [{ kind: 'iban', value }];
    case 'sender':
      return cluesOfValues({ sender: value });
    case 'foreign-reference':
      return [{ kind: isAccount(reason) ? 'account' : 'reference', value: squeezed(value) }];
    default:
      return [];
  }
}

/** The reason of a reference names the label before it: Steht bei „Kundennummer“. */
function isAccount(reason: string): boolean {
  return ACCOUNT.test(/„([^“]*)“/u.exec(reason)?.[1] ?? '');
}

function wordClues(
  text: string,
  {
    subject,
    fields,
    own,
  }: { subject: string; fields: readonly FieldProposal[]; own: readonly string[] },
): Clue[] {
  const house = new Set(stemsOf(own.join(' ')));
  const sender = fields.find(({ field }) => field === 'sender')?.value ?? '';
  const words = (kind: ClueKind, from: string): Clue[] =>
    stemsOf(from)
      .filter((stem) => !house.has(stem))
      .map((value) => ({ kind, value }));
  const told = new Set(stemsOf(`${subject} ${sender}`));
  const names = pairsOf(`${subject}\n${sender}`);
  const pairs = pairsOf(text).filter((pair) => !names.includes(pair));
  return [
    ...names.map((value): Clue => ({ kind: 'name-pair', value })),
    ...pairs.map((value): Clue => ({ kind: 'text-pair', value })),
    ...words('subject-word', subject),
    ...words('sender-word', sender),
    ...words('text-word', text).filter(({ value }) => !told.has(value)),
  ];
}

function capped(clues: readonly Clue[]): Clue[] {
  const counts = new Map<ClueKind, number>();
  return distinctClues(clues).filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= (MOST[kind] ?? MOST_OF_A_KIND);
  });
}
