import { setTimeout } from 'node:timers/promises';

/** Milliseconds below which it is not worth to wait. */
const SHORT_MS = 20;

/** Asked before each piece of a reading is used: waits, or fails and ends it. */
export interface Leave {
  take(bytes: number): Promise<void>;
}

/** Keeps whoever reads to so many bytes a second, so that people do not notice. */
export class Pace implements Leave {
  private readonly startedAt = performance.now();
  private bytes = 0;

  constructor(
    private readonly bytesPerSecond: number,
    private readonly signal?: AbortSignal,
  ) {}

  /** Waits until so many more bytes are in time. @throws AbortError when the work is called off */
  async take(bytes: number): Promise<void> {
    this.signal?.throwIfAborted();
    this.bytes += bytes;
    const due = this.startedAt + (this.bytes / this.bytesPerSecond) * 1_000;
    const wait = due - performance.now();
    if (wait > SHORT_MS)
      await setTimeout(wait, undefined, this.signal ? { signal: this.signal } : {});
  }
}
