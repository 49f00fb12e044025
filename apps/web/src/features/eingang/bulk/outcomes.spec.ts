import { describe, expect, it } from '@jest/globals';
import { afterTakingBack, idsIn, type Outcomes } from './outcomes.js';
import type { Outcome } from './run-each.js';

const place = { akteId: 'a', dokumentId: 'd' };
const filed: Outcome = { state: 'done', place };
const problem = {
  ...{ type: 'about:blank', title: 'Inzwischen weiterbearbeitet', detail: 'Von Eva Sauer.' },
  ...{ status: 409, code: 'TEST', reference: '' },
};

/** Without it a letter that stays filed would be filed a second time by trying again. */
describe(afterTakingBack.name, () => {
  it('keeps where a letter lies that could not be taken back, and why', () =>
    expect(afterTakingBack(filed, { state: 'failed', problem })).toEqual({
      state: 'kept',
      place,
      problem,
    }));

  it('leaves as it was what was not tried any more', () =>
    expect(afterTakingBack(filed, { state: 'skipped' })).toBe(filed));

  it('can be tried again, and then be taken back', () => {
    const kept = afterTakingBack(filed, { state: 'failed', problem });
    expect(afterTakingBack(kept, { state: 'undone' })).toEqual({ state: 'undone' });
    expect(afterTakingBack(kept, { state: 'failed', problem })).toEqual(kept);
  });

  it('makes nothing kept of what was never filed', () =>
    expect(afterTakingBack(undefined, { state: 'failed', problem }).state).toBe('failed'));
});

describe(idsIn.name, () => {
  const outcomes: Outcomes = new Map<string, Outcome>([
    ['1', filed],
    ['2', { state: 'kept', place, problem }],
    ['3', { state: 'failed', problem }],
  ]);

  it('tells what is filed from what is still to do', () => {
    expect(idsIn(outcomes, 'done', 'kept')).toEqual(['1', '2']);
    expect(idsIn(outcomes, 'failed', 'skipped')).toEqual(['3']);
  });
});
