/**
 * Whole seconds from an answer to a moment the answer names, both by the clock of the server: the
 * one of this computer may be minutes off. `answeredAt` is the `Date` header (RFC 9110 §6.6.1).
 */
export function secondsUntil(moment: string, answeredAt: string | null): number {
  const from = answeredAt === null ? Date.now() : Date.parse(answeredAt);
  return Math.max(0, Math.floor((Date.parse(moment) - from) / 1000));
}
