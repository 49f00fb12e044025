import type { ChildProcess } from 'node:child_process';
import { ChildTimedOut, ChildTooBig, type ChildFailure } from './child-failure.js';
import type { ChildLimits } from './child-limits.js';
import { usageOf } from './process-usage.js';

/** Milliseconds between two looks at what a process uses. */
const WATCH_MS = 200;

/** Watches a process until `over`: never resolves; rejects when it uses more than it may. Kills nobody. */
export function excessOf(
  child: ChildProcess,
  limits: ChildLimits,
  over: AbortSignal,
): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (failure: ChildFailure): void => reject(failure);
    const timer = setTimeout(() => fail(new ChildTimedOut('wall')), limits.wallMs);
    const before = usageOf(child.pid);
    const usage = setInterval(() => {
      void Promise.all([before, usageOf(child.pid)]).then(([first, now]) => {
        if (now.rssBytes > limits.rssBytes) fail(new ChildTooBig('memory', now.rssBytes));
        if (now.cpuMs - first.cpuMs > limits.cpuMs) fail(new ChildTimedOut('processor'));
      });
    }, WATCH_MS);
    over.addEventListener('abort', () => {
      clearTimeout(timer);
      clearInterval(usage);
    });
  });
}
