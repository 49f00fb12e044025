import { Injectable } from '@nestjs/common';
import { errorCode } from '#libs/kernel';
import type { Caller, Ctx } from '../context/ctx.js';
import { AnswerNotKept, RepeatKeyReused, RequestUnderWay } from '../contracts/errors.js';
import { CommitRefused, Transactions } from '../database/transactions.js';
import { AnsweredRequests, type KnownRequest } from './answered-requests.js';
import { seal, unseal, type Answer } from './kept-answer.js';
import { fingerprintOf, type Fingerprint, type KeyedRequest } from './repeat-key.js';

/** SQLSTATE of a lock that was waited for in vain. */
const LOCK_NOT_AVAILABLE = '55P03';

/** A request with a key, as it came. */
export type RepeatableRequest = Omit<KeyedRequest, 'caller'>;

/** An answer, and whether it was given before. */
export interface GivenAnswer extends Answer {
  readonly replayed: boolean;
}

/**
 * Does what came with a key once. The key is noted in the transaction of the work and its answer leaves
 * with the commit: a crash at any moment leaves both or none. What fails is forgotten with its key.
 */
@Injectable()
export class Repeats {
  private readonly answered = new AnsweredRequests();

  constructor(private readonly transactions: Transactions) {}

  /**
   * Runs `work` as {@link Transactions.run} does, or answers what it answered the last time. One wait
   * more than without a key.
   *
   * @throws RepeatKeyReused, RequestUnderWay, AnswerNotKept, AnswerWithheld
   */
  async once(
    caller: Caller,
    request: RepeatableRequest,
    work: (ctx: Ctx) => Promise<Answer>,
  ): Promise<GivenAnswer> {
    const { kind, id } = caller.actor;
    const print = fingerprintOf({ ...request, caller: `${kind}:${id}` });
    let keeping: Promise<unknown> = Promise.resolve();
    try {
      return await this.transactions.run(caller, async (ctx) => {
        const known = await this.note(ctx, print);
        if (known.repeats > 0) return { ...recall(ctx, known, print), replayed: true };
        const answer = await work(ctx);
        keeping = (await this.keep(ctx, print, answer)).answered;
        return { ...answer, replayed: false };
      });
    } catch (error) {
      // Why the commit was refused says the statement before it, e.g. that the disk is full.
      if (error instanceof CommitRefused) await keeping;
      throw error;
    }
  }

  private async note(ctx: Ctx, print: Fingerprint): Promise<KnownRequest> {
    try {
      return await this.answered.note(ctx, print);
    } catch (error) {
      throw errorCode(error) === LOCK_NOT_AVAILABLE ? new RequestUnderWay() : error;
    }
  }

  private async keep(ctx: Ctx, print: Fingerprint, answer: Answer) {
    const sealed = seal(answer, ctx.actor, print.secret);
    return sealed ? this.answered.keep(ctx, print, sealed) : { answered: Promise.resolve() };
  }
}

/** The answer of the first time, for the same request and somebody with the same rights. */
function recall(ctx: Ctx, { requestHash, answer }: KnownRequest, print: Fingerprint): Answer {
  if (!requestHash.equals(print.requestHash)) throw new RepeatKeyReused();
  if (!answer) throw new AnswerNotKept();
  const given = unseal(answer, ctx.actor, print.secret);
  ctx.trail.unchanged('the request was carried out and recorded when it came first');
  return given;
}
