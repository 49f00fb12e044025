import type { ChildMessage, ChildRequest } from './child-protocol.js';

/**
 * The child's side of a {@link DisposableChild}: answers until the parent is gone.
 *
 * @param work takes what its own parent sends, and answers for its failures itself: what it throws
 *   ends the process
 */
export function serveRequests(work: (request: never) => Promise<unknown>): void {
  const send = (message: ChildMessage<unknown>): unknown => process.send?.(message);
  process.on('message', ({ id, request }: ChildRequest<never>) => {
    send({ id, begun: true });
    work(request)
      .then((answer) => {
        // Pixels of nine megabytes a page lie outside of the heap, where V8 hardly counts them.
        globalThis.gc?.();
        send({ id, answer, rssBytes: process.memoryUsage.rss() });
      })
      .catch(() => process.exit(1));
  });
  process.on('disconnect', () => process.exit(0));
}
