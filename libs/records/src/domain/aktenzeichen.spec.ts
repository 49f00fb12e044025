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

  it('finds one after a dot and leaves out the full stop that follows', () => {
    expect(aktenzeichenCandidates('Az.32.13.02-2026/0041. Wir bitten')).toEqual([
      '32.13.02-2026/0041',
    ]);
    expect(aktenzeichenCandidates('zu 61.40-2026.')).toEqual(['61.40-2026']);
  });

  it('takes nothing out of the middle of a word', () => {
    expect(aktenzeichenCandidates('Modell x32.13-2026, 32.13-2026a')).toEqual([]);
  });

  it.each(['1.', '1-', '11', '1 - ', '.', '1.1-1a '])(
    'reads a page of nothing but „%s“ in time that grows with its length',
    (piece) => {
      const started = performance.now();
      aktenzeichenCandidates(piece.repeat(500_000));
      expect(performance.now() - started).toBeLessThan(1500);
    },
  );

  it('takes neither a year nor a house number for one', () => {
    expect(aktenzeichenCandidates('Breite Straße 22, 38820 Musterstadt, 2026')).toEqual([]);
  });
});
