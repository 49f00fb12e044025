import { describe, expect, it } from '@jest/globals';
import { cutLetters, type PageSpan } from './letter-cut.js';

const span = ([firstPage, lastPage]: readonly [number, number]) => ({ firstPage, lastPage });
const letter = (id: string, firstPage: number, lastPage: number | null) => ({
  id,
  originalId: 'o',
  firstPage,
  lastPage,
});

describe(cutLetters.name, () => {
  it('leaves letters alone that lie between their sheets already', () => {
    expect(cutLetters([letter('a', 1, null)], [span([1, 4])], 4)).toBeNull();
    const two = [letter('a', 1, 2), letter('b', 4, 4)];
    expect(cutLetters(two, [span([1, 2]), span([4, 4])], 4)).toBeNull();
  });

  it('cuts the letter that has a sheet in it and no other', () => {
    const two = [letter('a', 1, 3), letter('b', 5, null)];
    const cuts = cutLetters(two, [span([1, 1]), span([3, 3]), span([5, 6])], 6);
    expect(cuts).toEqual([
      { id: 'a', parts: [span([1, 1]), span([3, 3])], changed: true },
      { id: 'b', parts: [span([5, 6])], changed: false },
    ]);
  });

  it('leaves nothing of a letter that was a sheet, as long as there is another', () => {
    const two = [letter('a', 2, 2), letter('b', 4, 4)];
    expect(cutLetters(two, [span([4, 4])], 4)).toMatchObject([{ id: 'a', parts: [] }, { id: 'b' }]);
    expect(cutLetters([letter('a', 1, null)], [], 2)).toBeNull();
  });

  it('never joins what was two letters', () => {
    const two = [letter('a', 1, 1), letter('b', 2, 3)];
    expect(cutLetters(two, [span([1, 3])], 3)).toBeNull();
  });

  it('gives each page to at most one letter, none to another, and no sheet to any', () => {
    const pageCount = 7;
    for (let sheets = 0; sheets < 2 ** pageCount; sheets += 1) {
      const isSheet = (page: number) => Boolean(sheets & (1 << (page - 1)));
      const documents = runsOf(pageCount, (page) => !isSheet(page));
      const letters = [letter('a', 1, 3), letter('b', 4, null)];
      const cuts = cutLetters(letters, documents, pageCount) ?? [];
      const pagesOf = (id: string) =>
        cuts.filter((cut) => cut.id === id).flatMap(({ parts }) => parts.flatMap(pagesIn));
      const all = [...pagesOf('a'), ...pagesOf('b')];
      expect(all.some(isSheet)).toBe(false);
      expect(new Set(all).size).toBe(all.length);
      expect([
        pagesOf('a').every((page) => page <= 3),
        pagesOf('b').every((page) => page > 3),
      ]).toEqual([true, true]);
      // Where anything is cut, no page of a document gets lost.
      if (cuts.length > 0) expect(all).toEqual(documents.flatMap(pagesIn));
    }
  });
});

const pagesIn = ({ firstPage, lastPage }: PageSpan): number[] =>
  Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);

/** Pages next to one another for which that is true. */
function runsOf(pageCount: number, belongs: (page: number) => boolean): PageSpan[] {
  const runs: { firstPage: number; lastPage: number }[] = [];
  for (let page = 1; page <= pageCount; page += 1) {
    if (!belongs(page)) continue;
    const last = runs.at(-1);
    if (last?.lastPage === page - 1) last.lastPage = page;
    else runs.push({ firstPage: page, lastPage: page });
  }
  return runs;
}
