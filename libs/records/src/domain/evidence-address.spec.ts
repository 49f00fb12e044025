import { describe, expect, it } from '@jest/globals';
import { addressesIn, maybeAddressesIn, stemOf } from '#libs/letters/contracts';
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

  it('weighs where the address stands: in the Betreff, in earlier letters, as where the sender lives', () => {
    const living = letterOf(['sender-address', here]);
    expect(pointsOf(about, own)).toBeCloseTo(4);
    expect(pointsOf(about, earlier)).toBeCloseTo(2.3);
    expect(pointsOf(living, own)).toBeCloseTo(1.6);
    expect(pointsOf(living, earlier)).toBeCloseTo(1.2);
    expect(pointsOf(letterOf(['maybe-address', here]), own)).toBeCloseTo(4);
  });

  it('takes the address that says most, in whatever order they were found', () => {
    const [other = ''] = addressesIn('Kornmarkt 9');
    const hits = [hit('address', other, { akten: 9 }), hit('address', here, { inDokument: false })];
    const letter = letterOf(['address', here], ['address', other]);
    for (const order of [hits, hits.toReversed()]) {
      expect(addressEvidence(letter, candidate({ hits: order }))).toMatchObject([
        { of: 'address', why: 'Anschrift „Breite Straße 22“', unique: true },
      ]);
    }
  });

  it('says of an address that two Akten have that it is one of them', () => {
    const two = candidate({ hits: [hit('address', here, { akten: 2 })] });
    expect(addressEvidence(about, two)[0]?.whole).toBe(4);
    expect(addressEvidence(about, own)[0]).not.toHaveProperty('whole');
  });

  it('knows a street without a telling ending by its word and number, and quotes it', () => {
    const [place = ''] = maybeAddressesIn('Schulgang 31 a');
    const akte = candidate({
      betreff: 'Baum Schulgang 31 a',
      hits: [hit('maybe-address', place, { inDokument: false })],
    });
    expect(addressEvidence(letterOf(['maybe-address', place]), akte)).toMatchObject([
      { points: 4, why: 'Anschrift „Schulgang 31 a“' },
    ]);
  });

  it('finds an address with a letter wrong only where it was looked up by its parts, and never as the only one', () => {
    const [slip = ''] = addressesIn('Breute Straße 22');
    const part = hit('address-part', 'part', { inDokument: false });
    const letter = letterOf(['address', slip]);
    const [near] = addressEvidence(letter, candidate({ hits: [part] }));
    expect(near).toEqual({
      of: 'address',
      points: 2.4,
      why: 'Ähnliche Anschrift „Breite Straße 22“',
      unique: false,
    });
    expect(pointsOf(letter, candidate({ hits: [hit('sender', 'x')] }))).toBeLessThan(0);
    const maybe = letterOf(['maybe-address', slip]);
    expect(pointsOf(maybe, candidate({ hits: [part] }))).toBe(2.4);
    expect(pointsOf(letterOf(['sender-address', slip]), candidate({ hits: [part] }))).toBe(0);
  });

  it('speaks against an Akte without an address where the subject of the letter is an address', () => {
    const [other = ''] = addressesIn('Kornmarkt 9');
    const said = letterOf(['address', other], ['subject-word', stemOf('Kornmarkt')]);
    expect(pointsOf(said, candidate({ betreff: 'Gerüst' }))).toBeCloseTo(-0.8);
    const elsewhere = letterOf(['address', other], ['subject-word', 'geruest']);
    expect(pointsOf(elsewhere, candidate({ betreff: 'Gerüst' }))).toBe(0);
  });

  it('says without a word what speaks against, by a Dokument and not by the Akte itself', () => {
    const [other = ''] = addressesIn('Kornmarkt 9');
    const letter = letterOf(['address', other]);
    expect(addressEvidence(letter, candidate({}))).toEqual([
      { of: 'address', points: -1.5, why: '', unique: false },
    ]);
    const ofAkte = [{ kind: 'address', value: here, dokumentId: null }] as const;
    expect(pointsOf(letter, candidate({ betreff: 'Gerüst', known: ofAkte }))).toBe(0);
    const sender = [{ kind: 'sender', value: here, dokumentId: 'd' }] as const;
    expect(pointsOf(letter, candidate({ betreff: 'Gerüst', known: sender }))).toBe(0);
  });

  it('says nothing of a letter that names no address', () =>
    expect(addressEvidence(letterOf(), candidate({}))).toEqual([]));
});
