import { describe, expect, it } from '@jest/globals';
import { boxesOfMarks, inkRuns } from './ink-marks.js';

/** A picture of rows in which `#` is ink. */
function picture(...rows: readonly string[]) {
  const data = Uint8Array.from(rows.join(''), (sign) => (sign === '#' ? 0 : 255));
  return { data, width: rows[0]?.length ?? 0, height: rows.length };
}

function marks(...rows: readonly string[]) {
  const runs = inkRuns(picture(...rows), 100);
  if (!runs) return null;
  const { left, right, top, bottom } = boxesOfMarks(runs);
  const found = new Set(runs.mark.subarray(0, runs.count));
  return [...found].map((mark) => [left[mark], right[mark], top[mark], bottom[mark]]);
}

describe(inkRuns.name, () => {
  it('finds connected marks and their boxes', () => {
    expect(marks('#..##', '#...#', '.....', '..#..')).toEqual([
      [0, 1, 0, 2],
      [3, 5, 0, 2],
      [2, 3, 3, 4],
    ]);
  });

  it('joins what touches at a corner only, and what is joined further down', () => {
    expect(marks('#.....', '.#..#.', '..##..')).toEqual([[0, 5, 0, 3]]);
    expect(marks('#.#.#', '#.#.#', '#####')).toEqual([[0, 5, 0, 3]]);
  });

  it('keeps marks at the end of a row and at the beginning of the next apart', () => {
    expect(marks('...##', '.....', '##...')).toHaveLength(2);
    expect(marks('....#', '#....')).toHaveLength(2);
  });

  it('gives up on a pattern', () => {
    expect(inkRuns(picture('#.#.#.#.', '#.#.#.#.'), 5)).toBeNull();
  });

  it('holds more runs than there was room for at first, linear in their number', () => {
    const side = 1024;
    const data = Uint8Array.from({ length: side * side }, (_, at) => (at % 2 === 0 ? 0 : 255));
    const runs = inkRuns({ data, width: side, height: side }, side * side);
    expect(runs?.count).toBe((side * side) / 2);
    expect(new Set(runs?.mark.subarray(0, runs.count)).size).toBe(side / 2);
  });
});
