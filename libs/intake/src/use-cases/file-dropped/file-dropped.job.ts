import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Directory } from '#libs/identity';
import {
  HandlesJob,
  Transactions,
  type Caller,
  type Ctx,
  type JobAttempt,
  type JobHandler,
  type JobResult,
  type Somebody,
} from '#libs/platform';
import { AkteClosed, AkteNotFound, VorgangClosed, VorgangNotFound } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import { isFullyRead, type DropRefusal } from '../../domain/dropped.js';
import { settle } from '../../domain/settle.js';
import { fileDropped } from '../../jobs.js';
import {
  DroppedLetterRepository,
  type DroppedLetter,
} from '../../persistence/dropped-letter.repository.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { SettlementRepository } from '../../persistence/settlement.repository.js';
import { DroppedFiling, type FilingAttempt } from '../../steps/dropped-filing.js';
import { DroppedKeeping } from '../../steps/dropped-keeping.js';

/** A letter whose time has come, and whoever dropped it with the rights of this moment. */
interface Due {
  readonly dropped: DroppedLetter;
  readonly person: Somebody | null;
  /** Somebody has stopped the reading: it is not filed unread. */
  readonly isCancelled: boolean;
}

/**
 * Files a letter that was dropped on an Akte once all of it is read, in the name of whoever dropped it and by
 * the rights that person has at this moment. Where that cannot be, it stays in the inbox with them. What the
 * machine is short of is no reason: the next attempt tries again.
 */
@HandlesJob(fileDropped, {
  reads: ['mail', 'akten'],
  records: [actions.posteingangFiled, actions.posteingangKept],
})
@Injectable()
export class FileDroppedJob implements JobHandler<typeof fileDropped> {
  private readonly dropped = new DroppedLetterRepository();
  private readonly letters = new PosteingangRepository();
  private readonly settlements = new SettlementRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly directory: Directory,
    private readonly filing: DroppedFiling,
    private readonly keeping: DroppedKeeping,
  ) {}

  async handle(
    { letterId }: z.infer<typeof fileDropped.schema>,
    { caller }: JobAttempt,
  ): Promise<JobResult> {
    const due = await this.transactions.look(caller, (ctx) => this.due(ctx, letterId));
    if (!due) return 'SKIPPED';
    const attempt = await this.file(caller, due);
    if (attempt === 'later') return 'SKIPPED';
    if (attempt === 'filed') return 'SUCCESS';
    await this.transactions.run(caller, (ctx) => this.keeping.keep(ctx, due.dropped, attempt));
    return 'SUCCESS';
  }

  /** Null for one that is not read to its end, or of which it is known already what has become of it. */
  private async due(ctx: Ctx, letterId: string): Promise<Due | null> {
    const dropped = await this.dropped.byLetter(ctx, letterId);
    const letter = await this.letters.byId(ctx, letterId);
    if (dropped?.state !== 'waiting' || !letter) return null;
    const person = await this.directory.presentActor(ctx, dropped.personId);
    if (letter.state === 'filed') return { dropped, person, isCancelled: false };
    const situation = await this.settlements.situation(ctx, letter.originalId);
    const now = situation && settle(situation).letters.find(({ id }) => id === letterId);
    return now && isFullyRead(now)
      ? { dropped, person, isCancelled: situation.cancelled > 0 }
      : null;
  }

  private async file(
    caller: Caller,
    { dropped, person, isCancelled }: Due,
  ): Promise<FilingAttempt> {
    if (isCancelled) return { state: 'kept', reason: 'cancelled' };
    if (!person) return { state: 'kept', reason: 'right-gone' };
    try {
      const inTheirName = { ...caller, actor: person };
      return await this.transactions.run(inTheirName, (ctx) => this.filing.file(ctx, dropped));
    } catch (error) {
      const reason = refusalIn(error);
      if (!reason) throw error;
      return { state: 'kept', reason };
    }
  }
}

/** What the Akte says to whoever files; null for what says nothing of the Akte. */
function refusalIn(error: unknown): DropRefusal | null {
  if (error instanceof AkteNotFound) return 'right-gone';
  if (error instanceof AkteClosed) return 'akte-closed';
  const isOfVorgang = error instanceof VorgangNotFound || error instanceof VorgangClosed;
  return isOfVorgang ? 'vorgang-gone' : null;
}
