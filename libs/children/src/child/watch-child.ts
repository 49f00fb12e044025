import type { ChildProcess } from 'node:child_process';
import { ChildTimedOut, ChildTooBig, type ChildFailure } from './child-failure.js';
import { longestMs, type ChildLimits } from './child-limits.js';
import { usageOf, waitsOf } from './process-usage.js';
import { WaitingTime } from './waiting-time.js';

/** Milliseconds between two looks at what a process uses. */
const WATCH_MS = 200;

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
    const excess = looksAt(child.pid, limits);
    let looking = false;
    const look = async (): Promise<void> => {
      if (looking) return;
      looking = true;
      const failure = await excess();
      looking = false;
      if (failure) reject(failure);
    };
    const timer = setInterval(() => void look(), Math.min(WATCH_MS, limits.wallMs));
    over.addEventListener('abort', () => clearInterval(timer));
  });
}

/** Looks from now on: each tells what is more than it may be, or null. */
function looksAt(pid: number | undefined, limits: ChildLimits): () => Promise<ChildFailure | null> {
  const began = performance.now();
  const cpuBefore = usageOf(pid).then(({ cpuMs }) => cpuMs);
  const waiting = waitsOf(pid).then((waits) => new WaitingTime(waits));
  return async () => {
    const passed = performance.now() - began;
    const [usage, waits] = await Promise.all([usageOf(pid), waitsOf(pid)]);
    const waited = (await waiting).look(waits, passed);
    if (usage.rssBytes > limits.rssBytes) return new ChildTooBig('memory', usage.rssBytes);
    if (usage.cpuMs - (await cpuBefore) > limits.cpuMs) return new ChildTimedOut('processor');
    const overdue = passed - waited >= limits.wallMs || passed >= longestMs(limits.wallMs);
    return overdue ? new ChildTimedOut('wall') : null;
  };
}
