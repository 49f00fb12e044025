import type { ChildProcess } from 'node:child_process';
import { ChildTimedOut, ChildTooBig, type ChildFailure } from './child-failure.js';
import type { ChildLimits } from './child-limits.js';
import { usageOf, waitedMsOf } from './process-usage.js';

/** Milliseconds between two looks at what a process uses. */
const WATCH_MS = 200;

/** Times the wall time after which a process is ended however long it has waited for a processor. */
const LONGEST = 20;

/**
 * Watches a process until `over`: never resolves; rejects when it uses more than it may. Kills nobody. Time in which the
 * machine had no processor for it is none of its own: a busy machine says nothing about a request.
 */
export function excessOf(
  child: ChildProcess,
  limits: ChildLimits,
  over: AbortSignal,
): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (failure: ChildFailure): void => reject(failure);
    const began = performance.now();
    const before = usageOf(child.pid);
    const waited = waitedMsOf(child.pid);
    const isOverdue = async (): Promise<boolean> => {
      const passed = performance.now() - began;
      if (passed < limits.wallMs || passed > LONGEST * limits.wallMs)
        return passed >= limits.wallMs;
      const waitedMs = (await waitedMsOf(child.pid)) - (await waited);
      return passed - Math.max(0, waitedMs) >= limits.wallMs;
    };
    const usage = setInterval(
      () => {
        void Promise.all([before, usageOf(child.pid), isOverdue()]).then(
          ([first, now, overdue]) => {
            if (now.rssBytes > limits.rssBytes) fail(new ChildTooBig('memory', now.rssBytes));
            if (now.cpuMs - first.cpuMs > limits.cpuMs) fail(new ChildTimedOut('processor'));
            if (overdue) fail(new ChildTimedOut('wall'));
          },
        );
      },
      Math.min(WATCH_MS, limits.wallMs),
    );
    over.addEventListener('abort', () => clearInterval(usage));
  });
}
