import koffi from 'koffi';
import { ChildFailure } from '../child/child-failure.js';
import { DisposableChild } from '../child/disposable-child.js';

/** Number of the limit on processes of a user (setrlimit(2), Linux). */
const RLIMIT_NPROC = 6;

/** Asks for a child where the system grants no further process, and prints what came of it. */
const setLimit = koffi.load(null).func('int setrlimit(int, uint64_t *)');
// The superuser is under no such limit.
if (process.getuid?.() === 0) process.setuid?.(65_534);
setLimit(RLIMIT_NPROC, [0n, 0n]);

const child = new DisposableChild<string, string>({
  main: new URL('./unruly-child.main.js', import.meta.url),
  args: [process.argv[2] ?? ''],
  mostRequests: 1,
});
const limits = { wallMs: 10_000, cpuMs: 10_000, rssBytes: 2 ** 30, outputBytes: 1000 };
try {
  await child.ask('a', limits);
} catch (error) {
  if (!(error instanceof ChildFailure)) throw error;
  console.log(`${error.name} ${error.message}`);
}
