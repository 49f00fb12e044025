import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { errorCode } from '#libs/kernel';
import type { Caller, Ctx } from '../context/ctx.js';

/** SQLSTATEs by which PostgreSQL says "not your fault, once more": serialisation failure, deadlock. */
const TRY_AGAIN = new Set(['40001', '40P01']);

/** Opens units of work. There is no other way to obtain a {@link Ctx}. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one READ COMMITTED transaction; a throw rolls everything back. The victim of a
   * deadlock runs once more, from the start and with a new moment.
   *
   * That is safe because `work` does nothing that a rollback does not undo: jobs, events and notices
   * leave by the same transaction, and bytes are stored before it. What has to happen outside is
   * idempotent, such as the removal of an orphan blob. So `work` keeps its state inside itself and
   * consumes nothing that is there only once, such as the stream of an upload.
   */
  async run<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    try {
      return await this.once(caller, work);
    } catch (error) {
      if (!TRY_AGAIN.has(errorCode(error))) throw error;
      return this.once(caller, work);
    }
  }

  /**
   * Like {@link run}, but every statement sees the same state: for several readings of one thing.
   * Runs once only, since its work may write scratch files while it reads.
   */
  runOnSnapshot<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', (tx) => work(begin(caller, tx)));
  }

  private once<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction((tx) => work(begin(caller, tx)));
  }
}

function begin({ actor, reason, requestId }: Caller, tx: Ctx['tx']): Ctx {
  return { actor, reason, requestId, now: new Date(), tx };
}
