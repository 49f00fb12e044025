import { readFileSync } from 'node:fs';

/**
 * Milliseconds of processor time that the thread of the event loop has used: not of a clock, so that a busy
 * machine does not matter. Linux tells it of the thread; elsewhere it is that of the whole process.
 */
export function loopTime(): number {
  try {
    const [onProcessor = '0'] = readFileSync(
      `/proc/self/task/${process.pid}/schedstat`,
      'utf8',
    ).split(' ');
    return Number(onProcessor) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e3;
  }
}

/**
 * The least that a piece of work takes of the event loop: it may go once more while it takes more than
 * `enough`, since the first goes compile it.
 */
export async function leastLoopTime(enough: number, work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let go = 0; go < 3 && least > enough; go += 1) {
    const before = loopTime();
    await work();
    least = Math.min(least, loopTime() - before);
  }
  return least;
}
