import type { Ctx } from '../context/ctx.js';
import { exec, one, send } from '../database/query.js';
import { sql } from '../database/sql.js';
import type { Fingerprint } from './repeat-key.js';

/** How long answers are kept, in hours; row-level security lets none go earlier. */
const KEPT_HOURS = 24;

/** What is known under a key. */
export interface KnownRequest {
  /** How often it came again; 0 for the first time, which has just been noted. */
  readonly repeats: number;
  readonly requestHash: Buffer;
  /** Sealed; null where it was not kept. */
  readonly answer: Buffer | null;
}

/** The table of requests that came with a key. */
export class AnsweredRequests {
  /**
   * Notes a key, or counts one more repeat. While another transaction is at work under the same key it
   * waits for its end, as long as the connection waits for any lock.
   */
  async note(ctx: Ctx, { caller, keyHash, requestHash }: Fingerprint): Promise<KnownRequest> {
    const known = await one<KnownRequest>(
      ctx,
      sql`insert into platform.answered_request as known (caller, key_hash, request_hash, answered_at)
          values (${caller}, ${keyHash}, ${requestHash}, ${ctx.now})
          on conflict (caller, key_hash) do update set repeats = known.repeats + 1
          returning repeats, request_hash as "requestHash", answer`,
    );
    if (!known) throw new Error('a key that was noted is not there');
    return known;
  }

  /** Keeps the answer; leaves together with the commit and costs no wait. */
  keep(ctx: Ctx, { caller, keyHash }: Fingerprint, answer: Buffer) {
    return send(
      ctx,
      sql`update platform.answered_request set answer = ${answer}
          where caller = ${caller} and key_hash = ${keyHash}`,
    );
  }

  /** Forgets what is old enough, and answers how many that were. */
  forgetOld(ctx: Ctx): Promise<number> {
    return exec(
      ctx,
      sql`delete from platform.answered_request
          where answered_at < ${ctx.now}::timestamptz - make_interval(hours => ${KEPT_HOURS})`,
    );
  }
}
