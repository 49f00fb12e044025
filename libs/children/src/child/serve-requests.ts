import type { ChildMessage, ChildRequest } from './child-protocol.js';
import type { HandedFiles } from './hatch.js';
import { sizeOf } from './size-of.js';

/** Bytes outside of the heap that may pile up, beyond what the last answer held, before all is tidied. */
const MOST_LEFT = 16 * 1024 * 1024;

/**
 * The child's side of a {@link DisposableChild}: answers until the parent is gone.
 *
 * @param work takes what its own parent sends and the paths of what goes with it, and answers for its failures itself: what it throws
 *   ends the process
 */
export function serveRequests(
  work: (request: never, files: HandedFiles) => Promise<unknown>,
): void {
  const send = (message: ChildMessage<unknown>): unknown => process.send?.(message);
  process.on('message', ({ id, request, files, outputBytes }: ChildRequest<never>) => {
    send({ id, begun: true });
    work(request, files)
      .then((answer) => {
        tidyUp();
        const bytes = sizeOf(answer);
        if (bytes > outputBytes) send({ id, tooLarge: bytes });
        else send({ id, answer, rssBytes: process.memoryUsage.rss() });
      })
      .catch(() => process.exit(1));
  });
  process.on('disconnect', () => process.exit(0));
}

let held = process.memoryUsage().external;

/**
 * Pixels of nine megabytes a page lie outside of the heap, where V8 hardly counts them. Small pages are
 * many: looking through the whole heap after each costs more than decoding one.
 */
function tidyUp(): void {
  if (process.memoryUsage().external < held + MOST_LEFT) return;
  globalThis.gc?.();
  held = process.memoryUsage().external;
}
