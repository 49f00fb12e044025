import { describe, expect, it } from '@jest/globals';
import { amountsIn, typedAmount } from './amounts.js';

const lexemes = (text: string) => amountsIn(text).map(({ lexeme }) => lexeme);

describe(amountsIn.name, () => {
  it.each([
    ['1.234,56', ['#1234,56']],
    ['1234,56 €', ['#1234,56']],
    ["Fr. 1'234,56", ['#1234,56']],
    ['1,234.56 EUR', ['#1234,56']],
    ['<PayableAmount>1234.56</PayableAmount>', ['#1234,56']],
    ['12.345.678,90', ['#12345678,90']],
    ['1.234,– Euro', ['#1234,00']],
    ['1.234,-- Euro', ['#1234,00']],
    ['0,99', ['#0,99']],
    ['(18,00€)', ['#18,00']],
    ['-45,10', ['#45,10']],
  ])('finds %j as a person reads it', (text, found) => {
    expect(lexemes(text)).toEqual(found);
  });

  it('takes groups parted by blanks for one amount and for two columns', () => {
    expect(lexemes('12 345,67')).toEqual(['#12345,67', '#345,67']);
    expect(lexemes('12\u202f345,67')).toEqual(['#12345,67', '#345,67']);
  });

  it.each([
    '31.03.26',
    '12 34-56',
    '1.234.56',
    'Az. 4711,567',
    '1,2,34',
    'Version 12.34.56',
    'A1234,56',
    '1234,56b',
    '1234567890123,45',
    '14,15,16',
  ])('finds no amount in %j', (text) => {
    expect(lexemes(text)).toEqual([]);
  });

  it('says where each stands', () => {
    const text = 'Summe: 1.234,56 EUR';
    const [amount] = amountsIn(text);
    expect(text.slice(amount?.start, amount?.end)).toBe('1.234,56');
  });

  it('looks at each sign of a long row of digits a bounded number of times', () => {
    expect(lexemes('1'.repeat(200_000) + ',5'.repeat(100_000))).toEqual([]);
    expect(lexemes('1,23 '.repeat(20_000))).toHaveLength(20_000);
  });
});

describe(typedAmount.name, () => {
  it.each([
    ['1234,56', '#1234,56'],
    ['1.234,56€', '#1234,56'],
    ['EUR 1.234,56', '#1234,56'],
    ['12 345,67', '#12345,67'],
    ['32.20-2026/0002', null],
    ['03.03.2026', null],
    ['1234', null],
    ['Betrag 1234,56', null],
  ])('reads %j as %j', (typed, lexeme) => {
    expect(typedAmount(typed)).toBe(lexeme);
  });
});
