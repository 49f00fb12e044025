import { describe, expect, it } from '@jest/globals';
import { cutLetters } from './letter-cut.js';

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
});
