/** Milliseconds that each thread has waited for a processor since it is there, by its number. */
export type Waits = ReadonlyMap<number, number>;

/**
 * The time for which a process had no processor, summed up from look to look. In each counts the thread that has
 * waited longest: those that wait side by side wait for the same thing. The kernel books a wait when it is over,
 * so that one may be longer than the time since the last look; all of them are never longer than what has passed.
 */
export class WaitingTime {
  private total = 0;

  /** @param last what had been waited when the time began */
  constructor(private last: Waits) {}

  /** A look `passedMs` after the time began; the milliseconds waited so far. */
  look(now: Waits, passedMs: number): number {
    let longest = 0;
    for (const [thread, waited] of now) {
      longest = Math.max(longest, waited - (this.last.get(thread) ?? 0));
    }
    this.last = now;
    this.total = Math.min(this.total + longest, passedMs);
    return this.total;
  }
}
