import { describe, expect, it } from '@jest/globals';
import { maybeAddressesIn, stemsOf, wordKeys, type Clue } from '#libs/letters/contracts';
import { candidate as akte, hit } from '../testing/evidence-scene.js';
import { rankAkten } from './rank-akten.js';
import type { Candidate, Hit } from './suggestion.js';

const words = (betreff: string, akten = 1): Hit[] =>
  stemsOf(betreff)
    .flatMap(wordKeys)
    .map((value) => hit('akte-word', value, { akten, inDokument: false }));
const clue = (kind: Clue['kind'], value: string): Clue => ({ kind, value });
const number = clue('own-aktenzeichen', '32.13.2.2026.41');
const reference = clue('reference', 'kh26774512');
const sender = clue('sender', 'nordmark versicherung');
const ranked = (clues: Clue[], ...candidates: Candidate[]) => rankAkten(clues, candidates).akten;
const first = (clues: Clue[], ...candidates: Candidate[]) => ranked(clues, ...candidates)[0];
const ids = (...asked: Parameters<typeof ranked>) => ranked(...asked).map(({ akteId }) => akteId);
const isNew = (clues: Clue[], ...candidates: Candidate[]) => rankAkten(clues, candidates).isNew;

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

  it('takes a letter for new where only a sender with many Akten, or a common word, speaks for one', () => {
    const few = akte({ hits: [hit('sender', sender.value, { akten: 4 })] });
    expect(first([sender], few)?.sureness).toBe('schwach');
    const many = akte({ hits: [hit('sender', sender.value, { akten: 9 })] });
    expect(ranked([sender], many)).toEqual([]);
    expect([isNew([sender], few), isNew([sender], many)]).toEqual([true, true]);
    const common = akte({ hits: words('Sondernutzung', 12) });
    expect(ranked([clue('subject-word', 'sondernutzung')], common)).toEqual([]);
  });

  it('takes a letter of which nothing was read for neither', () =>
    expect(rankAkten([], [])).toEqual({ akten: [], isNew: false, why: '' }));

  it.each<[string, Clue[], Hit[]]>([
    ['its name', [clue('name-pair', 'ciaus oiga')], [hit('akte-pair', 'ciaus oiga')]],
    ['its sender', [sender], [hit('sender', sender.value)]],
    ['a rare word', [clue('subject-word', 'maibaum')], words('Maibaum')],
    ['an address of an earlier letter', [clue('address', 'markt 9')], [hit('address', 'markt 9')]],
  ])('shows an Akte that only %s speaks for, as weak, below a new one', (_, clues, hits) => {
    const known = akte({ betreff: 'Maibaum Fichtengrund Olga Claus', hits });
    expect(first(clues, known)?.sureness).toBe('schwach');
    expect(isNew(clues, known)).toBe(true);
  });

  it('takes an Akte for likelier than a new one where two things agree', () => {
    const clues = [clue('name-pair', 'ciaus oiga'), sender];
    const hits = [hit('akte-pair', 'ciaus oiga'), hit('sender', sender.value)];
    const known = akte({ betreff: 'Hundesteuer Olga Claus', hits });
    expect(first(clues, known)?.sureness).toBe('prüfen');
    expect(rankAkten(clues, [known])).toMatchObject({ isNew: false, why: '' });
  });

  it('puts what two things speak for before what has more of one that many share', () => {
    const clues = [clue('name-pair', 'ciaus oiga'), sender, clue('address', 'markt 9')];
    const one = akte({
      ...{ akteId: '1', betreff: 'Hundesteuer Olga Claus' },
      hits: [
        hit('akte-pair', 'ciaus oiga', { akten: 3 }),
        hit('sender', sender.value, { akten: 3 }),
      ],
    });
    const other = akte({ akteId: '2', betreff: 'Test', hits: [hit('address', 'markt 9')] });
    expect(ranked(clues, one, other).map(({ sureness }) => sureness)).toEqual([
      'prüfen',
      'schwach',
    ]);
    expect(ids(clues, one, other)[0]).toBe('1');
  });

  it('marks what stands below the first by what speaks for it, and never as certain', () => {
    const clues = [number, reference, sender, clue('name-pair', 'ciaus oiga')];
    const betreff = 'Hundesteuer Olga Claus';
    const akten = [
      akte({ akteId: '1', hits: [hit(number.kind, number.value)] }),
      akte({ akteId: '2', hits: [hit('reference', reference.value), hit('sender', sender.value)] }),
      akte({ akteId: '3', betreff, hits: [hit('akte-pair', 'ciaus oiga')] }),
    ];
    expect(ranked(clues, ...akten).map(({ sureness }) => sureness)).toEqual([
      'prüfen',
      'prüfen',
      'schwach',
    ]);
  });

  it('says of a new one what the likeliest Akte has and has not', () => {
    const known = akte({ hits: [hit('sender', sender.value)] });
    expect(rankAkten([sender], [known]).why).toBe(
      'Kein Zeichen, keine Anschrift und kein Name wie in einer Akte; nur der Absender ähnlich',
    );
  });

  it('takes another sign of the same sender for another matter', () => {
    const hits = [hit('sender', sender.value)];
    const known = [
      { kind: 'sender', value: sender.value, dokumentId: 'd' },
      { kind: 'reference', value: 'kh26999999', dokumentId: 'd' },
    ] as const;
    expect(ranked([sender], akte({ hits, known }))).toHaveLength(1);
    const other = [first([sender, reference], akte({ hits, known }))?.sureness];
    expect(other).toEqual(['schwach']);
    const many = akte({ hits: [hit('sender', sender.value, { akten: 2 })], known });
    expect(ranked([sender, reference], many)).toEqual([]);
  });

  it('takes another address for another matter', () => {
    const hits = [hit('sender', sender.value)];
    const clues = [sender, clue('address', 'kornmarkt 9')];
    expect(first(clues, akte({ hits }))?.sureness).toBe('schwach');
    const many = akte({ hits: [hit('sender', sender.value, { akten: 2 })] });
    expect(ranked(clues, many)).toEqual([]);
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

  it('judges each of the few Akten that share something as if it were the one that is meant', () => {
    const clues = [clue('name-pair', 'ciaus oiga'), sender];
    const of = (akteId: string, akten: number) =>
      akte({
        ...{ akteId, betreff: 'Hundesteuer Olga Claus' },
        hits: [hit('akte-pair', 'ciaus oiga', { akten }), hit('sender', sender.value, { akten })],
      });
    expect(isNew(clues, of('1', 3), of('2', 3), of('3', 3))).toBe(false);
    expect(isNew(clues, of('1', 4), of('2', 4), of('3', 4))).toBe(true);
  });

  it('proposes the few Akten of one name together, and leaves them to the clerk', () => {
    const pair = clue('name-pair', 'ciaus oiga');
    const of = (no: string, akten: number) =>
      akte({
        akteId: no,
        betreff: 'Hundesteuer Olga Claus',
        hits: [hit('akte-pair', pair.value, { akten })],
      });
    expect(ranked([pair], of('1', 2), of('2', 2))).toHaveLength(2);
    expect(ranked([pair], of('1', 19), of('2', 19), of('3', 19))).toEqual([]);
  });

  it('puts the Akte first in whose kind letters like this lie, and takes another kind for another matter', () => {
    const pair = clue('name-pair', 'ciaus oiga');
    const of = (akteId: string, here: number, akten = 2) =>
      akte({
        ...{ akteId, betreff: 'Hundesteuer Olga Claus', matter: { here, most: 5, all: 5 } },
        hits: [hit('akte-pair', pair.value, { akten })],
      });
    expect(first([pair], of('1', 0), of('2', 5))).toMatchObject({
      akteId: '2',
      sureness: 'prüfen',
    });
    expect(isNew([pair], of('1', 0), of('2', 5))).toBe(false);
    expect(isNew([pair], of('1', 0, 1))).toBe(true);
  });

  it('never proposes an Akte only because letters like this lie in others of its kind', () =>
    expect(ranked([sender], akte({ matter: { here: 50, most: 50, all: 50 } }))).toEqual([]));

  it.each([
    ['Eiche Fsichergasse 7', 'Fischergasse 7'],
    ['Eiche Schuigang 31 a', 'Schulgang 31 a'],
  ])('finds an address with a slip, to be checked: %s', (_, street) => {
    const [value = ''] = maybeAddressesIn(_);
    const hits = [hit('address-part', 'part', { inDokument: false })];
    const found = first([clue('maybe-address', value)], akte({ betreff: `Baum ${street}`, hits }));
    expect(found).toMatchObject({ why: `Ähnliche Anschrift „${street}“`, sureness: 'schwach' });
  });

  it('takes no address with another number for near', () => {
    const hits = [hit('address-part', 'part', { inDokument: false })];
    const clues = [clue('address', 'fischergasse 9')];
    expect(ranked(clues, akte({ betreff: 'Baum Fischergasse 7', hits }))).toEqual([]);
  });

  it('finds a name with a slip, to be checked', () => {
    const hits = [hit('pair-part', 'part', { inDokument: false })];
    const found = first(
      [clue('name-pair', 'detiefscn eik')],
      akte({ betreff: 'Owi Elk Detlefsen', hits }),
    );
    expect(found).toMatchObject({
      why: 'Ähnlich „Elk Detlefsen“ im Betreff der Akte',
      sureness: 'schwach',
    });
  });

  it('proposes, but is never certain of, a number by its digits alone; one digit off needs more than that', () => {
    const digits = clue('number-digits', '32130220260041');
    const known = akte({ hits: [hit('number-digits', digits.value)] });
    expect(first([digits], known)).toMatchObject({
      why: 'Nennt das Aktenzeichen 32.13.02-2026/0041',
      sureness: 'prüfen',
    });
    const misread = clue('number-digits', '32130220260047');
    expect(isNew([misread], known)).toBe(true);
    const named = akte({
      hits: [hit('number-digits', digits.value), hit('sender', sender.value, { akten: 2 })],
    });
    expect(first([misread, sender], named)?.sureness).not.toBe('sicher');
  });

  it('proposes three at most, the strongest first, equals by their Aktenzeichen', () => {
    const about = clue('address', 'breitstr 22');
    const akten = [3, 1, 4, 2].map((no) =>
      akte({ akteId: `${no}`, aktenzeichen: `a/${no}`, hits: [hit('address', about.value)] }),
    );
    expect(ids([about], ...akten)).toEqual(['1', '2', '3']);
  });
});
