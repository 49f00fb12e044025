import { readdir, readFile } from 'node:fs/promises';

/** Bytes of a page of memory and ticks of a second as /proc counts them (proc(5)). */
const PAGE_BYTES = 4096;
const TICKS_PER_SECOND = 100;

/** What a process uses: resident memory now, processor time since it was started. */
export interface ProcessUsage {
  readonly rssBytes: number;
  readonly cpuMs: number;
}

const NOTHING: ProcessUsage = { rssBytes: 0, cpuMs: 0 };

/**
 * Of a process and all that it has started: in a cage the one at work is a child of the one we know.
 * Reads /proc; nothing is measured where there is none, or where the process has ended.
 */
export async function usageOf(pid: number | undefined): Promise<ProcessUsage> {
  if (pid === undefined || process.platform !== 'linux') return NOTHING;
  const [own, children] = await Promise.all([ownUsage(pid), childrenOf(pid)]);
  const below = await Promise.all(children.map(usageOf));
  return below.reduce(
    (sum, { rssBytes, cpuMs }) => ({
      rssBytes: sum.rssBytes + rssBytes,
      cpuMs: sum.cpuMs + cpuMs,
    }),
    own,
  );
}

/** Those that the first thread has started, as `unshare` does; proc(5), `children`. */
async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}

async function ownUsage(pid: number): Promise<ProcessUsage> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name of the program is in brackets and may hold anything; fields are counted behind it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3] ?? 0);
  return {
    rssBytes: field(24) * PAGE_BYTES,
    cpuMs: ((field(14) + field(15)) * 1000) / TICKS_PER_SECOND,
  };
}

/**
 * Milliseconds for which each thread of a process, and of all that it has started, was ready to run and got no
 * processor (schedstats of Linux, /proc/PID/task/TID/schedstat), by its number. None where nobody counts that.
 */
export async function waitsOf(pid: number | undefined): Promise<ReadonlyMap<number, number>> {
  if (pid === undefined || process.platform !== 'linux') return new Map();
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const own = threads.map(async (thread): Promise<[number, number]> => {
    const path = `/proc/${pid}/task/${thread}/schedstat`;
    const [, nanoseconds = 0] = (await readFile(path, 'utf8').catch(() => ''))
      .split(' ')
      .map(Number);
    return [Number(thread), nanoseconds / 1e6];
  });
  const below = await Promise.all((await childrenOf(pid)).map(waitsOf));
  return new Map([...(await Promise.all(own)), ...below.flatMap((waits) => [...waits])]);
}
