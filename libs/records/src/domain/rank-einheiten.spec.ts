import { describe, expect, it } from '@jest/globals';
import type { Clue, ClueKind } from '#libs/letters/contracts';
import { stemsOf } from '#libs/letters/contracts';
import { rankEinheiten } from './rank-einheiten.js';
import type { Einheit, EinheitVotes } from './suggestion.js';

const unit = (number: string, title: string): Einheit => ({ id: `id-${number}`, number, title });
const units = [
  unit('13.30', 'Hundesteuer'),
  unit('32.13.02', 'Sondernutzung'),
  unit('61.40', 'Denkmalschutz'),
  unit('67.10', 'Baumschutz'),
];
const votes = (number: string, own: Partial<EinheitVotes>): EinheitVotes => ({
  ...{ id: `id-${number}`, subject: 0, betreff: 0, sender: 0 },
  ...own,
});
const saying = (kind: ClueKind, words: string): Clue[] =>
  stemsOf(words).map((value) => ({ kind, value }));
const numbers = (clues: Clue[], voted: EinheitVotes[] = []) =>
  rankEinheiten(clues, units, voted).map(({ number }) => number);
const why = (clues: Clue[], voted: EinheitVotes[] = []) =>
  rankEinheiten(clues, units, voted)[0]?.why;

/** Without it every new Akte costs the search of its unit, whatever the letter says of it. */
describe(rankEinheiten.name, () => {
  it('believes a sign of ours before anything else, and only the whole number of a unit', () => {
    const sign = (value: string): Clue[] => [{ kind: 'own-aktenzeichen', value }];
    const voted = [votes('61.40', { subject: 20_000 })];
    expect(numbers(sign('32.13.2.2026.41'), voted)[0]).toBe('32.13.02');
    expect(why(sign('32.13.2.2026.41'))).toBe('Nach unserem Zeichen im Schreiben');
    expect(numbers(sign('32.13.21.2026.41'))).toEqual([]);
    expect(numbers([{ kind: 'mentioned-aktenzeichen', value: '67.10.2026.1' }])).toEqual(['67.10']);
    expect(numbers([{ kind: 'reference', value: '67.10.2026.1' }])).toEqual([]);
  });

  it('finds words of a title, also inside compounds, and names them as the title has them', () => {
    const letter = saying('subject-word', 'Antrag auf Sondernutzungserlaubnis');
    expect(rankEinheiten(letter, units, [])).toEqual([
      { ...units[1], why: '„Sondernutzung“ wie im Schreiben' },
    ]);
    expect(numbers(saying('sender-word', 'Hundesteuer'))).toEqual(['13.30']);
  });

  it('believes a word of the subject more than one of the text, and both before none', () => {
    const letter = [...saying('text-word', 'Baumschutz'), ...saying('subject-word', 'Hundesteuer')];
    expect(numbers(letter)).toEqual(['13.30', '67.10']);
    expect(numbers(saying('address', 'Baumschutz'))).toEqual([]);
  });

  it('counts a title once, by its best word', () => {
    const two = [unit('1', 'Hundesteuer, Steuerbescheide'), unit('2', 'Steuerbescheide')];
    const letter = saying('subject-word', 'Hundesteuer Steuerbescheide');
    expect(rankEinheiten(letter, two, []).map(({ number }) => number)).toEqual(['1', '2']);
  });

  it('follows where letters with such subjects lie before Betreffe and senders, and says which', () => {
    const voted = [
      votes('13.30', { sender: 3_000 }),
      votes('61.40', { betreff: 3_000 }),
      votes('67.10', { subject: 1_000 }),
    ];
    expect(numbers([], voted)).toEqual(['67.10', '61.40', '13.30']);
    expect(why([], [votes('67.10', { subject: 900, betreff: 900 })])).toBe(
      'Ähnliche Schreiben liegen in Akten dieser Einheit',
    );
    expect(why([], [votes('67.10', { betreff: 900 })])).toBe(
      'Akten dieser Einheit haben ähnliche Betreffe',
    );
    expect(why([], [votes('67.10', { sender: 2_000 })])).toBe(
      'Schreiben dieses Absenders liegen in Akten dieser Einheit',
    );
  });

  it('adds up what speaks for a unit', () => {
    const letter = saying('subject-word', 'Baumschutz');
    const voted = [votes('61.40', { subject: 600 }), votes('67.10', { subject: 200 })];
    expect(numbers(letter, voted)).toEqual(['67.10', '61.40']);
  });

  it('proposes none for what lies here and there, nor one that is not in the Aktenplan', () => {
    expect(numbers([], [votes('67.10', { subject: 100 })])).toEqual([]);
    expect(numbers([], [votes('99', { subject: 5_000 })])).toEqual([]);
    expect(numbers(saying('subject-word', 'Kirmes'))).toEqual([]);
  });

  it('proposes three at most, equals in the order of the Aktenplan', () => {
    const voted = ['67.10', '61.40', '13.30', '32.13.02'].map((number) =>
      votes(number, { subject: 500 }),
    );
    expect(numbers([], voted)).toEqual(['13.30', '32.13.02', '61.40']);
  });
});
