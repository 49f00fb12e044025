/** First and last byte, both included. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The one range of a `Range` header for a content of that size; null for the whole content (no
 * header, several ranges, or a form we need not understand), as RFC 9110 §14.2 permits.
 */
export function parseRange(
  header: string | undefined,
  size: number,
): Range | null | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '') return last === '' ? null : suffix(Number(last), size);
  return between(Number(first), last === '' ? Number.POSITIVE_INFINITY : Number(last), size);
}

function between(start: number, last: number, size: number): Range | null | 'unsatisfiable' {
  if (last < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end: Math.min(last, size - 1) };
}

function suffix(length: number, size: number): Range | 'unsatisfiable' {
  if (length === 0 || size === 0) return 'unsatisfiable';
  return { start: Math.max(0, size - length), end: size - 1 };
}
