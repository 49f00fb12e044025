import type { EventEmitter } from 'node:events';
import { errorCode } from '#libs/kernel';

/** Milliseconds in which one kind of complaint is written once, however often it comes. */
const QUIET_MS = 60_000;

/** Where a line goes; a logger of Nest fits. */
interface Log {
  error(line: object): void;
}

/**
 * Writes down what pg-boss complains of: while the database is away it does so each second for each
 * queue. Once a minute for each kind is enough to know; `repeated` says how often it came in between.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function hearComplaints(boss: EventEmitter, log: Log, now = () => performance.now()): void {
  const heard = new Map<string, { at: number; since: number }>();
  boss.on('error', (error: unknown) => {
    const kind = errorCode(error);
    const last = heard.get(kind);
    if (last && now() - last.at < QUIET_MS) {
      last.since += 1;
      return;
    }
    log.error({ message: 'job queue failed', repeated: last?.since ?? 0, err: error });
    heard.set(kind, { at: now(), since: 0 });
  });
}
