import { describe, expect, it } from '@jest/globals';
import { meanConfidence, textOf } from '../page/page-reading.js';
import { inReadingLines, type FoundWord } from './found-words.js';

describe(inReadingLines.name, () => {
  const size = { w: 30, h: 40 };
  const found: readonly FoundWord[] = [
    { t: 'Stadt', x: 10, y: 20, ...size, confidence: 96.55, block: 0, line: 0 },
    { t: 'Musterstadt', x: 50, y: 20, ...size, confidence: 91, block: 0, line: 0 },
    { t: 'Betreff', x: 10, y: 90, ...size, confidence: 0, block: 1, line: 1 },
  ];

  it('takes words with their boxes and numbers the lines of the page', () => {
    const words = inReadingLines(found);
    expect(words[0]).toEqual({ t: 'Stadt', x: 10, y: 20, ...size, c: 96.6, l: 0 });
    expect(words.map(({ l }) => l)).toEqual([0, 0, 1]);
    expect(textOf(words)).toBe('Stadt Musterstadt\nBetreff');
    expect(meanConfidence(words)).toBe(62.5);
  });

  it('gives plain signs, whatever look-alikes the engine has seen', () => {
    const [word] = inReadingLines([{ ...found[0], t: 'P\ufb02ege\u2010Amt' } as FoundWord]);
    expect(word?.t).toBe('Pflege-Amt');
  });

  it('reads the block first that stands above', () => {
    const head = { t: 'Kopf', x: 10, y: 0, w: 60, h: 12, confidence: 90, block: 2, line: 2 };
    const words = inReadingLines([...found, head]);
    expect(textOf(words)).toBe('Kopf\nStadt Musterstadt\nBetreff');
    expect(words.map(({ l }) => l)).toEqual([0, 1, 1, 2]);
  });

  it('finds nothing in nothing', () => {
    expect(inReadingLines([])).toEqual([]);
    expect(meanConfidence([])).toBeNull();
  });
});
