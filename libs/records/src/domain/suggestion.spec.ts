import { describe, expect, it } from '@jest/globals';
import { rankByWords, significantWords } from './suggestion.js';

const candidates = [
  { akteId: '1', aktenzeichen: 'a', betreff: 'Sondernutzung Breite Straße 22, Gerüst' },
  { akteId: '2', aktenzeichen: 'b', betreff: 'Hundesteuer Petrović' },
  { akteId: '3', aktenzeichen: 'c', betreff: 'Sondernutzung Kornmarkt' },
];

const options = { limit: 3, ownWords: significantWords('Stadt Kornhausen') };

describe(rankByWords.name, () => {
  it('proposes an Akte that shares words with the letter and says which', () => {
    const text = 'Antrag auf Sondernutzung für ein Gerüst in der Breite Straße';
    expect(rankByWords(text, candidates, options)).toEqual([
      expect.objectContaining({ akteId: '1', sureness: 'prüfen' }),
    ]);
    expect(rankByWords(text, candidates, options)[0]?.why).toContain('Sondernutzung');
  });

  it('is silent rather than wrong when only one word is shared', () => {
    expect(rankByWords('Sondernutzung', candidates, options)).toEqual([]);
  });

  it('does not count how the town calls itself, which stands in every letter', () => {
    const text = 'Stadt Kornhausen, Antrag auf Hundesteuer';
    const akten = [{ akteId: '4', aktenzeichen: 'd', betreff: 'Hundesteuer Kornhausen' }];
    expect(rankByWords(text, akten, options)).toEqual([]);
    expect(rankByWords(text, akten, { ...options, ownWords: new Set() })).toHaveLength(1);
  });
});
