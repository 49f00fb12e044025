/** Days in which every object that is kept is read through once. */
const ROUND_DAYS = 28;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Says which of the kept objects this backup has to read through: those whose day of the round has come
 * since the backup before, so that none is left out, however often backups are made.
 *
 * @param last moment or day of the last whole backup of the place, ISO 8601; null where there is none
 * @param now the moment of this one
 */
export function provingRound(last: string | null, now: Date): (sha256: string) => boolean {
  const today = Math.floor(now.getTime() / DAY_MS);
  const before = last === null ? today - 1 : Math.floor(Date.parse(last.slice(0, 10)) / DAY_MS);
  const days = new Set<number>();
  const first = Math.max(before + 1, today - ROUND_DAYS + 1);
  for (let day = first; day <= today; day += 1) days.add(day % ROUND_DAYS);
  return (sha256) => days.has(Number.parseInt(sha256.slice(0, 4), 16) % ROUND_DAYS);
}
