import { describe, expect, it } from '@jest/globals';
import { rankByWords } from './suggestion.js';

const candidates = [
  { akteId: '1', aktenzeichen: 'a', betreff: 'Sondernutzung Breite Straße 22, Gerüst' },
  { akteId: '2', aktenzeichen: 'b', betreff: 'Hundesteuer Petrović' },
  { akteId: '3', aktenzeichen: 'c', betreff: 'Sondernutzung Kornmarkt' },
];

describe(rankByWords.name, () => {
  it('proposes an Akte that shares words with the letter and says which', () => {
    const text = 'Antrag auf Sondernutzung für ein Gerüst in der Breite Straße';
    expect(rankByWords(text, candidates, 3)).toEqual([
      expect.objectContaining({ akteId: '1', sureness: 'prüfen' }),
    ]);
    expect(rankByWords(text, candidates, 3)[0]?.why).toContain('Sondernutzung');
  });

  it('is silent rather than wrong when only one word is shared', () => {
    expect(rankByWords('Sondernutzung', candidates, 3)).toEqual([]);
  });
});
