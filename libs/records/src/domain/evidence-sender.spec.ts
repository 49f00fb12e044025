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

  it('takes an address of mail at a domain of its own for that of an office', () => {
    const mail = [hit('mail-address', 'amt@kreis.example')];
    const ofPerson = pointsOf(mail, letterOf(['mail-domain', 'anderswo.example']));
    expect(pointsOf(mail, letterOf(['mail-domain', 'kreis.example']))).toBeLessThan(ofPerson);
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
