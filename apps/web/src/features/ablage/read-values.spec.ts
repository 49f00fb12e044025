import { describe, expect, it } from '@jest/globals';
import { aLetter, anItem } from '../../api/testing/letters.js';
import type { PosteingangDetail, ReadField } from '../../api/types.js';
import { NOTHING } from './filing.js';
import {
  doubtsOf,
  initialForm,
  isFileName,
  markOf,
  nextOf,
  othersOf,
  readBeside,
  readsOf,
  shownValue,
  wordsOfDeadline,
} from './read-values.js';

function read(
  field: ReadField['field'],
  value: string,
  sureness: ReadField['sureness'] = 'sicher',
): ReadField {
  const box = { x: 1, y: 2, w: 3, h: 4 };
  return { field, value, text: 'wie gedruckt', pageNo: 1, box, why: 'steht da', sureness };
}

function letter(...fields: ReadField[]): PosteingangDetail {
  return aLetter(anItem('eins', { title: 'Rechnung', filename: 'scan-1.pdf' }), { fields });
}

describe('initialForm', () => {
  it('is filled with what was read, days as people write them', () => {
    const item = letter(
      read('letter-date', '2026-11-17'),
      read('sender', 'Krause & Söhne'),
      read('foreign-reference', 'KS-2026-0418'),
      read('deadline', '2026-11-27'),
    );
    expect(initialForm(item)).toMatchObject({
      betreff: 'Rechnung',
      date: '17.11.2026',
      sender: 'Krause & Söhne',
      foreignReference: 'KS-2026-0418',
      deadline: '27.11.2026',
      kind: '',
    });
  });

  it('takes the surest of several, and no duration for a day', () => {
    const item = letter(
      read('sender', 'Stadt', 'prüfen'),
      read('sender', 'Finanzamt'),
      read('deadline', 'P1M'),
    );
    expect(initialForm(item)).toMatchObject({ sender: 'Finanzamt', deadline: '' });
    expect(wordsOfDeadline(item, '')?.text).toBe('wie gedruckt');
  });

  it('takes only a sure proposal beforehand', () => {
    const proposal = { akteId: 'a', aktenzeichen: '1', betreff: 'x', why: 'y' };
    const unsure = { ...letter(), proposals: [{ ...proposal, sureness: 'prüfen' as const }] };
    const sure = { ...letter(), proposals: [{ ...proposal, sureness: 'sicher' as const }] };
    expect(initialForm(unsure).target).toBeNull();
    expect(initialForm(sure).target).toMatchObject({ akteId: 'a' });
  });
});

/** Without it a value of a rule and one of a person could not be told apart. */
describe('markOf', () => {
  const item = letter(read('letter-date', '2026-11-17'), read('sender', 'Amt', 'prüfen'));
  const form = initialForm(item);

  it('says read for what was read, however a day is written', () => {
    expect(markOf(item, { ...form, date: '17.11.26' }, 'date', [])?.kind).toBe('sicher');
    expect(markOf(item, form, 'sender', [])?.kind).toBe('prüfen');
    expect(markOf(item, form, 'sender', ['sender'])?.kind).toBe('geprüft');
  });

  it('says typed for anything else, and nothing of an empty field', () => {
    expect(markOf(item, { ...form, date: '18.11.2026' }, 'date', ['date'])?.kind).toBe('typed');
    expect(markOf(item, { ...form, date: '' }, 'date', ['date'])).toBeNull();
    expect(markOf(item, form, 'betreff', [])).toBeNull();
  });

  it('says of the name of a file that it is one', () => {
    const scan = { ...item, title: 'brief-005 (2)', filename: 'brief-005.pdf' };
    expect(isFileName(scan)).toBe(true);
    expect(markOf(scan, initialForm(scan), 'betreff', [])?.kind).toBe('file');
  });
});

describe('doubtsOf', () => {
  it('names what a person has not looked at, in the order of the panel', () => {
    const item = letter(
      read('deadline', '2026-11-27', 'prüfen'),
      read('sender', 'Amt', 'prüfen'),
      read('letter-date', '2026-11-17'),
    );
    expect(doubtsOf(item, initialForm(item), [])).toEqual(['sender', 'deadline']);
    expect(doubtsOf(item, initialForm(item), ['sender'])).toEqual(['deadline']);
    expect(doubtsOf(item, NOTHING, [])).toEqual([]);
  });
});

describe('what else was read for a field', () => {
  const item = letter(
    read('letter-date', '2026-11-17', 'prüfen'),
    read('letter-date', '2026-11-12', 'prüfen'),
  );
  const form = initialForm(item);

  it('is offered, and comes back one after the other', () => {
    expect(othersOf(item, form, 'date').map(shownValue)).toEqual(['12.11.2026']);
    expect(nextOf(item, form, 'date')?.value).toBe('2026-11-12');
    expect(nextOf(item, { ...form, date: '12.11.2026' }, 'date')?.value).toBe('2026-11-17');
    expect(nextOf(item, { ...form, date: '1.1.2026' }, 'date')?.value).toBe('2026-11-17');
    expect(
      nextOf(letter(read('sender', 'Amt')), { ...form, sender: 'Amt' }, 'sender'),
    ).toBeUndefined();
  });

  it('leaves to the letter what the panel has no field for', () => {
    const iban = read('iban', 'DE02120300000000202051');
    expect(readBeside(letter(iban, read('sender', 'Amt')))).toEqual([iban]);
    expect(shownValue(iban)).toBe('DE02 1203 0000 0000 2020 51');
    expect(readsOf(letter(iban), 'sender')).toEqual([]);
  });
});
