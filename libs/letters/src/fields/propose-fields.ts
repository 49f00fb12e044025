import { proposeAddressee } from './addressee.js';
import { proposeBetreff } from './betreff.js';
import { proposeDeadlines } from './deadline.js';
import { dataPage, proposeFromEInvoice } from './e-invoice.js';
import type { FieldOptions, FieldPage, FieldProposal } from './field-proposal.js';
import { flowOf, type Flow } from './flow.js';
import { proposeIbans } from './iban.js';
import { proposeIncomingStamps } from './incoming-stamp.js';
import { proposeKind } from './kind.js';
import { labelsOf } from './labels.js';
import { proposeLetterDate } from './letter-date.js';
import { partsOf } from './letter-parts.js';
import { mailHeadersOf } from './mail-header.js';
import { aktenzeichenTest, proposeOwnAktenzeichen } from './own-aktenzeichen.js';
import { proposeForeignReferences } from './references.js';
import { proposeSender } from './sender.js';

/** Proposals of a field beyond that number help nobody. */
const MAX_PER_FIELD = 20;

/**
 * Reads fields from the text of a letter by rules: nothing is learned and nothing is guessed; what
 * no rule is sure enough of is left out. Betreff, kind, date, sender, addressee and incoming stamp come
 * from the first page with text; a value of a field is proposed once, where it stands first. Time and
 * memory grow with the length of the text, whatever it says.
 */
export function proposeFields(pages: readonly FieldPage[], options: FieldOptions): FieldProposal[] {
  const data = (options.invoiceData ?? []).map((text) => flowOf(dataPage(text)));
  const seen = pages.map(flowOf).filter(({ cells }) => cells.length > 0);
  const flows = [...seen, ...data.filter(({ cells }) => cells.length > 0)];
  const [first, ...others] = flows;
  if (!first) return [];
  const invoice = proposeFromEInvoice(first, options);
  const inside = data.map((flow) => proposeFromEInvoice(flow, options)).find(isAny) ?? [];
  const read = invoice.length > 0 ? invoice : ofFirstPage(first, options);
  const proposals = [...inside, ...read.filter(({ field }) => !saysAlone(inside, field))];
  const writtenOn = proposals.find(({ field }) => field === 'letter-date')?.value ?? '';
  const anywhere = [...(invoice.length > 0 ? [] : [first]), ...others];
  return distinct([
    ...proposals,
    ...anywhere.flatMap((flow) => referencesOf(flow, options)),
    ...flows.flatMap((flow) => proposeOwnAktenzeichen(flow, options)),
    ...flows.flatMap((flow) => proposeDeadlines(flow, options, writtenOn)),
    ...flows.flatMap(proposeIbans),
  ]);
}

function isAny(proposals: readonly FieldProposal[]): boolean {
  return proposals.length > 0;
}

/** Data say a field for good; what is printed beside them is theirs or a reading of it. Numbers may be several. */
function saysAlone(inside: readonly FieldProposal[], field: FieldProposal['field']): boolean {
  return field !== 'foreign-reference' && inside.some((each) => each.field === field);
}

function ofFirstPage(flow: Flow, options: FieldOptions): FieldProposal[] {
  const labels = labelsOf(flow);
  const parts = partsOf(flow, options.ownNames ?? []);
  const mails = mailHeadersOf(flow);
  const mail = mails[0] ?? null;
  const stamps = proposeIncomingStamps(flow, options);
  const stamped = stamps.map(({ span }) => span);
  const references = referencesOf(flow, options);
  const betreff = proposeBetreff(flow, { labels, parts, mail, references });
  return [
    ...betreff,
    ...proposeKind(flow, { betreff: betreff[0], mail }),
    ...proposeLetterDate(flow, { labels, parts, stamped }, options),
    ...stamps.map(({ proposal }) => proposal),
    ...proposeSender(flow, { labels, parts, mails }, options),
    ...proposeAddressee(flow, { parts, mail }, options),
  ];
}

/** References of whoever wrote, without those that are ours. */
function referencesOf(flow: Flow, options: FieldOptions): FieldProposal[] {
  const { aktenzeichen } = options;
  const isOurs = aktenzeichen === undefined ? () => false : aktenzeichenTest(aktenzeichen);
  const theirs = proposeForeignReferences(flow, labelsOf(flow), isOurs);
  const ours = new Set(proposeOwnAktenzeichen(flow, options).map(({ text }) => text));
  return theirs.filter(({ text }) => !ours.has(text));
}

/** Each value of a field once: the first that is sure, else the first. */
function distinct(proposals: readonly FieldProposal[]): FieldProposal[] {
  const kept = new Map<string, FieldProposal>();
  const counts = new Map<string, number>();
  for (const proposal of proposals) {
    const key = `${proposal.field} ${proposal.value}`;
    const before = kept.get(key);
    if (before) {
      if (before.confidence === 'likely' && proposal.confidence === 'sure') kept.set(key, proposal);
      continue;
    }
    const count = counts.get(proposal.field) ?? 0;
    if (count >= MAX_PER_FIELD) continue;
    counts.set(proposal.field, count + 1);
    kept.set(key, proposal);
  }
  return [...kept.values()];
}
