import { describe, expect, it } from '@jest/globals';
import { rankByWords, significantWords } from './suggestion.js';

const candidates = [
  { akteId: '1', aktenzeichen: 'a', betreff: 'Sondernutzung Breite Straße 22, Gerüst' },
  { akteId: '2', aktenzeichen: 'b', betreff: 'Hundesteuer Petrović' },
  { akteId: '3', aktenzeichen: 'c', betreff: 'Sondernutzung Kornmarkt' },
];

const options = { limit: 3, ownWords: significantWords('Stadt Kornhausen') };

describe(significantWords.name, () => {
  it('takes words of five letters or more, whatever their case, and of any alphabet', () => {
    expect([...significantWords('Der MAIBAUM am Markt, Şahin Ünlü und Łukasz')]).toEqual([
      'maibaum',
      'markt',
      'şahin',
      'łukasz',
    ]);
  });

  it('takes none that stands in any letter', () => {
    expect([...significantWords('Antrag Schreiben Stadt Straße Datum Seite')]).toEqual([]);
  });

  it('finds none in a page of figures or in nothing', () => {
    expect([...significantWords('12345 67890'), ...significantWords('')]).toEqual([]);
  });
});

describe(rankByWords.name, () => {
  it('proposes an Akte that shares words with the letter and says which', () => {
    const text = 'Antrag auf Sondernutzung für ein Gerüst in der Breite Straße';
    expect(rankByWords(text, candidates, options)).toEqual([
      {
        akteId: '1',
        aktenzeichen: 'a',
        betreff: 'Sondernutzung Breite Straße 22, Gerüst',
        why: 'Gleiche Wörter: Sondernutzung, Breite, Gerüst',
        sureness: 'prüfen',
      },
    ]);
  });

  it('names three of the words, as many as a clerk takes in at a glance', () => {
    const betreff = 'Sondernutzung Gerüst Kornmarkt Breite';
    const akten = [{ akteId: '9', aktenzeichen: 'z', betreff }];
    const [proposal] = rankByWords(betreff, akten, options);
    expect(proposal?.why).toBe('Gleiche Wörter: Sondernutzung, Gerüst, Kornmarkt');
  });

  it('is silent rather than wrong when only one word is shared', () => {
    expect(rankByWords('Sondernutzung', candidates, options)).toEqual([]);
  });

  it('puts the Akte first that shares most, and proposes no more than it is asked for', () => {
    const text = 'Sondernutzung Kornmarkt, Gerüst in der Breite';
    const ids = (limit: number) =>
      rankByWords(text, candidates.toReversed(), { ...options, limit }).map(({ akteId }) => akteId);
    expect(ids(3)).toEqual(['1', '3']);
    expect(ids(1)).toEqual(['1']);
  });

  it('does not count how the town calls itself, which stands in every letter', () => {
    const text = 'Stadt Kornhausen, Antrag auf Hundesteuer';
    const akten = [{ akteId: '4', aktenzeichen: 'd', betreff: 'Hundesteuer Kornhausen' }];
    expect(rankByWords(text, akten, options)).toEqual([]);
    expect(rankByWords(text, akten, { ...options, ownWords: new Set() })).toHaveLength(1);
  });

  it('proposes nothing for a page that nobody could read', () => {
    expect(rankByWords('', candidates, options)).toEqual([]);
  });
});
