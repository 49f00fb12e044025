/** Beginning of the keys of everything that is kept for this tab. */
const PREFIX = 'aktei.kept:';

/** Keeps something for as long as the tab lives, or until {@link forgetKept}. */
export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing loses no more than before.
  }
}

/** What was kept under that name, or null. */
export function kept(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null');
  } catch {
    return null;
  }
}

/** Forgets what was kept under that name. */
export function unkeep(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept.
  }
}

/** Forgets everything: whoever signs out leaves nothing to the next person at this desk. */
export function forgetKept(): void {
  const names = Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX));
  for (const name of names) sessionStorage.removeItem(name);
}
