import { describe, expect, it } from '@jest/globals';
import { linesOf, piecesOf } from './bytes.js';

async function* cut(text: string, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size));
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of source) found.push(item);
  return found;
}

describe(linesOf.name, () => {
  it.each([1, 2, 3, 100])('finds lines wherever the bytes are cut: %d at a time', async (size) => {
    expect(await collect(linesOf(cut('eins\n\nzwei\ndrei', size)))).toEqual([
      'eins',
      '',
      'zwei',
      'drei',
    ]);
    expect(await collect(linesOf(cut('eins\n', size)))).toEqual(['eins']);
    expect(await collect(linesOf(cut('', size)))).toEqual([]);
  });
});

describe(piecesOf.name, () => {
  it.each([1, 2, 7, 100])('cuts the first and the others to size: %d at a time', async (size) => {
    const pieces = await collect(piecesOf(cut('abcdefghij', size), { first: 3, rest: 4 }));
    expect(pieces.map(String)).toEqual(['abc', 'defg', 'hij']);
    const even = await collect(piecesOf(cut('abcdefg', size), { first: 3, rest: 4 }));
    expect(even.map(String)).toEqual(['abc', 'defg']);
  });
});
