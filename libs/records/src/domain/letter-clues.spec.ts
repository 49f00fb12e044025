import { describe, expect, it } from '@jest/globals';
import { isSpecific, LetterClues } from './letter-clues.js';

describe(LetterClues.name, () => {
  const letter = new LetterClues([
    { kind: 'sender', value: 'amt' },
    { kind: 'reference', value: 'sp4711' },
    { kind: 'sender', value: 'frau amann' },
  ]);

  it('gives the values of kinds in the order in which the kinds are asked for', () => {
    expect(letter.of('sender')).toEqual(['amt', 'frau amann']);
    expect(letter.of('reference', 'sender')).toEqual(['sp4711', 'amt', 'frau amann']);
    expect(letter.of('iban')).toEqual([]);
  });

  it('knows a value only under its own kind', () => {
    expect([letter.has('sender', 'amt'), letter.has('office', 'amt')]).toEqual([true, false]);
    expect(letter.has('sender', 'am')).toBe(false);
  });
});

describe(isSpecific.name, () => {
  it.each(['sp4711', 'kh26774512', '4711', 'abteil417', '2026004711', 'az1234x2026'])(
    'takes %s for a sign of one matter',
    (reference) => expect(isSpecific(reference)).toBe(true),
  );

  it.each([
    ['initials and a year', 'asno2026'],
    ['a year of the last century', 'mue1998'],
    ['a year alone', '2026'],
    ['three digits and little else', 'sp417'],
    ['two digits, however long the rest', 'ordnungsamt12'],
    ['no digit at all', 'buergermeister'],
  ])('does not take %s (%s) for one', (_, reference) => expect(isSpecific(reference)).toBe(false));
});
