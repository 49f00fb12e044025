import { describe, expect, it } from '@jest/globals';
import { meanConfidence, textOf } from './page-reading.js';
import { parseTsv } from './tsv.js';

describe(parseTsv.name, () => {
  const tsv = [
    'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
    '4\t1\t1\t1\t1\t0\t0\t0\t10\t10\t-1\t',
    '5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t96.55\tStadt',
    '5\t1\t1\t1\t1\t2\t50\t20\t30\t40\t91\tMusterstadt',
    '5\t1\t1\t1\t2\t1\t10\t70\t30\t40\t-1\t \t ',
    '5\t1\t2\t1\t1\t1\t10\t90\t30\t40\t12.3\tBetreff',
  ].join('\n');

  it('reads the block first that stands above', () => {
    const upper = '5\t1\t3\t1\t1\t1\t10\t0\t60\t12\t90\tKopf';
    expect(textOf(parseTsv(`${tsv}\n${upper}`))).toBe('Kopf\nStadt Musterstadt\nBetreff');
  });

  it('takes words with their boxes and numbers the lines of the page', () => {
    const words = parseTsv(tsv);
    expect(words[0]).toEqual({ t: 'Stadt', x: 10, y: 20, w: 30, h: 40, c: 96.6, l: 0 });
    expect(textOf(words)).toBe('Stadt Musterstadt\nBetreff');
    expect(meanConfidence(words)).toBe(66.6);
  });

  it('finds nothing in nothing', () => {
    expect(parseTsv('')).toEqual([]);
    expect(meanConfidence([])).toBeNull();
  });
});

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
