/**
 * The time of the process. Only its edges ask for it (command line, file systems, the beginning of
 * a transaction); what runs inside one takes `ctx.now`.
 */
export function currentTime(): Date {
  return new Date();
}
