import { describe, expect, it } from '@jest/globals';
import type { ReadWord } from '../page/page-reading.js';
import { partGluedWords } from './glued-words.js';
import { wordsOfLines, type ReadLine } from './line-reading.js';
import { findModel, nameOf } from './models.js';
import { modelFacts } from './traineddata.js';

describe(wordsOfLines.name, () => {
  const line = (y: number, text: string): ReadLine => ({
    x: 100,
    y,
    w: 10 * text.length,
    h: 40,
    characters: [...text].map((t, n) => ({ t, from: 100 + 10 * n, to: 109 + 10 * n, c: 99 - n })),
  });

  it('cuts lines at their gaps and numbers them over the page', () => {
    expect(wordsOfLines([line(10, 'nach § 3'), line(70, ' ab')])).toEqual([
      { t: 'nach', x: 100, y: 10, w: 39, h: 40, c: 96, l: 0 },
      { t: '§', x: 150, y: 10, w: 9, h: 40, c: 94, l: 0 },
      { t: '3', x: 170, y: 10, w: 9, h: 40, c: 92, l: 0 },
      { t: 'ab', x: 110, y: 70, w: 19, h: 40, c: 97, l: 1 },
    ]);
  });

  it('makes no words of empty lines', () => {
    expect(wordsOfLines([line(0, ''), line(0, '  ')])).toEqual([]);
  });
});

describe(modelFacts.name, () => {
  it('knows that German has no "§" and English has', () => {
    const none: string[] = [];
    const deu = findModel('deu', none);
    const eng = findModel('eng', none);
    expect([deu.alphabet.has('ß'), deu.alphabet.has('§'), eng.alphabet.has('§')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(deu.legacy).toBe(false);
    expect(nameOf([deu, eng])).toBe('deu+eng (best_int)');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a count that lies', Buffer.from([255, 255, 255, 127, 0, 0, 0, 0])],
    ['too few offsets', Buffer.from([24, 0, 0, 0, 1, 2, 3])],
    ['some text', Buffer.from('not a model at all, and long enough to be taken for one')],
  ])('finds no model in %s', (_, bytes) => {
    expect(modelFacts(bytes)).toBeNull();
  });

  it('says which language has no model', () => {
    expect(() => findModel('tlh', [])).toThrow('no model for tlh');
  });
});

describe(partGluedWords.name, () => {
  /** Strokes of 10 pixels at these places in a picture of 100 × 30. */
  const picture = (...places: number[]) => {
    const pixels = new Uint8Array(3000).fill(250);
    for (const x of places)
      for (let y = 2; y < 28; y += 1) pixels.fill(0, y * 100 + x, y * 100 + x + 10);
    return { width: 100, height: 30, data: pixels };
  };
  const word = (t: string, w: number): ReadWord => ({ t, x: 10, y: 2, w, h: 26, c: 90, l: 0 });

  it('parts a number from a letter where the gap of a word lies between them', () => {
    expect(partGluedWords([word('8K', 35)], picture(10, 35))).toEqual([
      { ...word('8', 10), o: '8K' },
      { ...word('K', 10), x: 35, o: '8K' },
    ]);
  });

  it('parts an amount from its sign, whatever touches before it', () => {
    const ink = picture(10, 20, 30, 50);
    expect(partGluedWords([word('18€', 50)], ink).map(({ t, x, w }) => [t, x, w])).toEqual([
      ['18', 10, 30],
      ['€', 50, 10],
    ]);
    expect(partGluedWords([word('18€', 42)], picture(10, 26, 40))).toHaveLength(1);
  });

  it('parts two numbers of a list, but no amount, and short words with dots', () => {
    const ink = picture(10, 22, 34, 60);
    const texts = (...words: ReadWord[]): string[] => partGluedWords(words, ink).map(({ t }) => t);
    expect(texts(word('14,5', 70))).toEqual(['14,', '5']);
    expect(texts(word('14,5', 70), word('€', 10))).toEqual(['14,5', '€']);
    const dots = picture(10, 22, 58, 70);
    expect(partGluedWords([word('i.V.', 80)], dots).map(({ t }) => t)).toEqual(['i.', 'V.']);
  });

  it.each([
    ['17A', 'close characters', [10, 24, 38]],
    ['17A', 'characters that touch', [10, 15, 50]],
    ['Kfz', 'a word', [10, 35, 60]],
  ])('leaves %s with %s', (t, _, places) => {
    expect(partGluedWords([word(t, 60)], picture(...places)).map((part) => part.t)).toEqual([t]);
  });
});
