import { describe, expect, it } from '@jest/globals';
import { plainSigns } from './plain-signs.js';

describe(plainSigns.name, () => {
  it.each([
    ['soft hyphens', 'Stra\u00adßen\u00adreinigung', 'Straßenreinigung'],
    ['a ligature', 'P\ufb02ege und A\ufb03davit', 'Pflege und Affidavit'],
    ['zero width', 'Kunden\u200bnummer\ufeff', 'Kundennummer'],
    ['a joiner that parts a ligature', 'Auf\u200clage', 'Auflage'],
    ['hyphens at which no line ends', '32.20\u20112026/0002', '32.20-2026/0002'],
    ['a minus', '\u221212,50', '-12,50'],
    ['blanks of fixed width', '12\u202f345,67\u00a0€', '12 345,67 €'],
    ['letters in two pieces', 'Mu\u0308ller', 'Müller'],
    ['windows-1252 in the place of controls', '\x80 \x84x\x93 \x9a\x8e', '€ „x“ šŽ'],
    ['marks of direction', '\u202egnp.exe', 'gnp.exe'],
  ])('writes %s as people type it', (_, text, expected) => {
    expect(plainSigns(text)).toBe(expected);
  });

  it('keeps the hyphen that is printed at the end of a line', () => {
    expect(plainSigns('Verwal\u00ad\ntung')).toBe('Verwal-\ntung');
  });

  it.each(['Größe – „Straße“ § 5, 10 %, 2 m²', 'می\u200cخواهم', 'a\u0000b', '報', '1–3'])(
    'leaves %j alone',
    (text) => {
      expect(plainSigns(text)).toBe(text);
    },
  );
});
