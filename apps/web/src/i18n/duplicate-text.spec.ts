import { describe, expect, it } from '@jest/globals';
import { duplicateText, otherFlags } from './duplicate-text.js';

describe('duplicateText', () => {
  it('names the day when it is known', () => {
    expect(duplicateText({ receivedAt: '2026-11-01T10:00:00Z' })).toContain('01.11.2026');
    expect(duplicateText(null)).toBeNull();
  });
});

describe(otherFlags.name, () => {
  const flags = [{ code: 'ORIGINAL.DUPLICATE' }, { code: 'PDF.SIGNED' }];

  it('does not tell the same thing twice', () => {
    const duplicateOf = { receivedAt: '2026-11-01T10:00:00Z' };
    expect(otherFlags({ flags, duplicateOf })).toEqual([{ code: 'PDF.SIGNED' }]);
  });

  it('keeps the flag when nothing else says it', () => {
    expect(otherFlags({ flags, duplicateOf: null })).toEqual(flags);
  });
});
