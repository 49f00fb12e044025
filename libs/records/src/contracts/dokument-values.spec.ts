import { describe, expect, it } from '@jest/globals';
import { dokumentFields, dokumentValues, typedValues } from './dokument-values.js';

describe('values of a Dokument', () => {
  it('has the same fields in what is typed as in what goes out', () => {
    expect(Object.keys(typedValues)).toEqual([...dokumentFields]);
    expect(Object.keys(dokumentValues.shape)).toEqual([...dokumentFields]);
  });

  it.each([
    ['betreff', '  Bitte um Rückruf ', 'Bitte um Rückruf'],
    ['foreignReference', '32 - 4/2026 \n', '32 - 4/2026'],
    ['deadline', '2028-02-29', '2028-02-29'],
  ] as const)('takes %s without what stands around it', (field, typed, taken) =>
    expect(typedValues[field].parse(typed)).toBe(taken),
  );

  it.each([
    ['betreff', 'x'.repeat(501)],
    ['kind', 'x'.repeat(101)],
    ['sender', 'x'.repeat(501)],
    ['addressee', ' \t'],
    ['foreignReference', 'x'.repeat(201)],
    ['foreignReference', 'SP\0'],
    ['dokumentDate', '05.11.2026'],
    ['deadline', '2027-02-29'],
    ['deadline', '0000-01-01'],
  ] as const)('does not take for %s what nothing can be done with', (field, typed) =>
    expect(typedValues[field].safeParse(typed).success).toBe(false),
  );

  it('never says of a Betreff that there is none', () => {
    const none = { ...Object.fromEntries(dokumentFields.map((field) => [field, null])) };
    expect(dokumentValues.safeParse(none).success).toBe(false);
    expect(dokumentValues.safeParse({ ...none, betreff: 'Brief' }).success).toBe(true);
  });
});
