import { describe, expect, it } from '@jest/globals';
import { DROP_REFUSALS, isFullyRead } from './dropped.js';

describe(isFullyRead.name, () => {
  it.each([
    ['ready', 'read', true],
    ['ready', 'not-determined', true],
    ['attention', 'read', true],
    ['ready', 'reading', false],
    ['attention', 'reading', false],
    ['reading', 'read', false],
    ['filed', 'read', false],
  ] as const)('says of a letter that is %s, its fields %s: %s', (state, fieldsState, expected) => {
    expect(isFullyRead({ state, fieldsState })).toBe(expected);
  });

  it('has a sentence for each reason why a letter stays in the inbox', () => {
    for (const text of Object.values(DROP_REFUSALS)) expect(text).toMatch(/^[A-ZÄÖÜ].+\.$/);
  });
});
