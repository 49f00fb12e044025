import { describe, expect, it } from '@jest/globals';
import { duplicateText } from './duplicate-text.js';

describe('duplicateText', () => {
  it('names the day when it is known', () => {
    expect(duplicateText({ receivedAt: '2026-11-01T10:00:00Z' })).toContain('01.11.2026');
    expect(duplicateText(null)).toBeNull();
  });
});
