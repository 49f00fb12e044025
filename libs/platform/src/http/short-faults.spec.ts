import { describe, expect, it } from '@jest/globals';
import { shortData, shortFaults } from './short-faults.js';

describe(shortFaults.name, () => {
  it('keeps faults that fit as they are', () => {
    const faults = [{ path: 'betreff', message: 'fehlt' }];
    expect(shortFaults(faults)).toEqual(faults);
  });

  it.each([
    ['many', Array.from({ length: 9_000 }, (_, n) => ({ path: `k${n}`, message: 'unbekannt' }))],
    ['long', [{ path: 'p'.repeat(9_000), message: '\0'.repeat(9_000) }]],
    [
      'written in long letters',
      Array.from({ length: 50 }, () => ({ path: '', message: '𝔘'.repeat(500) })),
    ],
  ])('leaves of %s faults what a person reads', (_, faults) => {
    const short = shortFaults(faults);
    expect(Buffer.byteLength(JSON.stringify(short))).toBeLessThan(1_500);
    expect(short.every(({ message }) => message.length <= 200)).toBe(true);
  });

  it('says how many it has left out', () => {
    const faults = Array.from({ length: 100 }, () => ({ path: 'feld', message: 'x'.repeat(150) }));
    const short = shortFaults(faults);
    expect(short.at(-1)?.message).toBe(`… und ${100 - short.length + 1} weitere`);
  });
});

describe(shortData.name, () => {
  it('cuts what came from outside and leaves numbers', () => {
    const data = shortData({ filename: 'x'.repeat(900), limit: 7 });
    expect([String(data['filename']).length, data['limit']]).toEqual([200, 7]);
  });
});
