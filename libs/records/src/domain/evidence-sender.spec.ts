import { describe, expect, it } from '@jest/globals';
import { candidate, hit, letterOf } from '../testing/evidence-scene.js';
import { senderEvidence } from './evidence-sender.js';
import type { Hit } from './suggestion.js';

const pointsOf = (hits: readonly Hit[], letter = letterOf()): number =>
  senderEvidence(letter, candidate({ hits }))[0]?.points ?? 0;

describe(senderEvidence.name, () => {
  it('says more of a person than of an office, and of an office than of a domain of mail', () => {
    const by = (kind: Hit['kind']) => pointsOf([hit(kind, 'x')]);
    expect(by('sender')).toBeGreaterThan(by('office'));
    expect(by('office')).toBeGreaterThan(by('mail-domain'));
    expect(by('mail-domain')).toBeGreaterThan(0);
  });

  it('says as much of the address of mail of a person as of a name, and more than of where she lives', () => {
    const by = (kind: Hit['kind'], value = 'x@y.example') => pointsOf([hit(kind, value)]);
    expect(by('mail-address')).toBeGreaterThan(by('sender'));
    expect(by('iban')).toBe(by('sender'));
    expect(by('sender-address')).toBeGreaterThan(by('office'));
    expect(by('account')).toBe(by('office'));
    expect(by('sender-address')).toBeLessThan(by('sender'));
  });

  it('takes the sign that says most where several were found, in whatever order', () => {
    const hits = [hit('office', 'a', { day: '2026-01-01' }), hit('sender', 's')];
    for (const order of [hits, hits.toReversed()]) {
      expect(senderEvidence(letterOf(), candidate({ hits: order }))[0]?.why).toBe(
        'Absender wie im Schreiben vom 03.11.2026',
      );
    }
    expect(pointsOf(hits)).toBeCloseTo(2.1);
  });

  it('says of a sender with two or three Akten that it is one of them, and of one with four no more', () => {
    const whole = (akten: number) =>
      senderEvidence(letterOf(), candidate({ hits: [hit('sender', 'x', { akten })] }))[0]?.whole;
    expect([1, 2, 3, 4].map(whole)).toEqual([undefined, 2, 2, undefined]);
    expect(
      senderEvidence(letterOf(), candidate({ hits: [hit('sender', 'x', { akten: 2 })] })),
    ).toMatchObject([{ of: 'sender', unique: false }]);
  });

  it('shares among the Akten of a sender also what several signs agree on', () => {
    const both = (akten: number) => [hit('sender', 'x', { akten }), hit('iban', 'y', { akten })];
    const gain = (akten: number) => pointsOf(both(akten)) - pointsOf(both(akten).slice(0, 1));
    expect(gain(1)).toBeCloseTo(0.1);
    expect(gain(4)).toBeCloseTo(0.025);
  });

  it('takes an address of mail at a domain of its own for that of an office', () => {
    const mail = [hit('mail-address', 'amt@kreis.example')];
    const ofPerson = pointsOf(mail, letterOf(['mail-domain', 'anderswo.example']));
    const ofOffice = pointsOf(mail, letterOf(['mail-domain', 'kreis.example']));
    expect(ofOffice).toBeLessThan(ofPerson);
    expect(ofOffice).toBe(pointsOf([hit('office', 'x')]));
    const name = [hit('sender', 'kreis.example')];
    expect(pointsOf(name, letterOf(['mail-domain', 'kreis.example']))).toBe(pointsOf(name));
  });

  it('says less the more Akten a sender has', () => {
    const points = [1, 2, 5, 20].map((akten) => pointsOf([hit('sender', 'x', { akten })]));
    expect(points).toEqual(points.toSorted((one, other) => other - one));
    expect(new Set(points).size).toBe(4);
  });

  it('prefers a little what she has filed herself, and what several signs agree on', () => {
    const plain = pointsOf([hit('sender', 'x')]);
    expect(pointsOf([hit('sender', 'x', { mine: true })])).toBeGreaterThan(plain);
    expect(pointsOf([hit('sender', 'x'), hit('iban', 'de')])).toBeGreaterThan(plain);
    const hoard = ['iban', 'account', 'office', 'mail-domain', 'sender-address'] as const;
    const all = pointsOf([hit('sender', 'x'), ...hoard.map((kind) => hit(kind, 'y'))]);
    expect(all - plain).toBeLessThan(0.5);
  });

  it('is about Dokumente: that a Betreff has a word of a sender is none of it', () => {
    expect(pointsOf([hit('sender', 'x', { inDokument: false })])).toBe(0);
    expect(pointsOf([hit('subject-word', 'x')])).toBe(0);
  });

  it('names the letter that had the same sender', () => {
    const [undated] = senderEvidence(
      letterOf(),
      candidate({ hits: [hit('sender', 'x', { day: null })] }),
    );
    expect(undated).toMatchObject({
      why: 'Absender wie in einem früheren Schreiben',
      unique: true,
    });
  });
});
