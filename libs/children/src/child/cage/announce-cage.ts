import { strongestCage } from './strongest-cage.js';

/** Where a process says how fit it is; the `Health` of the platform fits. */
interface Report {
  register(
    name: string,
    check: () => Promise<Record<string, unknown>>,
    options: { failure: string; needed: boolean },
  ): void;
}

/** Where it writes lines for its operator; a logger of Nest fits. */
interface Log {
  log(line: object): void;
  warn(line: object): void;
}

/**
 * Tries out, at the start of a process, in which cage its children will live, and says so in its health
 * and in its log: as a warning where they could reach more than their input.
 */
export async function announceCage(report: Report, log: Log, find = strongestCage): Promise<void> {
  // A machine that had no process to give for the trial is no less fit to serve.
  const held = () => find().catch(() => null);
  report.register('cage', async () => ({ ...((await held()) ?? { cage: 'unknown' }) }), {
    failure: 'Wird noch erprobt.',
    needed: false,
  });
  const found = await held();
  const line = { message: 'cage of children', cage: found?.cage ?? 'unknown', says: found?.says };
  if (found?.cage === 'own-root') log.log(line);
  else log.warn(line);
}
