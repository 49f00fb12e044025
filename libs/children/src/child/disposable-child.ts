import type { ChildProcess } from 'node:child_process';
import type { CageName } from './cage/cages.js';
import { strongestCage } from './cage/strongest-cage.js';
import { ChildEnded, ChildNotReached } from './child-failure.js';
import type { ChildLimits } from './child-limits.js';
import { converse, NOT_ARRIVED } from './converse.js';
import { endProcess } from './end-process.js';
import { Hatch, type HandedFiles } from './hatch.js';
import { startInCage, type ChildStart } from './start-child.js';

/** How a child is started and when it is replaced although nothing went wrong. */
export interface ChildMaking extends ChildStart {
  /** Requests after which it is replaced, so that no leak of a library grows without end. */
  readonly mostRequests: number;
  /** Bytes it may hold between two requests; one large page shall not bind its memory for ever. */
  readonly idleBytes?: number;
  /** Where files go in and out, for a child that is handed any; whoever names it clears it of dead processes. */
  readonly hatchIn?: string;
  /** In place of the strongest one that holds, for tests of what a child does in each. */
  readonly cage?: CageName;
}

/** A request with the files that go with it. */
interface Asked<Request> {
  readonly request: Request;
  readonly files: HandedFiles;
}

/**
 * A process that works on foreign bytes, one request at a time; started when there is one, in the
 * strongest cage that holds here. When it hangs, crashes or eats memory it is killed, the request that
 * it had begun fails, and the next one gets a fresh process.
 */
export class DisposableChild<Request, Answer> {
  private process: ChildProcess | null = null;
  private readonly hatch: Hatch | null;
  private served = 0;
  private ends = 0;

  constructor(private readonly making: ChildMaking) {
    this.hatch = making.hatchIn === undefined ? null : new Hatch(making.hatchIn);
  }

  /**
   * One that ended before the request had arrived, for instance because the system needed its memory
   * between two pages, is nothing the page is to suffer for: another one is asked, once.
   *
   * @throws ChildTimedOut, ChildTooBig, ChildCrashed for which the request may be to blame
   * @throws ChildNotReached when the second one was lost too: something is missing or the machine is short
   * @throws ChildEnded when {@link end} was called meanwhile
   * @throws ChildNotStarted when the system has no process to give
   * @throws FileNotHanded when a file could not be handed in or taken out
   */
  async ask(request: Request, limits: ChildLimits, files: HandedFiles = {}): Promise<Answer> {
    const { ends } = this;
    try {
      const asked = { request, files: (await this.hatch?.handIn(files)) ?? {} };
      const first = await this.askOnce(asked, limits, ends);
      const answer = first === NOT_ARRIVED ? await this.askOnce(asked, limits, ends) : first;
      if (answer === NOT_ARRIVED) throw new ChildNotReached();
      await this.hatch?.handOut(files);
      return answer;
    } finally {
      // Nobody is left to read what was handed in.
      if (this.process === null) this.hatch?.close();
    }
  }

  /** Kills the process and with it what it was at; the next request starts another. */
  end(): void {
    this.ends += 1;
    this.replace();
    this.hatch?.close();
  }

  private replace(): void {
    if (this.process) endProcess(this.process);
    this.process = null;
    this.served = 0;
  }

  /** The process that is there or a fresh one. @throws ChildEnded when we were ended meanwhile */
  private async running(ends: number): Promise<ChildProcess> {
    if (this.ends !== ends) throw new ChildEnded();
    const child = this.process ?? (await this.start());
    if (this.ends !== ends) {
      endProcess(child);
      throw new ChildEnded();
    }
    this.process = child;
    return child;
  }

  private async start(): Promise<ChildProcess> {
    const cage = this.making.cage ?? (await strongestCage()).cage;
    const { reads = [], writes = [] } = this.making;
    const hatch = this.hatch?.open();
    if (!hatch) return startInCage(cage, this.making);
    return startInCage(cage, {
      ...this.making,
      reads: [...reads, hatch.in],
      writes: [...writes, hatch.out],
    });
  }

  private async askOnce(
    { request, files }: Asked<Request>,
    limits: ChildLimits,
    ends: number,
  ): Promise<Answer | typeof NOT_ARRIVED> {
    const child = await this.running(ends);
    this.served += 1;
    const { mostRequests, idleBytes = Infinity } = this.making;
    try {
      const message = { id: this.served, request, files, outputBytes: limits.outputBytes };
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
