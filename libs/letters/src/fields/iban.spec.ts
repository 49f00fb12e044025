import { describe, expect, it } from '@jest/globals';
import { plainPage, typedPage } from '../testing/layout.js';
import type { FieldPage } from './field-proposal.js';
import { flowOf } from './flow.js';
import { checksumHolds, proposeIbans } from './iban.js';

const found = (text: string, page: (text: string) => FieldPage = plainPage): string[] =>
  proposeIbans(flowOf(page(text))).map(({ value }) => value);

describe(proposeIbans, () => {
  it.each([
    ['IBAN DE46 3700 0000 0123 4567 01', 'DE46370000000123456701'],
    ['DE46370000000123456701.', 'DE46370000000123456701'],
    ['Konto DE46 3700 0000\n0123 4567 01 bei', 'DE46370000000123456701'],
    ['lBAN: AT72 1200 0002 3457 3201, BIC', 'AT721200000234573201'],
    ['IBAN NL91 ABNA 0417 1643 00', 'NL91ABNA0417164300'],
    ['DE46 37OO 0000 0123 4567 01', 'DE46370000000123456701'],
    ['DE46 37O0 0000 0l23 4S67 01', 'DE46370000000123456701'],
  ])('reads %s', (text, iban) => expect(found(text)).toEqual([iban]));

  it.each([
    'DE47 3700 0000 0123 4567 01',
    'DE46 3700 0000 0123 4567 011',
    'USt-IdNr. DE123456789',
    'XX46 3700 0000 0123 4567 01',
    'ohne das Wort: AT72 1200 0002 3457 3201',
    'DE46 3700 0000 0123 4567 0X',
    'DE4637000000012345670',
  ])('leaves out %s', (text) => expect(found(text)).toEqual([]));

  it('says when digits were repaired', () => {
    const [proposal] = proposeIbans(flowOf(plainPage('DE46 37OO 0000 0123 4567 01')));
    expect(proposal).toMatchObject({
      confidence: 'likely',
      text: 'DE46 37OO 0000 0123 4567 01',
      box: null,
    });
  });

  it('boxes all words of an IBAN over two lines', () => {
    const page = typedPage('Konto DE46 3700 0000\n0123 4567 01');
    const [proposal] = proposeIbans(flowOf(page));
    const words = page.words.slice(1);
    const x = Math.min(...words.map((word) => word.x));
    const right = Math.max(...words.map((word) => word.x + word.w));
    expect(proposal?.box).toEqual({ x, y: 190, w: right - x, h: 80 });
  });
});

describe(checksumHolds, () => {
  it('finds every changed digit and every swap of neighbours', () => {
    const iban = 'DE46370000000123456701';
    expect(checksumHolds(iban)).toBe(true);
    for (let at = 4; at < iban.length - 1; at += 1) {
      const digit = Number(iban[at]);
      expect(checksumHolds(`${iban.slice(0, at)}${(digit + 1) % 10}${iban.slice(at + 1)}`)).toBe(
        false,
      );
    }
    expect(checksumHolds('DE46370000000123457601')).toBe(false);
  });
});
