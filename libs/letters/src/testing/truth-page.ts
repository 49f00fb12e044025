import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadWord } from '#libs/imaging/contracts';
import type { FieldPage } from '../fields/field-proposal.js';

interface TruthWord {
  readonly w: string;
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** A page of the OCR corpus as if it had been read without a fault: its true words and lines. */
export function truthPage(corpus: string, id: string): FieldPage {
  const text = readFileSync(join(corpus, `${id}.gt.txt`), 'utf8');
  const truth = JSON.parse(readFileSync(join(corpus, `${id}.words.json`), 'utf8')) as TruthWord[];
  const words: ReadWord[] = [];
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .forEach((line, l) => {
      for (const { length } = line.trim().split(/\s+/); words.length < truth.length;) {
        const word = truth[words.length];
        if (!word || words.filter((each) => each.l === l).length === length) break;
        const { w: t, x, y, x2, y2 } = word;
        words.push({ t, x, y, w: x2 - x, h: y2 - y, c: 100, l });
      }
    });
  return { pageNo: 1, widthPx: 2480, heightPx: 3508, words, text };
}
