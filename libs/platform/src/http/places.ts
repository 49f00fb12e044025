import { ServiceBusy, TooManyAtOnce } from '../contracts/errors.js';

/** How many of one kind of work may be there at the same time. */
export interface PlaceLimits {
  /** Of one person, at work. */
  readonly atOnce: number;
  /** Of one person, in line. */
  readonly inLine: number;
  /** Of all people, at work; no bound where it is left out. */
  readonly allAtOnce?: number;
  /** Of all people, in line. */
  readonly allInLine: number;
}

interface Waiting {
  readonly key: string;
  readonly begin: () => void;
}

/**
 * Places for one kind of work. Whoever has as many as one person may have waits in line, while others go
 * on; the line is bounded as well. Whoever leaves it frees the place there.
 */
export class Places {
  private readonly atWork = new Map<string, number>();
  private readonly line: Waiting[] = [];
  private all = 0;

  constructor(private readonly limits: PlaceLimits) {}

  /**
   * Waits for a place of that person and answers how to give it back; a second time does nothing.
   *
   * @throws TooManyAtOnce, ServiceBusy when the line is full; the reason of `gone` when they have left
   */
  async enter(key: string, gone: AbortSignal): Promise<() => void> {
    gone.throwIfAborted();
    if (this.hasRoom(key)) this.take(key);
    else await this.turn(key, gone);
    let held = true;
    return () => {
      if (held) this.giveBack(key);
      held = false;
    };
  }

  /** Does work in a place of that person. @throws as {@link enter}, and what the work throws */
  async use<T>(key: string, gone: AbortSignal, work: () => Promise<T>): Promise<T> {
    const leave = await this.enter(key, gone);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  private turn(key: string, gone: AbortSignal): Promise<void> {
    const own = this.line.filter((waiting) => waiting.key === key).length;
    if (own >= this.limits.inLine) throw new TooManyAtOnce();
    if (this.line.length >= this.limits.allInLine) throw new ServiceBusy();
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.line.splice(this.line.indexOf(waiting), 1);
        reject(gone.reason instanceof Error ? gone.reason : new Error('left the line'));
      };
      const begin = (): void => {
        gone.removeEventListener('abort', leave);
        resolve();
      };
      const waiting = { key, begin };
      this.line.push(waiting);
      gone.addEventListener('abort', leave, { once: true });
    });
  }

  private hasRoom(key: string): boolean {
    const { atOnce, allAtOnce = Infinity } = this.limits;
    return this.all < allAtOnce && (this.atWork.get(key) ?? 0) < atOnce;
  }

  private take(key: string): void {
    this.all += 1;
    this.atWork.set(key, (this.atWork.get(key) ?? 0) + 1);
  }

  /** The next in line is the first whose person has room, so that nobody waits for another person's work. */
  private giveBack(key: string): void {
    this.all -= 1;
    const left = (this.atWork.get(key) ?? 1) - 1;
    if (left > 0) this.atWork.set(key, left);
    else this.atWork.delete(key);
    const at = this.line.findIndex((waiting) => this.hasRoom(waiting.key));
    const [next] = at < 0 ? [] : this.line.splice(at, 1);
    if (!next) return;
    this.take(next.key);
    next.begin();
  }
}
