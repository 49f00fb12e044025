import { describe, expect, it } from '@jest/globals';
import { wordKeys, stemsOf, type Clue } from '#libs/letters/contracts';
import { rankAkten } from './rank-akten.js';
import type { Candidate, Hit } from './suggestion.js';

const hit = (kind: Hit['kind'], value: string, own: Partial<Hit> = {}): Hit => ({
  kind,
  value,
  akten: 1,
  inDokument: true,
  mine: false,
  day: '2026-11-03',
  ...own,
});
const words = (betreff: string, akten = 1): Hit[] =>
  stemsOf(betreff)
    .flatMap(wordKeys)
    .map((value) => hit('akte-word', value, { akten, inDokument: false }));
const akte = (own: Partial<Candidate>): Candidate => ({
  akteId: '1',
  aktenzeichen: '32.13.02-2026/0041',
  betreff: 'Sondernutzung Breite Straße 22',
  hits: [],
  known: [],
  ...own,
});
const clue = (kind: Clue['kind'], value: string): Clue => ({ kind, value });
const number = clue('own-aktenzeichen', '32.13.2.2026.41');
const reference = clue('reference', 'kh26774512');
const sender = clue('sender', 'nordmark versicherung');
const first = (clues: Clue[], ...candidates: Candidate[]) => rankAkten(clues, candidates)[0];

describe(rankAkten.name, () => {
  it('is certain of the Akte whose number the letter answers', () =>
    expect(first([number], akte({ hits: [hit(number.kind, number.value)] }))).toMatchObject({
      why: 'Ihr Zeichen 32.13.02-2026/0041',
      sureness: 'sicher',
    }));

  it('is not certain of one that is merely mentioned, or beside another that is meant as well', () => {
    const known = akte({ hits: [hit(number.kind, number.value)] });
    const mentioned = clue('mentioned-aktenzeichen', number.value);
    expect(first([mentioned], known)?.sureness).toBe('prüfen');
    const other = akte({ akteId: '2', hits: [hit(number.kind, '1.2.3')] });
    expect(first([number, clue('own-aktenzeichen', '1.2.3')], known, other)?.sureness).toBe(
      'prüfen',
    );
  });

  it('is certain of the sign of a sender that one Akte alone has, and says of which letter', () => {
    const known = akte({
      hits: [hit(reference.kind, reference.value), hit(sender.kind, sender.value)],
    });
    expect(first([reference, sender], known)).toMatchObject({
      why: 'Absender und Zeichen wie im Schreiben vom 03.11.2026',
      sureness: 'sicher',
    });
  });

  it.each([
    ['another sender uses the sign', [hit('reference', reference.value)]],
    [
      'two Akten have the sign',
      [hit('reference', reference.value, { akten: 2 }), hit('sender', sender.value)],
    ],
    [
      'the sign is initials and a year',
      [hit('reference', 'asno2026'), hit('sender', sender.value)],
    ],
  ])('is not certain where %s', (_, hits) => {
    const clues = [reference, sender, clue('reference', 'asno2026')];
    expect(first(clues, akte({ hits }))?.sureness).not.toBe('sicher');
  });

  it('proposes nothing where only a sender with many Akten, or a common word, speaks for one', () => {
    const many = akte({ hits: [hit('sender', sender.value, { akten: 4 })] });
    expect(rankAkten([sender], [many])).toEqual([]);
    const common = akte({ hits: words('Sondernutzung', 12) });
    expect(rankAkten([clue('subject-word', 'sondernutzung')], [common])).toEqual([]);
  });

  it('takes another sign of the same sender for another matter', () => {
    const hits = [hit('sender', sender.value)];
    const known = [
      { kind: 'sender', value: sender.value, dokumentId: 'd' },
      { kind: 'reference', value: 'kh26999999', dokumentId: 'd' },
    ] as const;
    expect(rankAkten([sender], [akte({ hits, known })])).toHaveLength(1);
    expect(rankAkten([sender, reference], [akte({ hits, known })])).toEqual([]);
  });

  it('takes another address for another matter', () => {
    const hits = [hit('sender', sender.value)];
    expect(rankAkten([sender, clue('address', 'kornmarkt 9')], [akte({ hits })])).toEqual([]);
  });

  it('finds an Akte by its address and by rare words of its Betreff, and names them as they stand there', () => {
    const about = clue('address', 'breitstr 22');
    const byAddress = akte({ hits: [hit('address', about.value, { inDokument: false })] });
    expect(first([about], byAddress)?.why).toBe('Anschrift „Breite Straße 22“');
    const betreff = 'Maibaum Fichtengrund';
    const byWords = akte({ betreff, hits: words(betreff) });
    const clues = [clue('subject-word', 'maibaum'), clue('subject-word', 'fichtengrund')];
    expect(first(clues, byWords)?.why).toBe('Gleiche Wörter: Maibaum, Fichtengrund');
  });

  it('proposes three at most, the strongest first, equals by their Aktenzeichen', () => {
    const about = clue('address', 'breitstr 22');
    const akten = [3, 1, 4, 2].map((no) =>
      akte({ akteId: `${no}`, aktenzeichen: `a/${no}`, hits: [hit('address', about.value)] }),
    );
    expect(rankAkten([about], akten).map(({ akteId }) => akteId)).toEqual(['1', '2', '3']);
  });
});
