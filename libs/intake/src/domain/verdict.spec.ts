import { describe, expect, it } from '@jest/globals';
import { verdictText } from './verdict.js';

const verdict = {
  validator: 'veraPDF 1.28',
  profile: 'PDF/A-2U',
  compliant: true,
  failedRules: [],
};

describe(verdictText.name, () => {
  it('claims nothing that no validator has said', () => {
    expect(verdictText(null)).toBe('PDF/A nicht geprüft');
    expect(verdictText(verdict)).toBe('PDF/A-2U geprüft (veraPDF 1.28)');
    expect(verdictText({ ...verdict, compliant: false })).toContain('nicht erfüllt');
  });
});
