/** Says whether a value from outside is what the server declares it to be. */
export type Check<T> = (value: unknown) => value is T;

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isWhole = (value: unknown): value is number => Number.isInteger(value);

/** One of some words. Written as a record, so that a word the server learns is missed here. */
export function isOneOf<T extends string>(words: Record<T, true>): Check<T> {
  return (value): value is T => isText(value) && Object.hasOwn(words, value);
}

export function isNullOr<T>(check: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || check(value);
}

/** An object with all these fields; more of them, of a newer server, do no harm. */
export function hasShape<T extends object>(fields: { [K in keyof T]-?: Check<T[K]> }): Check<T> {
  const all = Object.entries<Check<unknown>>(fields);
  return (value): value is T => isObject(value) && all.every(([key, check]) => check(value[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
