/**
 * Why something could not be done although nothing is wrong with it: a service does not answer
 * (`unreachable`), has too much to do (`busy`), or there is no room left (`full`).
 */
export type Fault = 'unreachable' | 'busy' | 'full';

/** Errors that are looked at behind one another; a longer chain, or a ring, ends here. */
const MAX_ERRORS = 20;

/**
 * The fault behind an error, however often TypeORM, `cause` or an `AggregateError` have wrapped it; null
 * for an error that is nobody's fault but ours.
 */
export function faultBehind(error: unknown): Fault | null {
  const queue: unknown[] = [error];
  for (let looked = 0; looked < queue.length && looked < MAX_ERRORS; looked += 1) {
    const one = queue[looked];
    if (!isObject(one)) continue;
    const fault = ownFault(one);
    if (fault) return fault;
    queue.push(...wrappedIn(one).filter((inner) => !queue.includes(inner)));
  }
  return null;
}

function wrappedIn(error: Readonly<Record<string, unknown>>): unknown[] {
  const { cause, driverError, errors } = error;
  const gathered: readonly unknown[] = Array.isArray(errors) ? errors : [];
  return [cause, driverError, ...gathered];
}

function ownFault(error: Readonly<Record<string, unknown>>): Fault | null {
  const code = textOf(error['code']);
  if (error['syscall'] === 'connect') return 'unreachable';
  return (
    OF_NETWORK[code] ??
    (error['syscall'] === undefined ? null : OF_FILES[code]) ??
    ofSqlState(code) ??
    OF_NAME[textOf(error['name'])] ??
    ofMessage(textOf(error['message']))
  );
}

/** Codes by which Node says that a connection cannot be made or is gone. */
const OF_NETWORK: Readonly<Record<string, Fault>> = {
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ECONNABORTED: 'unreachable',
  ENOTCONN: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EPIPE: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
};

/** Codes of a system call on a file that have nothing to do with what was to be done with it. */
const OF_FILES: Readonly<Record<string, Fault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EMFILE: 'busy',
  ENFILE: 'busy',
  EAGAIN: 'busy',
  ENOMEM: 'busy',
  EROFS: 'unreachable',
  EIO: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  ENOTDIR: 'unreachable',
  ESTALE: 'unreachable',
  EBUSY: 'unreachable',
  ENODEV: 'unreachable',
  ENXIO: 'unreachable',
};

/** Beginnings of SQLSTATEs (PostgreSQL, appendix A); the first that fits counts. */
const OF_SQLSTATE: readonly (readonly [string, Fault])[] = [
  ['53100', 'full'],
  ['53', 'busy'],
  ['08', 'unreachable'],
  ['57014', 'busy'],
  ['57P', 'unreachable'],
  ['55P03', 'busy'],
  ['40001', 'busy'],
  ['40P01', 'busy'],
  ['40003', 'unreachable'],
  ['25P03', 'busy'],
  ['25P04', 'busy'],
  // A server that only follows another one, or a write behind a BEGIN that has failed.
  ['25006', 'unreachable'],
  ['28', 'unreachable'],
  ['3D000', 'unreachable'],
  ['58', 'unreachable'],
];

function ofSqlState(code: string): Fault | null {
  if (!/^[0-9A-Z]{5}$/.test(code)) return null;
  return OF_SQLSTATE.find(([start]) => code.startsWith(start))?.[1] ?? null;
}

/** Of TypeORM: its connection broke before, and this is the next to use it. */
const OF_NAME: Readonly<Record<string, Fault>> = {
  QueryRunnerAlreadyReleasedError: 'unreachable',
  QueryRunnerProviderAlreadyReleasedError: 'unreachable',
  ConnectionIsNotSetError: 'unreachable',
  CannotExecuteNotConnectedError: 'unreachable',
};

/** Beginnings of messages: what pg, its pool and we ourselves say of a connection has no code. */
const OF_MESSAGE: readonly (readonly [string, Fault])[] = [
  ['timeout exceeded when trying to connect', 'busy'],
  ['Query read timeout', 'busy'],
  ['Connection terminated', 'unreachable'],
  ['timeout expired', 'unreachable'],
  ['Client has encountered a connection error', 'unreachable'],
  ['Client was closed and is not queryable', 'unreachable'],
  ['Cannot use a pool after calling end', 'unreachable'],
  ['Driver not Connected', 'unreachable'],
  ['the unit of work is over', 'unreachable'],
];

function ofMessage(message: string): Fault | null {
  return OF_MESSAGE.find(([start]) => message.startsWith(start))?.[1] ?? null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
