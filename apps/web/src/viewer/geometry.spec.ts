import { describe, expect, it } from '@jest/globals';
import {
  layoutPage,
  padBox,
  pageRatio,
  setInto,
  standsInView,
  textRuns,
  turn,
} from './geometry.js';

const word = (t: string, x: number, l: number, w = 40) => ({ t, x, y: l * 30, w, h: 20, c: 90, l });

describe('textRuns', () => {
  it('joins the words of a line and keeps lines apart', () => {
    const runs = textRuns([word('Breite', 10, 1), word('Straße', 55, 1), word('22', 10, 2)]);
    expect(runs.map((run) => run.text)).toEqual(['Breite Straße', '22']);
    expect(runs[0]).toMatchObject({ x: 10, y: 30, w: 85, h: 20 });
  });

  it('splits a line where a column begins', () => {
    const runs = textRuns([word('Musterstadt', 10, 1), word('Datum', 600, 1)]);
    expect(runs).toHaveLength(2);
  });

  it('splits when a word jumps back to the left', () => {
    expect(textRuns([word('rechts', 500, 1), word('links', 10, 1)])).toHaveLength(2);
  });

  it('keeps each word at its own place and as high as its line', () => {
    const [run] = textRuns([
      { ...word('an', 10, 1), y: 36, h: 14 },
      { ...word('§', 55, 1), o: '8' },
    ]);
    expect(run?.words).toEqual([
      { text: 'an', readAs: undefined, x: 10, w: 40, y: 30, h: 20 },
      { text: '§', readAs: '8', x: 55, w: 40, y: 30, h: 20 },
    ]);
  });

  it('follows the words of a slanted line', () => {
    const slanted = [0, 1, 2, 3].map((n) => ({ ...word('schief', n * 45, 1), y: 30 + n * 12 }));
    expect(textRuns(slanted)[0]?.words.map(({ y, h }) => [y, h])).toEqual([
      [30, 20],
      [42, 20],
      [54, 20],
      [66, 20],
    ]);
  });

  it('has nothing for a page without words', () => {
    expect(textRuns([])).toEqual([]);
  });
});

describe('setInto', () => {
  it('fills the height of a box with ascent and descent', () => {
    const { fontSize, baseline } = setInto({ x: 0, y: 100, w: 10, h: 111.7 });
    expect(fontSize).toBeCloseTo(100, 5);
    expect(baseline).toBeCloseTo(190.5, 5);
  });
});

describe('layoutPage', () => {
  it('fits the page into the column in every rotation', () => {
    expect(layoutPage(800, 1.5, 0).frame).toEqual({ width: 800, height: 1200 });
    const sideways = layoutPage(900, 1.5, 90);
    expect(sideways.frame).toEqual({ width: 900, height: 600 });
    expect(sideways.sheet).toEqual({ width: 600, height: 900 });
  });
});

describe('pageRatio', () => {
  it('takes A4 upright for an unknown page', () => {
    expect(pageRatio(undefined)).toBeCloseTo(1.414, 3);
    expect(pageRatio({ widthPx: 1000, heightPx: 500 })).toBe(0.5);
  });
});

describe('standsInView', () => {
  const view = { offset: 1000, height: 800 };

  it('takes a page that fills the view and one that lies in it', () => {
    expect(standsInView({ start: 900, end: 2100 }, view)).toBe(true);
    expect(standsInView({ start: 1100, end: 1150 }, view)).toBe(true);
  });

  it('takes no page of which only an edge is left, or that comes next', () => {
    expect(standsInView({ start: 0, end: 1010 }, view)).toBe(false);
    expect(standsInView({ start: 1790, end: 3000 }, view)).toBe(false);
    expect(standsInView({ start: 1800, end: 3000 }, view)).toBe(false);
  });

  it('takes none while the view has no height', () => {
    expect(standsInView({ start: 0, end: 1000 }, { offset: 0, height: 0 })).toBe(false);
  });
});

describe('padBox', () => {
  it('grows on every side', () => {
    expect(padBox({ x: 10, y: 10, w: 50, h: 25 })).toEqual({ x: 7, y: 7, w: 56, h: 31 });
  });
});

describe('turn', () => {
  it('comes back after four quarter turns', () => {
    expect(turn(turn(turn(turn(0))))).toBe(0);
  });
});
