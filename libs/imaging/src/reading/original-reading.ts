import type { ReadPage } from '../page/page-reading.js';
import { PageUnreadable, ReadingInterrupted } from '../page/reading-failure.js';

/** Whoever reads single pages; a `Reader` does. */
export interface PageSource {
  readPage(path: string, pageNo: number): Promise<ReadPage>;
}

/** A page of an original that is to be read. */
export interface PageTask {
  readonly path: string;
  readonly pageNo: number;
}

/** What came of a page. A poisoned page costs itself: its neighbours are read all the same. */
export type PageOutcome =
  { readonly reading: ReadPage } | { readonly error: PageUnreadable | ReadingInterrupted };

/** A page that was asked for, and what came of it. */
export interface ReadTask<T extends PageTask> {
  readonly task: T;
  readonly outcome: PageOutcome;
}

/** How many pages may be on the way at the same time, finished ones that wait for their turn included. */
export interface ReadingBounds {
  readonly inFlight: number;
  readonly signal?: AbortSignal;
}

/**
 * Reads pages side by side and hands them out in the order in which they were asked for, across
 * originals too. Asks for another page only when one has been taken, so that memory depends on
 * `inFlight` and not on the number of pages.
 *
 * @throws whatever is no verdict about a page, and the reason of the signal when it is aborted
 */
export async function* readInOrder<T extends PageTask>(
  source: PageSource,
  tasks: AsyncIterable<T> | Iterable<T>,
  { inFlight, signal }: ReadingBounds,
): AsyncGenerator<ReadTask<T>> {
  const wanted = each(tasks);
  const window: { task: T; outcome: Promise<Settled> }[] = [];
  try {
    for (let more = true; ;) {
      while (more && window.length < inFlight) {
        signal?.throwIfAborted();
        const next = await wanted.next();
        if (next.done) more = false;
        else window.push({ task: next.value, outcome: settle(source, next.value) });
      }
      const head = window.shift();
      if (!head) return;
      const settled = await head.outcome;
      signal?.throwIfAborted();
      if ('fault' in settled) throw settled.fault;
      yield { task: head.task, outcome: settled };
    }
  } finally {
    await wanted.return(undefined);
  }
}

/**
 * The pages of one original in their order.
 *
 * @throws ReadingInterrupted, because then nothing is known about the rest of the original
 */
export async function* readOriginal(
  source: PageSource,
  { path, pageCount }: { path: string; pageCount: number },
  bounds: ReadingBounds,
): AsyncGenerator<{ pageNo: number; outcome: PageOutcome }> {
  const tasks = Array.from({ length: pageCount }, (_, index) => ({ path, pageNo: index + 1 }));
  for await (const { task, outcome } of readInOrder(source, tasks, bounds)) {
    if ('error' in outcome && outcome.error instanceof ReadingInterrupted) throw outcome.error;
    yield { pageNo: task.pageNo, outcome };
  }
}

type Settled = PageOutcome | { readonly fault: unknown };

/** Never rejects: a page that waits for its turn must not end the process. */
async function settle(source: PageSource, { path, pageNo }: PageTask): Promise<Settled> {
  try {
    return { reading: await source.readPage(path, pageNo) };
  } catch (error) {
    if (error instanceof PageUnreadable || error instanceof ReadingInterrupted) return { error };
    return { fault: error };
  }
}

async function* each<T>(tasks: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* tasks;
}
