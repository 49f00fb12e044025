import { describe, expect, it } from '@jest/globals';
import { digitsOf, nameKey, numberKey } from './folded.js';

describe(numberKey.name, () => {
  it('is one for all spellings of an Aktenzeichen and another for another', () => {
    const spelt = ['32.13.02-2026/0041', '32.13.02 – 2026 / 41', '32/13/2-2026-0041'];
    expect(new Set(spelt.map(numberKey)).size).toBe(1);
    expect(numberKey('32.13.02-2026/0042')).not.toBe(numberKey('32.13.02-2026/0041'));
    expect(numberKey('32.13.02-2026/0410')).not.toBe(numberKey('32.13.02-2026/0041'));
  });
});

describe(nameKey.name, () => {
  it.each([
    ['Elektro Hansen GmbH & Co. KG', 'ELEKTRO HANSEN'],
    ['Krause, Ingrid', 'Frau Ingrid Krause'],
    ['Dr. Müller', 'Mueller'],
    ['TSV Grün-Weiß e. V.', 'TSV Grün-Weiß e.V.'],
    ['Amt für Bau', 'Arnt für Bau'],
  ])('is one for %s and %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)));

  it('is another for another name', () =>
    expect(nameKey('Elektro Hansen')).not.toBe(nameKey('Elektro Jansen')));
});

describe(digitsOf.name, () => {
  it.each(['32.13.02-2026/0041', '32 13 02 2026 0041', '3213022O26OO4l', '32.13.02–2O26 / 0041'])(
    'is the same for %s',
    (text) => expect(digitsOf(text)).toBe('32130220260041'),
  );

  it('is nothing for a number that anything may have', () => expect(digitsOf('2026/041')).toBe(''));
});
