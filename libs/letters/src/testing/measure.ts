import type { FieldName, FieldProposal } from '../fields/field-proposal.js';
import type { Expected } from './expected.js';

/** All fields, in the order of the table. */
export const fieldNames: readonly FieldName[] = [
  'betreff',
  'kind',
  'letter-date',
  'incoming-stamp',
  'sender',
  'addressee',
  'foreign-reference',
  'own-aktenzeichen',
  'deadline',
  'iban',
];

/** Proposals that are right, proposals made, values that stand on the pages, and wrong ones that are `sure`. */
export interface Tally {
  right: number;
  proposed: number;
  expected: number;
  wrongSure: number;
}

const NONE: Tally = { right: 0, proposed: 0, expected: 0, wrongSure: 0 };

/** Counts by field, and a line for each proposal that is wrong or missing. */
export class Measure {
  readonly tallies = new Map<FieldName, Tally>(fieldNames.map((name) => [name, { ...NONE }]));
  readonly faults: string[] = [];

  add(id: string, proposals: readonly FieldProposal[], expected: Expected): void {
    for (const [field, tally] of this.tallies) {
      const wanted = new Set((expected[field] ?? []).map(fold));
      const values = proposals.filter((proposal) => proposal.field === field);
      const right = values.filter(({ value }) => wanted.delete(fold(value)));
      for (const { value, text, confidence } of values.filter((each) => !right.includes(each))) {
        this.faults.push(`${id} ${field}: wrong ${value} („${text}“, ${confidence})`);
        if (confidence === 'sure') tally.wrongSure += 1;
      }
      for (const value of wanted) this.faults.push(`${id} ${field}: missing ${value}`);
      tally.right += right.length;
      tally.proposed += values.length;
      tally.expected += expected[field]?.length ?? 0;
    }
  }

  /** Precision and recall in percent by field, and of all fields together. */
  table(): string {
    const all = { ...NONE };
    const rows = [...this.tallies].map(([name, tally]) => {
      for (const key of ['right', 'proposed', 'expected', 'wrongSure'] as const)
        all[key] += tally[key];
      return row(name, tally);
    });
    const head = `${'field'.padEnd(20)}precision    recall   right  proposed  expected  wrong but sure`;
    return [head, ...rows, row('all', all)].join('\n');
  }
}

function row(name: string, { right, proposed, expected, wrongSure }: Tally): string {
  const share = (of: number): string => (of === 0 ? '–' : ((100 * right) / of).toFixed(1));
  const counts = `${String(right).padStart(8)}${String(proposed).padStart(10)}${String(expected).padStart(10)}${String(wrongSure).padStart(16)}`;
  return `${name.padEnd(20)}${share(proposed).padStart(9)}${share(expected).padStart(10)}${counts}`;
}

/** OCR may differ in case and spaces of a name; that is no other value. */
function fold(value: string): string {
  return value.toLowerCase().replace(/\s/g, '');
}
