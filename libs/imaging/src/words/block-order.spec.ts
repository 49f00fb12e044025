import { describe, expect, it } from '@jest/globals';
import { inReadingOrder } from './block-order.js';

const block = (name: string, x: number, y: number, w: number, h: number) => ({
  name,
  box: { x, y, w, h },
  lineHeight: 40,
});

const names = (blocks: { name: string }[]) =>
  inReadingOrder(blocks as never[]).map(({ name }) => name);

describe(inReadingOrder.name, () => {
  it('puts the small print behind the fields that stand over it', () => {
    const form = [
      block('heading', 0, 0, 2000, 60),
      block('small print', 0, 900, 2000, 200),
      block('fields', 100, 100, 1500, 700),
      block('signature', 0, 1200, 400, 40),
    ];
    expect(names(form)).toEqual(['heading', 'fields', 'small print', 'signature']);
  });

  it('leaves columns as they are, the left one with all its blocks first', () => {
    const columns = [
      block('title', 0, 0, 2000, 60),
      block('left 1', 0, 100, 950, 500),
      block('left 2', 0, 700, 950, 500),
      block('right 1', 1050, 100, 950, 400),
      block('right 2', 1050, 600, 950, 600),
      block('foot', 0, 1300, 2000, 60),
    ];
    expect(names(columns)).toEqual(columns.map(({ name }) => name));
  });

  it('does not cut a text where a stamp reaches into it', () => {
    const stamped = [block('text', 0, 100, 2000, 800), block('stamp', 1200, 0, 500, 300)];
    expect(names(stamped)).toEqual(['text', 'stamp']);
  });

  it('takes blocks for one above the other that a skew lets overlap a little', () => {
    const skewed = [block('second', 0, 180, 2000, 200), block('first', 0, 0, 2000, 195)];
    expect(names(skewed)).toEqual(['first', 'second']);
  });

  it('ends for any blocks, each once', () => {
    const same = [block('a', 0, 0, 10, 10), block('b', 0, 0, 10, 10), block('c', 0, 0, 0, 0)];
    expect(names(same).sort()).toEqual(['a', 'b', 'c']);
    const many = Array.from({ length: 600 }, (_, n) => block(`${n}`, 0, 600 - n, 10, 1));
    expect(names(many)).toHaveLength(600);
  });
});
