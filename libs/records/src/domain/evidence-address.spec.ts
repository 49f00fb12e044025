import { describe, expect, it } from '@jest/globals';
import { addressesIn } from '#libs/letters/contracts';
import { candidate, hit, letterOf } from '../testing/evidence-scene.js';
import { addressEvidence } from './evidence-address.js';

const [here = ''] = addressesIn('Breite Straße 22');
const about = letterOf(['address', here]);
const pointsOf = (...[letter, akte]: Parameters<typeof addressEvidence>): number =>
  addressEvidence(letter, akte)[0]?.points ?? 0;

describe(addressEvidence.name, () => {
  const own = candidate({ hits: [hit('address', here, { inDokument: false })] });
  const earlier = candidate({ betreff: 'Gerüst', hits: [hit('address', here)] });

  it('says most where the Betreff has the address, less where an earlier letter has it', () => {
    expect(pointsOf(about, own)).toBeGreaterThan(pointsOf(about, earlier));
    expect(pointsOf(about, earlier)).toBeGreaterThan(0);
  });

  it('says less of an address that is only where the sender lives', () => {
    const living = letterOf(['sender-address', here]);
    expect(pointsOf(living, own)).toBeLessThan(pointsOf(about, own));
    expect(pointsOf(living, earlier)).toBeLessThan(pointsOf(about, earlier));
  });

  it('says less the more Akten have it, and tells them from others only where one has it', () => {
    const many = candidate({ hits: [hit('address', here, { akten: 4 })] });
    expect(pointsOf(about, many)).toBeLessThan(pointsOf(about, own));
    expect(addressEvidence(about, many)[0]?.unique).toBe(false);
    expect(addressEvidence(about, own)[0]?.unique).toBe(true);
  });

  it('quotes the address as the Betreff has it, or names the letter that had it', () => {
    expect(addressEvidence(about, own)[0]?.why).toBe('Anschrift „Breite Straße 22“');
    expect(addressEvidence(about, earlier)[0]?.why).toBe(
      'Anschrift wie im Schreiben vom 03.11.2026',
    );
  });

  it('counts an address once, however often it stands in the Akte', () => {
    const twice = candidate({ hits: [hit('address', here), hit('address', here)] });
    expect(addressEvidence(about, twice)).toHaveLength(1);
  });

  it('speaks against an Akte with another address, more so where its Betreff has it', () => {
    const [other = ''] = addressesIn('Kornmarkt 9');
    const elsewhere = letterOf(['address', other]);
    const known = [{ kind: 'address', value: here, dokumentId: 'd' }] as const;
    const inBetreff = pointsOf(elsewhere, candidate({}));
    const inLetters = pointsOf(elsewhere, candidate({ betreff: 'Gerüst', known }));
    expect(inLetters).toBeLessThan(0);
    expect(inBetreff).toBeLessThan(inLetters);
    expect(pointsOf(elsewhere, candidate({ betreff: 'Gerüst' }))).toBe(0);
  });

  it('says nothing of a letter that names no address', () =>
    expect(addressEvidence(letterOf(), candidate({}))).toEqual([]));
});
