import { describe, expect, it } from '@jest/globals';
import { NOT_VALIDATED, verdictText } from './pdfa-words.js';

const verdict = {
  validator: 'veraPDF 1.28',
  profile: 'PDF/A-2U',
  compliant: true,
};

describe(verdictText.name, () => {
  it('claims nothing that no validator has said', () => {
    expect(verdictText(null)).toBe(NOT_VALIDATED);
    expect(verdictText(verdict)).toBe('PDF/A-2U geprüft (veraPDF 1.28)');
    expect(verdictText({ ...verdict, compliant: false })).toContain('nicht erfüllt');
  });
});
