import { describe, expect, it } from '@jest/globals';
import { canRetry, settle, type OriginalSituation } from './settle.js';

const reading: OriginalSituation = {
  probed: true,
  readable: true,
  rendition: 'none',
  pages: { total: 3, done: 2, failed: 0 },
  scanned: false,
  letters: [{ id: 'a', state: 'reading' }],
};
const allRead = { ...reading, pages: { total: 3, done: 3, failed: 0 } };

describe(settle.name, () => {
  it('waits while a page is in line', () => {
    expect(settle(reading)).toEqual({
      state: 'reading',
      buildRendition: false,
      letters: [{ id: 'a', state: 'reading' }],
    });
  });

  it('asks for the rendition of a scan once all its pages are settled, and only once', () => {
    const first = settle({ ...allRead, scanned: true });
    expect(first).toMatchObject({ state: 'reading', buildRendition: true });
    const again = settle({ ...allRead, scanned: true, rendition: 'waiting' });
    expect(again).toMatchObject({ state: 'reading', buildRendition: false });
  });

  it('has born-digital letters ready without a rendition', () => {
    const { state, buildRendition, letters } = settle(allRead);
    expect({ state, buildRendition }).toEqual({ state: 'read', buildRendition: false });
    expect(letters).toEqual([{ id: 'a', state: 'ready' }]);
  });

  it('builds nothing of an original that can only be kept', () => {
    const kept = settle({ ...reading, readable: false, pages: { total: 0, done: 0, failed: 0 } });
    expect(kept).toMatchObject({ state: 'stored-only', buildRendition: false });
    expect(kept.letters).toEqual([{ id: 'a', state: 'attention' }]);
  });

  it('leaves a filed letter filed', () => {
    const { letters } = settle({ ...allRead, letters: [{ id: 'a', state: 'filed' }] });
    expect(letters).toEqual([{ id: 'a', state: 'filed' }]);
  });
});

describe(canRetry.name, () => {
  it.each([
    [0, 'done', false],
    [0, 'none', false],
    [0, 'waiting', false],
    [0, 'failed', true],
    [1, 'none', true],
    [1, 'done', true],
  ] as const)('with %d failed pages and a rendition that is %s: %s', (failed, rendition, can) => {
    expect(canRetry(failed, rendition)).toBe(can);
  });
});
