import { describe, expect, it } from '@jest/globals';
import { isDoubtful, soundLetters } from './plausibility.js';

describe(isDoubtful.name, () => {
  const read = (texts: string, c: number) =>
    texts.split(' ').map((t) => ({ t, x: 0, y: 0, w: 1, h: 1, c, l: 0 }));

  it('trusts a letter', () => {
    const words = read('Sehr geehrte Frau Müller, der Antrag vom 3. Mai ist bewilligt.', 94);
    expect(isDoubtful(words)).toBe(false);
    expect(soundLetters(words)).toBeGreaterThan(30);
  });

  it('doubts what reads like no language or is not sure of anything', () => {
    expect(isDoubtful(read('uaqıajs JUNPUPAUS 9p "nj |ı1 :4a ssoJ yu! 1S:ə', 41))).toBe(true);
    expect(isDoubtful(read('Sehr geehrte Frau Müller', 30))).toBe(true);
  });

  it('does not count sure amounts and dates against a table', () => {
    const table = [...read('Aufstellung der Beträge', 95), ...read('1.234,56 03.11.2026 4711', 95)];
    expect(isDoubtful(table)).toBe(false);
    expect(isDoubtful([...table, ...read('69/11 90L8 £Z9L 8O61 SJ9pu 8H LL9E 06/8 9Z6', 40)])).toBe(
      true,
    );
  });

  it('says nothing about next to nothing', () => {
    expect(isDoubtful([])).toBe(false);
    expect(isDoubtful(read('| .. 3', 20))).toBe(false);
  });
});
