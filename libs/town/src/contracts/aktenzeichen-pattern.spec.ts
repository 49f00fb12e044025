import { describe, expect, it } from '@jest/globals';
import {
  AktenzeichenPattern,
  InvalidAktenzeichenPattern,
  isAktenzeichenPattern,
} from './aktenzeichen-pattern.js';

const parts = { einheit: '32.13.02', year: 2026, number: 41 };
const usual = new AktenzeichenPattern('{einheit}-{jahr}/{nummer:4}');
const patterns = [
  '{einheit}-{jahr}/{nummer:4}',
  '{jahr}/{einheit}/{nummer}',
  'AZ {einheit} {jahr} {nummer:1}',
  '{jahr}.{einheit}+{nummer:2}',
];

function is(pattern: string, text: string): boolean {
  const { source, flags } = new AktenzeichenPattern(pattern).expression;
  return new RegExp(`^(?:${source})$`, flags).test(text);
}

describe(AktenzeichenPattern.name, () => {
  it.each([
    ['{einheit}-{jahr}/{nummer:4}', '32.13.02-2026/0041'],
    ['{jahr}/{einheit}/{nummer}', '2026/32.13.02/41'],
    ['AZ {einheit} {jahr} {nummer:1}', 'AZ 32.13.02 2026 41'],
  ])('writes %s as %s', (pattern, expected) =>
    expect(new AktenzeichenPattern(pattern).format(parts)).toBe(expected),
  );

  it('writes a number in full that is longer than its width', () =>
    expect(usual.format({ ...parts, number: 12_345 })).toBe('32.13.02-2026/12345'));

  it.each(patterns)('knows and finds again what it writes by %s', (pattern) => {
    for (const number of [1, 41, 12_345]) {
      const written = new AktenzeichenPattern(pattern).format({ ...parts, number });
      expect(is(pattern, written)).toBe(true);
      const text = `Ihr Schreiben zu ${written}, eingegangen`;
      expect(new AktenzeichenPattern(pattern).candidatesIn(text)).toContain(written);
    }
  });

  it.each(['32.13.02-2026/041', '32.13.02-2026/00041', '32.13.02-1826/0041', 'x-2026/0041'])(
    'does not take %s for one',
    (text) => expect(is(usual.text, text)).toBe(false),
  );

  it('takes signs of the pattern for themselves', () => {
    expect(is('{jahr}.{einheit}+{nummer:2}', '2026.1+07')).toBe(true);
    expect(is('{jahr}.{einheit}+{nummer:2}', '2026x1+07')).toBe(false);
  });
});

describe(isAktenzeichenPattern, () => {
  it.each(patterns)('takes %s', (pattern) => expect(isAktenzeichenPattern(pattern)).toBe(true));

  it.each([
    'x',
    '{einheit}',
    '{einheit}-{nummer:4}',
    '{einheit}-{jahr}/{nummer:10}',
    '{einheit}-{jahr}/{nummer:0}',
    '{einheit}-{jahr}/{nummer}/{nummer}',
    '{einheit}{nummer}/{jahr}',
    '{einheit}-{jahr}/{nummer}{stadt}',
    `${'x'.repeat(90)}{einheit}-{jahr}/{nummer}`,
  ])('refuses %s', (pattern) => {
    expect(isAktenzeichenPattern(pattern)).toBe(false);
    expect(() => new AktenzeichenPattern(pattern)).toThrow(InvalidAktenzeichenPattern);
  });
});

describe('finding Aktenzeichen in a text', () => {
  it('finds them also when the scan has put blanks between', () => {
    const text = 'Ihr Zeichen: 32.13.02-2026/0041, unser Schreiben zu 61.40.07 – 2026 / 0093 vom';
    expect(usual.candidatesIn(text)).toEqual(['32.13.02-2026/0041', '61.40.07-2026/0093']);
  });

  it('finds one after a dot and leaves out the full stop that follows', () => {
    expect(usual.candidatesIn('Az.32.13.02-2026/0041. Wir bitten')).toEqual(['32.13.02-2026/0041']);
  });

  it('finds what the pattern of a town has and no other looks like', () => {
    const town = new AktenzeichenPattern('AZ {einheit} {jahr} {nummer}');
    expect(town.candidatesIn('zu AZ 12.1  2026 7 vom 3. März')).toEqual(['AZ 12.1 2026 7']);
  });

  it('finds those of an earlier pattern as well', () =>
    expect(usual.candidatesIn('zu 61.40-2026.')).toEqual(['61.40-2026']));

  it('takes nothing out of the middle of a word', () =>
    expect(usual.candidatesIn('Modell x32.13-2026, 32.13-2026a')).toEqual([]));

  it('takes neither a year nor a house number for one', () =>
    expect(usual.candidatesIn('Breite Straße 22, 38820 Sonnbrück, 2026')).toEqual([]));

  it.each(['1.', '1-', '11', '1 - ', '.', '1.1-1a ', '11-2026/', '- '])(
    'reads a page of nothing but „%s“ in time that grows with its length',
    (piece) => {
      const began = process.cpuUsage();
      for (const pattern of patterns)
        new AktenzeichenPattern(pattern).candidatesIn(piece.repeat(250_000));
      expect(process.cpuUsage(began).user / 1e6).toBeLessThan(6);
    },
  );
});
