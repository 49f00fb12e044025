import { describe, expect, it } from '@jest/globals';
import type { ReadField } from '../../api/types.js';
import type { FilingForm } from './filing.js';
import { nameOf, partOf, shownValue } from './read-fields.js';

const form: FilingForm = {
  target: null,
  betreff: 'Brief',
  vorgang: '',
  newVorgang: '',
  kind: '',
  date: '',
};

function read(field: ReadField['field'], value: string): ReadField {
  const box = { x: 1, y: 2, w: 3, h: 4 };
  return {
    field,
    value,
    text: 'wie gedruckt',
    pageNo: 1,
    box,
    why: 'steht da',
    sureness: 'sicher',
  };
}

describe('values that were read', () => {
  it('are shown as people write them', () => {
    expect(shownValue(read('letter-date', '2026-03-03'))).toBe('03.03.2026');
    expect(shownValue(read('deadline', 'P1M'))).toBe('wie gedruckt');
    expect(shownValue(read('iban', 'DE02120300000000202051'))).toBe('DE02 1203 0000 0000 2020 51');
    expect(nameOf(read('sender', 'x'))).toBe('Absender');
  });

  it('fill the date and stand in front of the Betreff, once', () => {
    expect(partOf(read('letter-date', '2026-03-03'), form)).toEqual({ date: '03.03.2026' });
    const taken = partOf(read('sender', 'Finanzamt'), form);
    expect(taken).toEqual({ betreff: 'Finanzamt: Brief' });
    expect(partOf(read('sender', 'Finanzamt'), { ...form, ...taken })).toEqual(taken);
    expect(partOf(read('iban', 'DE02'), form)).toBeNull();
  });
});
