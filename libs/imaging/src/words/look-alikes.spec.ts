import { describe, expect, it } from '@jest/globals';
import type { ReadWord } from '../page/page-reading.js';
import { repairLookAlikes } from './look-alikes.js';

function line(text: string, l = 0): ReadWord[] {
  return text.split(' ').map((t, n) => ({ t, x: 100 * n, y: 50, w: 90, h: 30, c: 90, l }));
}

const repaired = (text: string): string =>
  repairLookAlikes(line(text))
    .map(({ t }) => t)
    .join(' ');

describe(repairLookAlikes.name, () => {
  it.each([
    ['IBAN: DE2O 3705 l1O2', 'IBAN: DE20 3705 l1O2'.replace('l1O2', 'l102')],
    ['am 1O.03.2O26', 'am 10.03.2026'],
    ['1l7,5O €', '117,50 €'],
    ['BIC: WELADEDILEI', 'BIC: WELADED1LEI'],
    ['BIC GENODEDIXXX,', 'BIC GENODED1XXX,'],
    ['Il 3-3027.95/41', 'II 3-3027.95/41'],
    ['nach dem SGB Ill und', 'nach dem SGB III und'],
  ])('reads %j as %j', (text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  it.each([
    'OWiG und Öl',
    'Haus 3 O',
    'Il Postino von Ill',
    'an der Ill gelegen',
    'WELADEDILEI ohne Wort davor',
    'BIC: DEUTDEFFXXX',
    'VO 1408/71 und Nr. 12l',
    'I O 5',
  ])('leaves %j', (text) => {
    expect(repaired(text)).toBe(text);
  });

  it('looks at one line only and keeps what was read', () => {
    const words = [...line('BIC:'), ...line('WELADEDILEI', 1)];
    expect(repairLookAlikes(words)).toEqual(words);
    expect(repairLookAlikes(line('2O26'))[0]).toMatchObject({ t: '2026', o: '2O26' });
  });
});
