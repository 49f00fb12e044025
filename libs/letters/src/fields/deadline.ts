import { deadlinesByDate } from './deadline-date.js';
import { deadlinesByDuration } from './deadline-duration.js';
import type { FieldOptions, FieldProposal } from './field-proposal.js';
import type { Flow } from './flow.js';

/**
 * Deadlines as the letter states them: a date ("bis zum 27. November 2026", "Frist: 15.12.2026"), without
 * its year too ("bis zum 27.11.", the next one after the day of the letter), or a duration ("innerhalb
 * eines Monats nach Bekanntgabe" gives `P1M`). Read, not computed: when a duration ends (§§ 187 to 193
 * BGB) depends on the day of delivery, which no page shows. Events, ends of stretches of time ("vom …
 * bis …"), of validity, and what was over when the letter was written are none.
 *
 * @param writtenOn ISO date of the letter; empty where it has none
 */
export function proposeDeadlines(
  flow: Flow,
  options: FieldOptions,
  writtenOn = '',
): FieldProposal[] {
  const { today = '' } = options;
  const dated = deadlinesByDate(flow, options, writtenOn)
    .filter(({ value }) => value >= writtenOn)
    .map((each) => (writtenOn === '' && each.value < today ? doubted(each) : each));
  return [...dated, ...deadlinesByDuration(flow)];
}

/** Over before the letter came: perhaps it was over when it was written. */
function doubted(proposal: FieldProposal): FieldProposal {
  return { ...proposal, confidence: 'likely' };
}
