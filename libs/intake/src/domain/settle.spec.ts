import { describe, expect, it } from '@jest/globals';
import {
  canRetry,
  divisibility,
  isToBeSeparated,
  settle,
  type LetterSituation,
  type OriginalSituation,
} from './settle.js';

const none = { total: 0, done: 0, failed: 0 };
const some = { total: 3, done: 2, failed: 0 };
const all = { total: 3, done: 3, failed: 0 };

const letter: LetterSituation = {
  id: 'a',
  state: 'reading',
  pages: all,
  sources: ['born-digital'],
  whole: true,
  rendition: 'none',
  readingAgain: false,
  fields: { inputs: '1:1.1', awaited: false, verdict: 'read' },
};
const reading: OriginalSituation = {
  probed: true,
  readable: true,
  signed: false,
  invoice: false,
  pages: some,
  cancelled: 0,
  separated: false,
  dropped: false,
  letters: [{ ...letter, pages: some }],
};
const allRead = { ...reading, pages: all, separated: true, letters: [letter] };
const withLetters = (...letters: Partial<LetterSituation>[]): OriginalSituation => ({
  ...allRead,
  letters: letters.map((one) => ({ ...letter, ...one })),
});

describe(settle.name, () => {
  it('waits while a page is in line', () => {
    expect(settle(reading)).toMatchObject({
      state: 'reading',
      letters: [{ id: 'a', state: 'reading', buildRendition: false }],
    });
  });

  it('asks for the rendition of a scan once all its pages are settled, and only once', () => {
    expect(settle(withLetters({ sources: ['ocr', 'none'] }))).toMatchObject({
      state: 'reading',
      letters: [{ state: 'reading', buildRendition: true }],
    });
    expect(settle(withLetters({ sources: ['ocr', 'none'], rendition: 'waiting' }))).toMatchObject({
      state: 'reading',
      letters: [{ state: 'reading', buildRendition: false }],
    });
  });

  it('has born-digital letters ready without a rendition, and signed ones too', () => {
    const ready = { state: 'read', letters: [{ state: 'ready', buildRendition: false }] };
    expect(settle(allRead)).toMatchObject(ready);
    expect(settle({ ...withLetters({ sources: ['ocr', 'none'] }), signed: true })).toMatchObject(
      ready,
    );
  });

  it('builds no second file of a scan that somebody else has read, nor of an e-invoice', () => {
    const ready = { state: 'read', letters: [{ state: 'ready', buildRendition: false }] };
    expect(settle(withLetters({ sources: ['hidden-layer', 'none'] }))).toMatchObject(ready);
    expect(settle({ ...withLetters({ sources: ['ocr'] }), invoice: true })).toMatchObject(ready);
    const mixed = settle(withLetters({ sources: ['born-digital', 'ocr'] }));
    expect(mixed).toMatchObject({ letters: [{ buildRendition: true }] });
  });

  it('gives every part of an original a PDF of its own, born digital or signed', () => {
    const parts = { ...withLetters({ whole: false }), signed: true };
    expect(settle(parts)).toMatchObject({ letters: [{ state: 'reading', buildRendition: true }] });
  });

  it('does not let one letter wait for another of the same original', () => {
    const { state, letters } = settle(
      withLetters({ rendition: 'done' }, { id: 'b', rendition: 'waiting' }),
    );
    expect(state).toBe('reading');
    expect(letters.map((one) => one.state)).toEqual(['ready', 'reading']);
  });

  it('asks for attention at the letter whose page failed, not at its neighbour', () => {
    const failed = { total: 3, done: 2, failed: 1 };
    const { letters } = settle(withLetters({ pages: failed }, { id: 'b' }));
    expect(letters.map((one) => one.state)).toEqual(['attention', 'ready']);
  });

  it('builds nothing of an original that can only be kept', () => {
    const kept = settle({ ...withLetters({ pages: none }), readable: false, pages: none });
    expect(kept).toMatchObject({ state: 'stored-only', letters: [{ state: 'attention' }] });
  });

  it('leaves a filed letter filed and gives its Akte what was read again', () => {
    const filed = { state: 'filed', sources: ['ocr', 'none'] } as const;
    expect(settle(withLetters(filed)).letters).toMatchObject([
      { state: 'filed', buildRendition: false, takeOver: false },
    ]);
    const again = { ...filed, readingAgain: true };
    expect(settle(withLetters(again)).letters).toMatchObject([{ takeOver: true }]);
    expect(settle(withLetters({ ...again, pages: some })).letters).toMatchObject([
      { takeOver: false },
    ]);
  });
});

describe(isToBeSeparated.name, () => {
  it('waits for the last page and happens once after it', () => {
    expect(isToBeSeparated({ ...allRead, separated: false })).toBe(true);
    expect(isToBeSeparated(reading)).toBe(false);
    expect(isToBeSeparated(allRead)).toBe(false);
  });

  it('waits for pages that were cancelled, since one may be a sheet', () => {
    expect(isToBeSeparated({ ...allRead, separated: false, cancelled: 2 })).toBe(false);
  });
});

describe(divisibility.name, () => {
  it('knows what is filed and what is held together', () => {
    expect(divisibility(allRead)).toBe('divisible');
    expect(divisibility(withLetters({}, { id: 'b' }))).toBe('divisible');
    expect(divisibility(withLetters({}, { id: 'b', state: 'filed' }))).toBe('filed');
    expect(divisibility({ ...allRead, signed: true })).toBe('one-piece');
    expect(divisibility({ ...allRead, invoice: true })).toBe('one-piece');
    expect(divisibility({ ...allRead, dropped: true })).toBe('one-piece');
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
