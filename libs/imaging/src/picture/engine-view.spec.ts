import { describe, expect, it } from '@jest/globals';
import { wordsOnPage } from './engine-view.js';

const page = { widthPx: 1000, heightPx: 2000 };
const word = { t: 'Stadt', x: 100, y: 200, w: 60, h: 20, c: 90, l: 0 };

describe(wordsOnPage.name, () => {
  it('leaves the boxes of an untouched page alone', () => {
    const view = { ...page, straightened: 0, scale: 1 };
    expect(wordsOnPage([word], view, page)).toEqual([word]);
  });

  it('finds the word on the page that was shrunk for the engine', () => {
    const view = { widthPx: 500, heightPx: 1000, straightened: 0, scale: 0.5 };
    expect(wordsOnPage([word], view, page)).toEqual([{ ...word, x: 200, y: 400, w: 120, h: 40 }]);
  });

  it.each([2, -3])('turns the boxes back about the middle of a page that fell by %d°', (skew) => {
    const angle = (skew * Math.PI) / 180;
    // A place on the page, and where the straightened sheet (100 px larger) has it.
    const [px, py] = [130 - 500, 210 - 1000];
    const sx = px * Math.cos(angle) + py * Math.sin(angle) + 550;
    const sy = py * Math.cos(angle) - px * Math.sin(angle) + 1050;
    const view = { widthPx: 1100, heightPx: 2100, straightened: skew, scale: 1 };
    const seen = { ...word, x: sx - 30, y: sy - 10 };
    const [found] = wordsOnPage([seen], view, page);
    expect(Math.abs((found?.x ?? 0) + (found?.w ?? 0) / 2 - 130)).toBeLessThanOrEqual(1);
    expect(Math.abs((found?.y ?? 0) + (found?.h ?? 0) / 2 - 210)).toBeLessThanOrEqual(1);
    expect(found?.h).toBeGreaterThan(20);
  });

  it('keeps a box on the page', () => {
    const view = { widthPx: 1100, heightPx: 2100, straightened: 3, scale: 1 };
    const [found] = wordsOnPage([{ ...word, x: 0, y: 0 }], view, page);
    expect(found?.x).toBeGreaterThanOrEqual(0);
    expect(found?.y).toBeGreaterThanOrEqual(0);
  });
});
