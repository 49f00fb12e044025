/**
 * Lets so many pieces of work through at a time; the others wait in the order in which they came. For
 * work that would otherwise take all of something shared, such as the connections of a pool.
 */
export class Lane {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(readonly slots: number) {}

  /** How many wait at the moment. */
  get waiting(): number {
    return this.queue.length;
  }

  /** True when work would begin at once. */
  get isFree(): boolean {
    return this.running < this.slots;
  }

  /** Runs `work` when it is its turn. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isFree) this.running += 1;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      // The place goes on to the next one; nobody who comes now may take it.
      if (next) next();
      else this.running -= 1;
    }
  }
}
