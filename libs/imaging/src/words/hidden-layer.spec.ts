import { describe, expect, it } from '@jest/globals';
import type { ReadWord } from '../page/page-reading.js';
import { isTrustworthyLayer } from './hidden-layer.js';

const WIDTH = 400;
const HEIGHT = 500;

/** Three lines of five words, and a page with ink where those words stand. */
const words: ReadWord[] = Array.from({ length: 15 }, (_, index) => ({
  t: 'Sondernutzung',
  x: 20 + (index % 5) * 70,
  y: 50 + Math.floor(index / 5) * 40,
  w: 60,
  h: 16,
  c: 100,
  l: Math.floor(index / 5),
}));

function pageOf(inked: readonly ReadWord[]) {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (const { x, y, w, h } of inked) {
    for (let row = y + 4; row < y + h - 4; row += 1) {
      data.fill(10, row * WIDTH + x, row * WIDTH + x + w);
    }
  }
  return { data, width: WIDTH, height: HEIGHT };
}

describe(isTrustworthyLayer.name, () => {
  it('trusts words that lie on the ink they read', () => {
    expect(isTrustworthyLayer(words, pageOf(words), 1)).toBe(true);
  });

  it('distrusts words that lie where nothing is written', () => {
    const elsewhere = words.map((word) => ({ ...word, y: word.y + 250 }));
    expect(isTrustworthyLayer(elsewhere, pageOf(words), 1)).toBe(false);
  });

  it('distrusts a layer that reads a part of the page only', () => {
    expect(isTrustworthyLayer(words.slice(0, 4), pageOf(words), 1)).toBe(false);
  });

  it('distrusts boxes beside the page and signs that are no words', () => {
    const beside = words.map((word) => ({ ...word, x: word.x + 900 }));
    expect(isTrustworthyLayer(beside, pageOf(words), 1)).toBe(false);
    const signs = words.map((word) => ({ ...word, t: '"§$%&/()' }));
    expect(isTrustworthyLayer(signs, pageOf(words), 1)).toBe(false);
  });
});
