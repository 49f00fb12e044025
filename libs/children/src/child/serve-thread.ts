import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadRequest } from './patient-thread.js';

/** Steps below the process: a tenth of its weight where they want the same core (sched(7)). */
const STEPS = 10;

/** The lowest priority there is. */
const LOWEST = 19;

/** The thread's side of a `PatientThread`. */
export function serveThread(work: (request: unknown) => unknown): void {
  stepBack();
  parentPort?.on('message', ({ id, request }: ThreadRequest) => {
    parentPort?.postMessage(outcome(id, () => work(request)));
  });
}

function outcome(id: number, work: () => unknown): ThreadAnswer {
  try {
    return { id, answer: work() };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}

/** Linux knows a priority of each thread (setpriority(2), "C library/kernel differences"); others leave it. */
function stepBack(): void {
  try {
    const nice = Math.min(LOWEST, getPriority() + STEPS);
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), nice);
  } catch {
    // Without /proc there is no number of a thread: it works as all others do.
  }
}
