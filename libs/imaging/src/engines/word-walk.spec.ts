import { describe, expect, it } from '@jest/globals';
import type { Box } from '../page/page-reading.js';
import { foundWords, LEVEL, type ResultIterator } from './word-walk.js';

const box = (x: number, y: number): Box => ({ x, y, w: 100, h: 20 });

interface Step {
  readonly text: string;
  readonly word: Box | null;
  readonly line: Box;
  readonly block: Box;
}

function over(steps: readonly Step[]): ResultIterator {
  let at = 0;
  return {
    box: (level) => {
      const { word, line, block } = steps[at] as Step;
      return { [LEVEL.word]: word, [LEVEL.line]: line, [LEVEL.block]: block }[level] ?? null;
    },
    text: () => steps[at]?.text ?? '',
    confidence: () => 90,
    next: () => (at += 1) < steps.length,
  };
}

describe(foundWords.name, () => {
  const [letter, foot] = [box(0, 0), box(0, 900)];
  const one = { text: 'Sehr ', word: box(0, 0), line: box(0, 0), block: letter };

  it('tells lines and blocks apart and passes over pictures and blanks', () => {
    const steps: Step[] = [
      one,
      { ...one, text: 'geehrte', word: box(120, 0) },
      { ...one, text: '', word: null, line: box(0, 40), block: box(0, 40) },
      { ...one, text: 'Frau', word: box(0, 60), line: box(0, 60) },
      { ...one, text: ' ', word: box(120, 60), line: box(0, 60) },
      { text: 'IBAN', word: box(0, 900), line: box(0, 900), block: foot },
    ];
    const places = foundWords(over(steps)).map(({ t, block, line }) => [t, block, line]);
    expect(places).toEqual([
      ['Sehr', 0, 0],
      ['geehrte', 0, 0],
      ['Frau', 0, 1],
      ['IBAN', 1, 2],
    ]);
  });

  it('finds nothing where it stands on nothing', () => {
    expect(foundWords(over([{ ...one, word: null }]))).toEqual([]);
  });
});
