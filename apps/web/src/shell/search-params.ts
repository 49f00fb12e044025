/** Reads a search part of the URL as strings, so that `?q=2024` stays text. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes search values, leaving out what is empty. */
export function stringifySearch(values: Record<string, unknown>): string {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
  return text ? `?${text}` : '';
}

/** A non-empty text value. */
export function textParam(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A whole number from 1 on. */
export function countParam(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** One of the given words. */
export function wordParam<T extends string>(value: unknown, words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}

/** A path of this app to come back to; anything else is dropped. */
export function returnPath(value: unknown): string | undefined {
  const path = textParam(value);
  return path && /^\/(?![/\\])/.test(path) ? path : undefined;
}
