/** Failures after which an account is locked (BSI ORP.4.A23 asks for a limit, not for a figure). */
export const MAX_FAILURES = 5;

/** Minutes of the first lock; each further failure doubles it, up to a day. */
const FIRST_LOCK_MINUTES = 15;
const LONGEST_LOCK_MINUTES = 24 * 60;

/** Failures per address and window after which the address has to wait, whoever it tries to be. */
export const MAX_FAILURES_PER_ADDRESS = 30;

/** Minutes of one counting window of an address. */
export const ADDRESS_WINDOW_MINUTES = 10;

/** Until when an account is locked after that many failures in a row, or null for not at all. */
export function lockedUntil(failures: number, now: Date): Date | null {
  if (failures < MAX_FAILURES) return null;
  const minutes = Math.min(
    FIRST_LOCK_MINUTES * 2 ** (failures - MAX_FAILURES),
    LONGEST_LOCK_MINUTES,
  );
  return new Date(now.getTime() + minutes * 60_000);
}

/** True while an account takes no password, not even the right one. */
export function isLocked(account: { readonly lockedUntil: Date | null }, now: Date): boolean {
  return account.lockedUntil !== null && account.lockedUntil > now;
}

/** The start of the counting window of an address. */
export function windowStart(now: Date): Date {
  const length = ADDRESS_WINDOW_MINUTES * 60_000;
  return new Date(Math.floor(now.getTime() / length) * length);
}
