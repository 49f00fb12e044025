/** Things of which each serves one caller at a time; the others wait in the order they came. */
export class Pool<T extends object> {
  private readonly free: T[];
  private readonly waiting: ((thing: T) => void)[] = [];

  constructor(readonly things: readonly T[]) {
    this.free = [...things];
  }

  /** Does work with the next thing that is free; throws what the work throws. */
  async use<R>(work: (thing: T) => Promise<R>): Promise<R> {
    const thing = await this.take();
    try {
      return await work(thing);
    } finally {
      const next = this.waiting.shift();
      if (next) next(thing);
      else this.free.push(thing);
    }
  }

  private take(): Promise<T> {
    const thing = this.free.pop();
    return thing === undefined
      ? new Promise((resolve) => this.waiting.push(resolve))
      : Promise.resolve(thing);
  }
}
