import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is not false, null or undefined.
 *
 * @throws Error when the deadline passes; the last error of the question is its cause
 */
export async function until<T>(
  question: () => Promise<T | false | null | undefined>,
  options: { timeoutMs: number; everyMs?: number },
): Promise<T> {
  const deadline = performance.now() + options.timeoutMs;
  let cause: unknown;
  while (performance.now() < deadline) {
    try {
      const answer = await question();
      if (answer !== false && answer !== null && answer !== undefined) return answer;
    } catch (error) {
      cause = error;
    }
    await sleep(options.everyMs ?? 50);
  }
  throw new Error(`nothing came of it within ${options.timeoutMs} ms`, { cause });
}
