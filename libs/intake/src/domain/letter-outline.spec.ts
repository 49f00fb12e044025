import { describe, expect, it } from '@jest/globals';
import { toCalendarDay } from '#libs/kernel';
import { NOTHING_READ, outlineOf, type OutlinedField } from './letter-outline.js';

const received = toCalendarDay('2026-11-30');

const read = (
  field: string,
  value: string,
  confidence: OutlinedField['confidence'] = 'sure',
): OutlinedField => ({ field, value, confidence });

describe(outlineOf, () => {
  it('says nothing where nothing was read', () => {
    expect(outlineOf([read('iban', 'DE02')], received)).toEqual(NOTHING_READ);
  });

  it('takes the first value of each field', () => {
    const fields = [
      read('betreff', 'Antrag'),
      read('sender', 'Krause'),
      read('sender', 'Yıldız'),
      read('kind', 'Antrag', 'likely'),
    ];
    expect(outlineOf(fields, received)).toEqual({
      betreff: { value: 'Antrag', sureness: 'sicher' },
      sender: { value: 'Krause', sureness: 'sicher' },
      kind: { value: 'Antrag', sureness: 'prüfen' },
      deadline: null,
    });
  });

  it('prefers what is sure to what stands before it', () => {
    const fields = [read('deadline', '2026-12-04', 'likely'), read('deadline', '2026-12-18')];
    expect(outlineOf(fields, received).deadline).toEqual({
      value: '2026-12-18',
      sureness: 'sicher',
    });
  });

  it.each([
    ['P14D', '2026-12-14'],
    ['P2W', '2026-12-14'],
    ['P3M', '2027-02-28'],
    ['P1Y', '2027-11-30'],
  ])('counts %s from the day the letter came, for somebody to look at', (period, day) => {
    const { deadline } = outlineOf([read('deadline', period)], received);
    expect(deadline).toEqual({ value: day, sureness: 'prüfen' });
  });

  it('passes over what is neither a day nor a period', () => {
    const fields = [read('deadline', 'bald'), read('deadline', '2026-12-04', 'likely')];
    expect(outlineOf(fields, received).deadline?.value).toBe('2026-12-04');
  });
});
