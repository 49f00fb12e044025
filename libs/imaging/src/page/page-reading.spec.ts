import { describe, expect, it } from '@jest/globals';
import { textOf } from './page-reading.js';

describe(textOf.name, () => {
  it('joins a line of 60,000 words in a moment: a page may not hold up its worker', () => {
    const word = { x: 0, y: 0, w: 1, h: 1, c: 90 };
    const words = Array.from({ length: 60_000 }, (_, n) => ({ ...word, t: `w${n}`, l: n % 2 }));
    const started = performance.now();
    const [even = '', odd = ''] = textOf(words).split('\n');
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(even.startsWith('w0 w2 w4 ')).toBe(true);
    expect(odd.endsWith(' w59997 w59999')).toBe(true);
  });
});
