import { describe, expect, it } from '@jest/globals';
import { untouched } from '../contracts/index.js';
import type { ReadPage } from '../page/page-reading.js';
import { PageUnreadable, ReadingInterrupted } from '../page/reading-failure.js';
import { readInOrder, readOriginal, type PageSource } from './original-reading.js';

const original = { path: 'stapel.tif', pageCount: 20 };

function readingOf(pageNo: number): ReadPage {
  return {
    pageNo,
    widthPx: 10,
    heightPx: 10,
    source: 'ocr',
    text: `Seite ${pageNo}`,
    words: [],
    engine: 'none',
    model: '',
    engineVersion: '',
    meanConfidence: null,
    blank: false,
    work: untouched,
    quality: null,
    codes: [],
    preview: null,
  };
}

/** Answers out of order, fails where it is told to, and counts the pages that are not taken yet. */
class FakeSource implements PageSource {
  started = 0;

  constructor(private readonly failures: Readonly<Record<number, Error>> = {}) {}

  async readPage(_: string, pageNo: number): Promise<ReadPage> {
    this.started += 1;
    await new Promise((resolve) => setTimeout(resolve, (pageNo * 7) % 5));
    const failure = this.failures[pageNo];
    if (failure) throw failure;
    return readingOf(pageNo);
  }
}

describe(readOriginal.name, () => {
  it('hands out the pages in their order, however long each takes', async () => {
    const numbers: number[] = [];
    for await (const { pageNo, outcome } of readOriginal(new FakeSource(), original, {
      inFlight: 4,
    })) {
      expect('reading' in outcome && outcome.reading.pageNo).toBe(pageNo);
      numbers.push(pageNo);
    }
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('never has more pages on the way than it may', async () => {
    const source = new FakeSource();
    let taken = 0;
    for await (const _ of readOriginal(source, original, { inFlight: 3 })) {
      taken += 1;
      await new Promise((resolve) => setTimeout(resolve, 2));
      expect(source.started - taken).toBeLessThanOrEqual(3);
    }
    expect(source.started).toBe(20);
  });

  it('loses a poisoned page and no other', async () => {
    const source = new FakeSource({ 2: new PageUnreadable('PARSER.CRASHED') });
    const codes: (string | null)[] = [];
    for await (const { outcome } of readOriginal(
      source,
      { ...original, pageCount: 3 },
      {
        inFlight: 3,
      },
    )) {
      const error = 'error' in outcome ? outcome.error : null;
      codes.push(error instanceof PageUnreadable ? error.code : null);
    }
    expect(codes).toEqual([null, 'PARSER.CRASHED', null]);
  });

  it.each([
    ['the bytes are gone', new ReadingInterrupted('ENOENT')],
    ['the program is wrong', new TypeError('a bug')],
  ])('ends when %s', async (_, failure) => {
    const pages = readOriginal(new FakeSource({ 2: failure }), original, { inFlight: 3 });
    await pages.next();
    await expect(pages.next()).rejects.toBe(failure);
  });
});

describe(readInOrder.name, () => {
  it('keeps the order across originals and closes what it reads from', async () => {
    let closed = false;
    async function* tasks() {
      try {
        for (const path of ['a', 'b', 'c']) yield { path, pageNo: 1 };
      } finally {
        closed = true;
      }
    }
    const paths: string[] = [];
    for await (const { task } of readInOrder(new FakeSource(), tasks(), { inFlight: 2 })) {
      paths.push(task.path);
      if (paths.length === 2) break;
    }
    expect(paths).toEqual(['a', 'b']);
    expect(closed).toBe(true);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const tasks = [1, 2, 3].map((pageNo) => ({ path: 'a', pageNo }));
    const bounds = { inFlight: 1, signal: stop.signal };
    const pages = readInOrder(new FakeSource(), tasks, bounds);
    await pages.next();
    stop.abort(new Error('abgebrochen'));
    await expect(pages.next()).rejects.toThrow('abgebrochen');
  });
});
