/** What the log may know of an error: its kind and its place, nothing that a person has typed. */
export interface LoggableError {
  readonly type: string;
  /** Of Aktei, Node or PostgreSQL, e.g. `AKTE.NOT_FOUND`, `ECONNREFUSED`, `23505`. */
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly frames: readonly string[];
  readonly cause?: LoggableError;
}

/** Causes that are followed; a longer chain, or a ring, ends here. */
const MAX_CAUSES = 5;

/** Codes, constraints and tables are short words; anything else may be data. */
const WORD = /^[\w.-]{1,80}$/;

/** What counts as an error: one of a class, or a plain copy of one, as pg-boss hands them on. */
interface ErrorLike {
  readonly stack?: string | undefined;
  readonly message?: string | undefined;
  readonly cause?: unknown;
}

/** True for errors and for plain objects that carry the message or the stack of one. */
export function isErrorLike(value: unknown): value is ErrorLike {
  if (value instanceof Error) return true;
  if (typeof value !== 'object' || value === null) return false;
  return 'stack' in value && typeof value.stack === 'string';
}

/**
 * An error without its message and without the fields of its own. Both quote what was sent: a
 * statement's parameters, "Key (username)=(…) already exists", a piece of a body that is no JSON.
 */
export function toLoggable(error: unknown, depth = 0): LoggableError {
  if (!isErrorLike(error)) return { type: typeof error, frames: [] };
  return {
    type: word(error.constructor.name) ?? 'Error',
    ...words(error),
    frames: framesOf(error),
    ...(error.cause === undefined || depth >= MAX_CAUSES
      ? {}
      : { cause: toLoggable(error.cause, depth + 1) }),
  };
}

function words(error: ErrorLike): Pick<LoggableError, 'code' | 'constraint' | 'table'> {
  const fields: Readonly<Record<string, unknown>> = { ...error };
  const known = (name: 'code' | 'constraint' | 'table') => {
    const value = word(fields[name]);
    return value === null ? {} : { [name]: value };
  };
  return { ...known('code'), ...known('constraint'), ...known('table') };
}

function word(value: unknown): string | null {
  return typeof value === 'string' && WORD.test(value) ? value : null;
}

/** The lines below the message, of which some may look like frames. */
function framesOf({ stack = '', message = '' }: ErrorLike): string[] {
  const place = stack.indexOf(message);
  const below = place === -1 ? stack : stack.slice(place + message.length);
  const lines = below.split('\n');
  const first = lines.findLastIndex((line) => !line.startsWith('    at ')) + 1;
  return lines.slice(first).map((line) => line.trim());
}
