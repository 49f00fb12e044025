/** What one request may use before its child is killed. */
export interface ChildLimits {
  /** Milliseconds of wall time, without those in which it waited for a processor. */
  readonly wallMs: number;
  /** Milliseconds of processor time, all threads together. */
  readonly cpuMs: number;
  /** Bytes of resident memory of the process. */
  readonly rssBytes: number;
  /** Bytes of the answer; the child counts them before it sends any. */
  readonly outputBytes: number;
}

/**
 * Times its wall time after which a request is ended however long it has waited for a processor. What an honest
 * request takes is a small part of its limit already.
 */
const LONGEST = 10;

/** Milliseconds after which a request with this wall time has ended on any machine. */
export function longestMs(wallMs: number): number {
  return LONGEST * wallMs;
}
