import { describe, expect, it } from '@jest/globals';
import { isTooComplex, MAX_DEPTH, MAX_VALUES } from './json-shape.js';

const complex = (json: string) => isTooComplex(Buffer.from(json));
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const list = (values: number) => JSON.stringify(Array.from({ length: values }, () => 1));

describe(isTooComplex.name, () => {
  it.each([
    ['nesting', nested(MAX_DEPTH), nested(MAX_DEPTH + 1)],
    ['objects', `${'{"a":'.repeat(MAX_DEPTH)}1`, `${'{"a":'.repeat(MAX_DEPTH + 1)}1`],
    ['elements', list(MAX_VALUES), list(MAX_VALUES + 1)],
  ])('draws its line at the depth or the number of %s', (_, last, first) => {
    expect([complex(last), complex(first)]).toEqual([false, true]);
  });

  it('takes no text for structure, whatever is escaped in it', () => {
    const text = `${'[{,'.repeat(2_000)}\\"\n${'"'.repeat(9)}`;
    expect(complex(JSON.stringify({ text }))).toBe(false);
    expect(complex(`["\\"",${nested(MAX_DEPTH)}]`)).toBe(true);
  });

  it('leaves it to the parser whether a text is JSON', () => {
    for (const text of ['', '"', '"\\', ']]]]', 'Guten Tag']) expect(complex(text)).toBe(false);
  });
});
