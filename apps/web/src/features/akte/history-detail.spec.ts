import { describe, expect, it } from '@jest/globals';
import { detailOf } from './history-detail.js';

/** Without these the Historie would say that a page was seen and not which, and closed but not why. */
describe(detailOf.name, () => {
  it('names the page that was seen', () => {
    expect(detailOf({ actionText: 'Seite eingesehen', body: { pageNo: 3 } })).toBe('Seite 3');
  });

  it('quotes the reason that was given', () => {
    const body = { statedReason: 'Markt ist vorbei', vorgaengeClosed: 1 };
    expect(detailOf({ actionText: 'Akte z. d. A. verfügt', body })).toBe('„Markt ist vorbei“');
  });

  it('shows a new Betreff once and nothing of what is for machines only', () => {
    expect(detailOf({ actionText: 'umbenannt', body: { betreff: 'Markt' } })).toBe('Markt');
    expect(detailOf({ actionText: 'in „Markt“ umbenannt', body: { betreff: 'Markt' } })).toBeNull();
    expect(detailOf({ actionText: 'angelegt', body: { orgUnitId: '01a2' } })).toBeNull();
  });
});
