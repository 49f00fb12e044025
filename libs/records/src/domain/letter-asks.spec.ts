import { describe, expect, it } from '@jest/globals';
import { cluesOfAkte, stemsOf, type Clue } from '#libs/letters/contracts';
import { asksOf } from './letter-asks.js';

describe(asksOf.name, () => {
  it('asks for each value once, with the highest weight it has', () => {
    const asks = asksOf([
      { kind: 'text-word', value: 'geruest' },
      { kind: 'subject-word', value: 'geruest' },
      { kind: 'sender-word', value: 'geruest' },
    ]);
    const names = asks.map(({ kind, value }) => `${kind} ${value}`);
    expect(new Set(names).size).toBe(names.length);
    const [word] = asks.filter(({ kind }) => kind === 'akte-word');
    const [alone] = asksOf([{ kind: 'text-word', value: 'geruest' }]);
    expect(word?.weight).toBeGreaterThan(alone?.weight ?? Infinity);
  });

  it('asks for our number before everything else', () => {
    const asks = asksOf([
      { kind: 'sender', value: 'amt' },
      { kind: 'own-aktenzeichen', value: '32.13.2.2026.41' },
      { kind: 'reference', value: 'sp4711' },
    ]);
    const [first] = asks.toSorted((one, other) => other.weight - one.weight);
    expect(first).toMatchObject({ kind: 'own-aktenzeichen', value: '32.13.2.2026.41' });
  });

  it('looks where the sender lives up as what a matter is about as well, for less', () => {
    const asked = (kind: 'address' | 'sender-address') =>
      asksOf([{ kind, value: 'breitstr 22' }]).find((ask) => ask.kind === 'address')?.weight ?? 0;
    expect(asked('sender-address')).toBeGreaterThan(0);
    expect(asked('sender-address')).toBeLessThan(asked('address'));
  });

  it('asks for a misread number by what it may be, the number itself among them', () => {
    const digits = asksOf([{ kind: 'number-digits', value: '32130041' }]).map(({ value }) => value);
    expect(digits).toEqual(expect.arrayContaining(['32130041', '32130047']));
    expect(digits.every((value) => value.length === 8)).toBe(true);
  });

  it('asks nothing by what only Akten have, nor for a letter of which nothing is known', () => {
    expect(
      asksOf([
        { kind: 'akte-word', value: 'gerue-' },
        { kind: 'akte-pair', value: 'a b' },
      ]),
    ).toEqual([]);
    expect(asksOf([])).toEqual([]);
  });

  it('asks no half of a sign, and still what an Akte with that word is known by', () => {
    const betreff = '𝐑𝐞𝐜𝐡𝐧𝐮𝐧𝐠𝐬𝐰𝐞𝐬𝐞𝐧';
    const clues = stemsOf(betreff).map((value): Clue => ({ kind: 'text-word', value }));
    const asked = asksOf(clues).map(({ value }) => value);
    expect(asked.every((value) => value.isWellFormed())).toBe(true);
    const known = cluesOfAkte({ aktenzeichen: '1', betreff })
      .filter(({ kind }) => kind === 'akte-word')
      .map(({ value }) => value);
    expect(asked).toEqual(known);
    expect(known).toHaveLength(2);
  });
});
