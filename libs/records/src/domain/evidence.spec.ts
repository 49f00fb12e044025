import { describe, expect, it } from '@jest/globals';
import type { Clue, ClueKind } from '#libs/letters/contracts';
import { candidate, hit } from '../testing/evidence-scene.js';
import { evidenceFor } from './evidence.js';
import type { Evidence } from './evidence-shape.js';
import type { Candidate, Known } from './suggestion.js';

const clue = (kind: ClueKind, value: string): Clue => ({ kind, value });
const number = '32.13.2.2026.41';
const digits = '32130220260041';
const sign = 'kh26774512';
const found = (clues: Clue[], own: Partial<Candidate>, of: Evidence['of']) =>
  evidenceFor(clues, candidate({ betreff: 'Test', ...own })).filter((each) => each.of === of);
const pointsOf = (...asked: Parameters<typeof found>): number =>
  found(...asked).reduce((sum, { points }) => sum + points, 0);

describe(evidenceFor.name, () => {
  it('puts the strongest first, whatever kind it is, and what speaks against last', () => {
    const clues = [clue('sender', 's'), clue('own-aktenzeichen', number), clue('address', 'x 9')];
    const hits = [hit('sender', 's'), hit('own-aktenzeichen', number)];
    const evidence = evidenceFor(clues, candidate({ hits }));
    expect(evidence.map(({ of }) => of)).toEqual(['number', 'sender', 'address']);
    expect(evidence.at(-1)?.points).toBeLessThan(0);
  });

  it('has nothing to say of an Akte that shares nothing', () =>
    expect(evidenceFor([clue('sender', 's')], candidate({}))).toEqual([]));

  describe('by our number', () => {
    const hits = [hit('own-aktenzeichen', number)];

    it('needs nothing else where the letter answers to it', () => {
      const answering = found([clue('own-aktenzeichen', number)], { hits }, 'number');
      expect(answering).toMatchObject([{ why: 'Ihr Zeichen 32.13.02-2026/0041', unique: true }]);
      expect(answering[0]?.points).toBeGreaterThan(50);
    });

    it('takes a mention for a strong hint, and not for an answer', () => {
      const mentioned = [clue('mentioned-aktenzeichen', number)];
      expect(found(mentioned, { hits }, 'mention')).toMatchObject([
        { points: 5, why: 'Nennt das Aktenzeichen 32.13.02-2026/0041', unique: true },
      ]);
      expect(found(mentioned, { hits }, 'number')).toEqual([]);
    });

    it('does not count its digits again where the number itself was found', () => {
      const both = [...hits, hit('number-digits', digits)];
      const clues = [clue('own-aktenzeichen', number), clue('number-digits', digits)];
      expect(found(clues, { hits: both }, 'mention')).toEqual([]);
    });

    it('knows it by its digits, and says less of one with a digit misread than would propose it', () => {
      const byDigits = { hits: [hit('number-digits', digits)] };
      expect(found([clue('number-digits', digits)], byDigits, 'mention')).toMatchObject([
        { points: 5, why: 'Nennt das Aktenzeichen 32.13.02-2026/0041', unique: true },
      ]);
      const misread = [clue('number-digits', '32130220260047')];
      expect(found(misread, byDigits, 'mention')).toMatchObject([
        { why: 'Ähnlich dem Aktenzeichen 32.13.02-2026/0041', unique: false },
      ]);
      expect(pointsOf(misread, byDigits, 'mention')).toBeLessThan(2);
      expect(pointsOf(misread, byDigits, 'mention')).toBeGreaterThan(0);
    });

    it('takes the exact digits where a misread number was found as well', () => {
      const either = { hits: [hit('number-digits', '99999999'), hit('number-digits', digits)] };
      expect(pointsOf([clue('number-digits', digits)], either, 'mention')).toBe(5);
    });

    it('takes no other kind of clue for a number', () =>
      expect(
        found([clue('reference', digits)], { hits: [hit('reference', digits)] }, 'mention'),
      ).toEqual([]));
  });

  describe('by a sign of the sender', () => {
    const signed = (value: string, akten = 1) => ({ hits: [hit('reference', value, { akten })] });

    it('tells one Akte from others, by which letter a clerk can see', () => {
      const [evidence] = found([clue('reference', sign)], signed(sign), 'reference');
      expect(evidence).toMatchObject({
        why: 'Zeichen wie im Schreiben vom 03.11.2026',
        unique: true,
      });
      expect(evidence?.points).toBeGreaterThan(2);
    });

    it('says next to nothing of initials and a year, and never tells by them', () => {
      const [evidence] = found([], signed('asno2026'), 'reference');
      expect(evidence?.unique).toBe(false);
      expect(evidence?.points).toBeGreaterThan(0);
      expect(evidence?.points).toBeLessThan(1);
    });

    it('says less the more Akten have the sign, and then tells none from others', () => {
      const [one, two] = [1, 2].map((akten) => found([], signed(sign, akten), 'reference')[0]);
      expect(two?.points).toBeLessThan(one?.points ?? 0);
      expect(two?.unique).toBe(false);
    });

    it('counts the sign that says most, once', () => {
      const hits = [hit('reference', 'asno2026'), hit('reference', sign)];
      for (const order of [hits, hits.toReversed()]) {
        expect(found([], { hits: order }, 'reference')).toEqual(
          found([], signed(sign), 'reference'),
        );
      }
    });
  });

  describe('by another sign of the same sender', () => {
    const other = 'kh26999999';
    const known = (dokumentId: string, kind: ClueKind, value: string): Known => ({
      kind,
      value,
      dokumentId,
    });
    const theirs = [known('d', 'sender', 's'), known('d', 'reference', other)];
    const hits = [hit('sender', 's')];
    const letter = [clue('sender', 's'), clue('reference', sign)];
    const against = (clues: Clue[], own: Partial<Candidate>) => pointsOf(clues, own, 'reference');

    it('speaks against the Akte, without a word', () => {
      expect(found(letter, { hits, known: theirs }, 'reference')).toEqual([
        { of: 'reference', points: expect.any(Number), why: '', unique: false },
      ]);
      expect(against(letter, { hits, known: theirs })).toBeLessThan(-1);
    });

    it('does so of an office as well', () => {
      const office = [known('d', 'office', 'amt'), known('d', 'reference', other)];
      const clues = [clue('office', 'amt'), clue('reference', sign)];
      expect(against(clues, { hits: [hit('office', 'amt')], known: office })).toBeLessThan(0);
    });

    it('says nothing where the same sign is there too', () =>
      expect(
        against(letter, { hits: [...hits, hit('reference', sign)], known: theirs }),
      ).toBeGreaterThan(0));

    it.each<[string, Clue[], Partial<Candidate>]>([
      ['the letter bears none', [clue('sender', 's')], { hits, known: theirs }],
      [
        'the letter bears but initials',
        [clue('sender', 's'), clue('reference', 'asno2026')],
        { hits, known: theirs },
      ],
      [
        'theirs is but initials',
        letter,
        { hits, known: [known('d', 'sender', 's'), known('d', 'reference', 'asno2026')] },
      ],
      [
        'somebody else has that sign',
        letter,
        { hits, known: [known('d', 'sender', 's'), known('e', 'reference', other)] },
      ],
      [
        'another sender has it in the same Akte',
        letter,
        { hits, known: [known('d', 'sender', 'anders'), known('d', 'reference', other)] },
      ],
      [
        'nobody knows who writes',
        letter,
        { hits: [hit('address', 's')], known: [known('d', 'address', 's'), ...theirs.slice(1)] },
      ],
      [
        'the other value is no sign',
        letter,
        { hits, known: [known('d', 'sender', 's'), known('d', 'subject-word', 'ab123456')] },
      ],
    ])('says nothing where %s', (_, clues, own) => expect(against(clues, own)).toBe(0));
  });

  describe('by mails', () => {
    const mail = (kind: 'message' | 'thread', value: string, akten = 1, no: string | null = '2') =>
      hit(kind, value, { akten, no });
    const answer = [clue('thread', 'eins')];

    it('puts an answer where the mail lies that it answers, by its number', () =>
      expect(found(answer, { hits: [mail('message', 'eins')] }, 'message')).toMatchObject([
        { why: 'Antwort auf Dok. 2', unique: true },
      ]));

    it('says less of the same exchange, and never tells by it', () => {
      const sibling = found(answer, { hits: [mail('thread', 'eins', 1, null)] }, 'message');
      expect(sibling).toMatchObject([{ why: 'Gehört zu E-Mails in dieser Akte', unique: false }]);
      const points = pointsOf(answer, { hits: [mail('message', 'eins')] }, 'message');
      expect(sibling[0]?.points).toBeLessThan(points);
      expect(sibling[0]?.points).toBeGreaterThan(2);
    });

    it('is no answer to a mail that it does not name, nor one whose number nobody knows', () => {
      expect(found([], { hits: [mail('message', 'eins')] }, 'message')).toMatchObject([
        { why: 'Gehört zu E-Mails in dieser Akte', unique: false },
      ]);
      expect(found(answer, { hits: [mail('message', 'eins', 1, null)] }, 'message')[0]?.why).toBe(
        'Gehört zu E-Mails in dieser Akte',
      );
    });

    it('says less where the mail lies in two Akten, and tells none from the other', () => {
      const [two] = found(answer, { hits: [mail('message', 'eins', 2)] }, 'message');
      expect(two?.points).toBeLessThan(
        pointsOf(answer, { hits: [mail('message', 'eins')] }, 'message'),
      );
      expect(two?.unique).toBe(false);
    });

    it('counts the mail that says most, once, whatever else of the exchange lies there', () => {
      const hits = [mail('thread', 'null', 1, null), mail('message', 'eins')];
      for (const order of [hits, hits.toReversed()]) {
        expect(found(answer, { hits: order }, 'message')).toMatchObject([
          { why: 'Antwort auf Dok. 2' },
        ]);
      }
    });
  });
});
