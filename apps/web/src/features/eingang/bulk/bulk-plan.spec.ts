import { describe, expect, it } from '@jest/globals';
import { anItem } from '../../../api/testing/letters.js';
import type { ListedLetter, ReadField, SelectedLetter } from '../../../api/types.js';
import { planOf, type PlanRow } from './bulk-plan.js';
import type { BulkAct } from './bulk-start.js';

const person = { id: 'p', name: 'Ayşe Yıldız' };
const unit = { id: 'u-1', name: 'FB 3' };
const me = { id: 'ich', unitIds: ['u-1'] };

function read(
  field: ReadField['field'],
  value: string,
  sureness: ReadField['sureness'] = 'sicher',
): ReadField {
  return { field, value, text: value, pageNo: 1, box: null, why: 'steht da', sureness };
}

function letter(id: string, minute = 0): ListedLetter {
  const receivedAt = new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString();
  return anItem(id, { receivedAt, title: 'Brief', filename: 'scan.pdf' });
}

function known(id: string, change: Partial<SelectedLetter> = {}): SelectedLetter {
  const { proposal: _, ...item } = letter(id);
  return { ...item, fieldsState: 'read', fields: [read('betreff', 'Antrag')], ...change };
}

/** Without it something doubtful would be filed because it stood among what is sure. */
describe(planOf.name, () => {
  const plan = (found: SelectedLetter[], act: BulkAct = 'file'): PlanRow | undefined =>
    planOf([letter('a')], found, { act, me })[0];

  it('files what was read, as the panel of one letter would', () => {
    const fields = [read('betreff', 'Antrag'), read('letter-date', '2026-11-17')];
    expect(plan([known('a', { fields, careVersion: 3 })])).toMatchObject({
      level: 'ready',
      careVersion: 3,
      form: { betreff: 'Antrag', date: '17.11.2026' },
    });
  });

  it.each([
    ['a value in doubt', { fields: [read('betreff', 'A', 'prüfen')] }, 'prüfen: Betreff'],
    ['only the name of a file', { title: 'scan', fields: [] }, 'prüfen: Betreff'],
    ['a copy', { duplicateOf: { id: 'x', receivedAt: '' } }, 'doppelt eingegangen'],
    [
      'that of somebody else',
      { owner: { person, orgUnit: unit, note: null } },
      'zugewiesen an Ayşe Yıldız, FB 3',
    ],
    [
      'that of another unit',
      { owner: { person: null, orgUnit: { id: 'u-2', name: 'FB 4' }, note: null } },
      'zugewiesen an FB 4',
    ],
    ['one that was laid aside', { asideReason: 'Werbung' }, 'beiseitegelegt: Werbung'],
  ])('leaves out %s, and says why', (_, change, why) => {
    expect(plan([known('a', change)])).toMatchObject({ level: 'doubtful', reasons: [why] });
  });

  it.each([
    ['one’s own', { person: { id: 'ich', name: 'Ich' }, orgUnit: null, note: null }],
    ['that of the own unit', { person: null, orgUnit: unit, note: null }],
  ])('takes %s', (_, owner) => {
    expect(plan([known('a', { owner })])?.level).toBe('ready');
  });

  it('cannot file what is being read, filed, or not there for this person', () => {
    const filed = { akteId: 'x', aktenzeichen: '32.13-2026/7', dokumentId: 'd' };
    const whys = [
      plan([known('a', { state: 'reading' })]),
      plan([known('a', { state: 'filed', filed })]),
      plan([known('a', { state: 'filed' })]),
      plan([]),
    ].map((row) => [row?.level, ...(row?.reasons ?? [])]);
    const gone = 'nicht mehr im Eingang, oder Sie dürfen ihn nicht mehr sehen';
    expect(whys).toEqual([
      ['blocked', 'wird noch gelesen'],
      ['blocked', 'schon abgelegt in 32.13-2026/7'],
      ['blocked', gone],
      ['blocked', gone],
    ]);
  });

  it('passes on what is still being read, and minds no value in doubt there', () => {
    const fields = [read('betreff', 'A', 'prüfen')];
    expect(plan([known('a', { state: 'reading', fields })], 'assign')?.level).toBe('ready');
  });

  it('stands in the order in which the letters came', () => {
    const rows = planOf([letter('b', 5), letter('a', 9), letter('c', 1)], [], { act: 'file', me });
    expect(rows.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});
