import type { GreyPicture } from './grey-picture.js';

/** Grey level below which a pixel is ink, where the paper is white. */
const INK = 140;

/** Runs of ink there is room for at first; a page of text in A4 at 300 dpi has some 80,000. */
const INITIAL_RUNS = 1 << 17;

/** Runs of ink in rows of a picture; runs that touch have the same `mark`, the number of the first of them. */
export interface InkRuns {
  readonly count: number;
  readonly from: Int32Array;
  /** The first pixel behind the run. */
  readonly to: Int32Array;
  readonly row: Int32Array;
  readonly mark: Int32Array;
}

/** The boxes of marks, each at the number of its mark; edges as those of runs. */
export interface MarkBoxes {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
}

/** All ink on white paper; null where there is so much of it that the picture is a pattern and no text. */
export function inkRuns({ data, width, height }: GreyPicture, most: number): InkRuns | null {
  const runs = new GrowingRuns();
  let above = 0;
  for (let row = 0; row < height; row += 1) {
    const first = runs.count;
    const start = row * width;
    let touching = above;
    for (let at = start, end = start + width; at < end; at += 1) {
      if ((data[at] ?? 255) >= INK) continue;
      const from = at - start;
      while (at < end && (data[at] ?? 255) < INK) at += 1;
      runs.add(from, at - start, row);
      touching = runs.join(touching, first);
    }
    above = first;
    if (runs.count > most) return null;
  }
  return runs.all();
}

/** The box of each mark. */
export function boxesOfMarks({ count, from, to, row, mark }: InkRuns): MarkBoxes {
  const [left, right] = [new Int32Array(count).fill(2 ** 31 - 1), new Int32Array(count)];
  const [top, bottom] = [new Int32Array(count).fill(-1), new Int32Array(count)];
  for (let run = 0; run < count; run += 1) {
    const of = mark[run] ?? 0;
    left[of] = Math.min(left[of] ?? 0, from[run] ?? 0);
    right[of] = Math.max(right[of] ?? 0, to[run] ?? 0);
    if (top[of] === -1) top[of] = row[run] ?? 0;
    bottom[of] = (row[run] ?? 0) + 1;
  }
  return { left, right, top, bottom };
}

class GrowingRuns {
  count = 0;
  private from = new Int32Array(INITIAL_RUNS);
  private to = new Int32Array(INITIAL_RUNS);
  private row = new Int32Array(INITIAL_RUNS);
  private mark = new Int32Array(INITIAL_RUNS);

  add(from: number, to: number, row: number): void {
    if (this.count === this.from.length) this.grow();
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.row[this.count] = row;
    this.mark[this.count] = this.count;
    this.count += 1;
  }

  /**
   * Joins the last run to those of the row above that touch it.
   *
   * @param first run of the row above that may touch
   * @param end first run of this row
   * @returns the first that may touch the next run
   */
  join(first: number, end: number): number {
    const last = this.count - 1;
    const [from, to] = [this.from[last] ?? 0, this.to[last] ?? 0];
    let run = first;
    while (run < end && (this.to[run] ?? 0) < from) run += 1;
    for (let other = run; other < end && (this.from[other] ?? 0) <= to; other += 1)
      this.unite(other, last);
    return run;
  }

  /** With every run at the number of the first of its mark. */
  all(): InkRuns {
    const { count, from, to, row, mark } = this;
    for (let run = 0; run < count; run += 1) mark[run] = mark[mark[run] ?? 0] ?? 0;
    return { count, from, to, row, mark };
  }

  private unite(one: number, other: number): void {
    const [first, second] = [this.firstOf(one), this.firstOf(other)];
    this.mark[Math.max(first, second)] = Math.min(first, second);
  }

  private firstOf(run: number): number {
    let first = run;
    for (let next = this.mark[first] ?? 0; next !== first; next = this.mark[first] ?? 0) {
      // Halves the way for whoever comes after.
      this.mark[first] = this.mark[next] ?? 0;
      first = next;
    }
    return first;
  }

  private grow(): void {
    const longer = (short: Int32Array): Int32Array<ArrayBuffer> => {
      const long = new Int32Array(2 * short.length);
      long.set(short);
      return long;
    };
    this.from = longer(this.from);
    this.to = longer(this.to);
    this.row = longer(this.row);
    this.mark = longer(this.mark);
  }
}
