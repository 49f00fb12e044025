import { describe, expect, it } from '@jest/globals';
import {
  aktenzeichenCandidates,
  formatAktenzeichen,
  InvalidAktenzeichenPattern,
} from './aktenzeichen.js';

const parts = { einheit: '32.13.02', year: 2026, number: 41 };

describe(formatAktenzeichen.name, () => {
  it.each([
    ['{einheit}-{jahr}/{nummer:4}', '32.13.02-2026/0041'],
    ['{jahr}/{einheit}/{nummer}', '2026/32.13.02/41'],
    ['AZ {einheit} {jahr} {nummer:1}', 'AZ 32.13.02 2026 41'],
  ])('writes %s as %s', (pattern, expected) => {
    expect(formatAktenzeichen(pattern, parts)).toBe(expected);
  });

  it.each(['{einheit}', '{einheit}-{nummer:4}', 'fest'])('refuses the pattern %s', (pattern) => {
    expect(() => formatAktenzeichen(pattern, parts)).toThrow(InvalidAktenzeichenPattern);
  });
});

describe(aktenzeichenCandidates.name, () => {
  it('finds Aktenzeichen in running text, also when the scan has put blanks between', () => {
    const text = 'Ihr Zeichen: 32.13.02-2026/0041, unser Schreiben zu 61.40.07 – 2026 / 0093 vom';
    expect(aktenzeichenCandidates(text)).toEqual(['32.13.02-2026/0041', '61.40.07-2026/0093']);
  });

  it('takes neither a year nor a house number for one', () => {
    expect(aktenzeichenCandidates('Breite Straße 22, 38820 Musterstadt, 2026')).toEqual([]);
  });
});
