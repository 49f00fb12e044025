import type { ChildProcess } from 'node:child_process';
import { ChildEnded, ChildNotReached } from './child-failure.js';
import type { ChildLimits } from './child-limits.js';
import { converse, NOT_ARRIVED } from './converse.js';
import { startChild, type ChildStart } from './start-child.js';

/** How a child is started and when it is replaced although nothing went wrong. */
export interface ChildMaking extends ChildStart {
  /** Requests after which it is replaced, so that no leak of a library grows without end. */
  readonly mostRequests: number;
  /** Bytes it may hold between two requests; one large page shall not bind its memory for ever. */
  readonly idleBytes?: number;
}

/**
 * A process that works on foreign bytes, one request at a time; started when there is one. When it
 * hangs, crashes or eats memory it is killed, the request that it had begun fails, and the next one
 * gets a fresh process.
 */
export class DisposableChild<Request, Answer> {
  private process: ChildProcess | null = null;
  private served = 0;
  private ends = 0;

  constructor(private readonly making: ChildMaking) {}

  /**
   * One that ended before the request had arrived, for instance because the system needed its memory
   * between two pages, is nothing the page is to suffer for: another one is asked, once.
   *
   * @throws ChildTimedOut, ChildTooBig, ChildCrashed for which the request may be to blame
   * @throws ChildNotReached when the second one was lost too: something is missing or the machine is short
   * @throws ChildEnded when {@link end} was called meanwhile
   * @throws ChildNotStarted when the system has no process to give
   */
  async ask(request: Request, limits: ChildLimits): Promise<Answer> {
    const { ends } = this;
    const first = await this.askOnce(request, limits);
    if (first !== NOT_ARRIVED) return first;
    if (this.ends !== ends) throw new ChildEnded();
    const second = await this.askOnce(request, limits);
    if (second === NOT_ARRIVED) throw new ChildNotReached();
    return second;
  }

  /** Kills the process and with it what it was at; the next request starts another. */
  end(): void {
    this.ends += 1;
    this.replace();
  }

  private replace(): void {
    this.process?.kill('SIGKILL');
    this.process = null;
    this.served = 0;
  }

  private async askOnce(
    request: Request,
    limits: ChildLimits,
  ): Promise<Answer | typeof NOT_ARRIVED> {
    const child = (this.process ??= startChild(this.making));
    this.served += 1;
    const { mostRequests, idleBytes = Infinity } = this.making;
    try {
      const message = { id: this.served, request, outputBytes: limits.outputBytes };
      const heard = await converse<Answer>(child, message, limits);
      if (this.process !== child) throw new ChildEnded();
      const lost = heard === NOT_ARRIVED;
      if (lost || this.served >= mostRequests || heard.rssBytes > idleBytes) this.replace();
      return lost ? NOT_ARRIVED : heard.answer;
    } catch (error) {
      if (this.process !== child) throw new ChildEnded();
      // Whatever went wrong, the next page must not meet the same process.
      this.replace();
      throw error;
    }
  }
}
