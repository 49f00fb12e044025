import { proposeDeadlines } from './deadline.js';
import type { FieldOptions, FieldPage, FieldProposal } from './field-proposal.js';
import { flowOf, type Flow } from './flow.js';
import { proposeIbans } from './iban.js';
import { proposeIncomingStamps } from './incoming-stamp.js';
import { labelsOf } from './labels.js';
import { proposeLetterDate } from './letter-date.js';
import { partsOf } from './letter-parts.js';
import { aktenzeichenTest, proposeOwnAktenzeichen } from './own-aktenzeichen.js';
import { proposeForeignReferences } from './references.js';
import { proposeSender } from './sender.js';

/** Proposals of a field beyond that number help nobody. */
const MAX_PER_FIELD = 20;

/**
 * Reads fields from the text of a letter by rules: nothing is learned and nothing is guessed; what
 * no rule is sure enough of is left out. Date, sender and incoming stamp come from the first page
 * with text; a value of a field is proposed once, where it stands first. Time and memory grow with
 * the length of the text, whatever it says.
 */
export function proposeFields(pages: readonly FieldPage[], options: FieldOptions): FieldProposal[] {
  const flows = pages.map(flowOf).filter(({ cells }) => cells.length > 0);
  const [first] = flows;
  if (!first) return [];
  const proposals = [
    ...ofFirstPage(first, options),
    ...flows.flatMap((flow) => ofAnyPage(flow, options)),
  ];
  const dated = proposals.find(({ field }) => field === 'letter-date');
  return distinct(proposals.map((proposal) => doubted(proposal, dated?.value ?? '')));
}

/** A deadline that is over before the letter was written may be another kind of date. */
function doubted(proposal: FieldProposal, letterDate: string): FieldProposal {
  const over = proposal.field === 'deadline' && /^\d/.test(proposal.value);
  return over && proposal.value < letterDate ? { ...proposal, confidence: 'likely' } : proposal;
}

function ofFirstPage(flow: Flow, options: FieldOptions): FieldProposal[] {
  const labels = labelsOf(flow);
  const parts = partsOf(flow, options.ownNames ?? []);
  const stamps = proposeIncomingStamps(flow, options);
  const stamped = stamps.map(({ span }) => span);
  return [
    ...proposeLetterDate(flow, { labels, parts, stamped }, options),
    ...stamps.map(({ proposal }) => proposal),
    ...proposeSender(flow, { labels, parts }, options),
  ];
}

function ofAnyPage(flow: Flow, options: FieldOptions): FieldProposal[] {
  const { aktenzeichen } = options;
  const isOurs = aktenzeichen === undefined ? () => false : aktenzeichenTest(aktenzeichen);
  const ours = proposeOwnAktenzeichen(flow, options);
  const theirs = proposeForeignReferences(flow, labelsOf(flow), isOurs);
  const values = new Set(ours.map(({ text }) => text));
  return [
    ...theirs.filter(({ text }) => !values.has(text)),
    ...ours,
    ...proposeDeadlines(flow, options),
    ...proposeIbans(flow),
  ];
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
