import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Ctx } from '#libs/platform';
import { Akten } from '#libs/records';
import { DROP_REFUSALS } from '../../domain/dropped.js';
import {
  DroppedLetterRepository,
  type DroppedItem,
} from '../../persistence/dropped-letter.repository.js';

/** Milliseconds for which a letter that was filed by itself is still told to whoever dropped it. */
const TOLD_MS = 60_000;

/** What is on its way into an Akte, and what has become of what the actor has dropped. */
export const droppedDto = z
  .strictObject({
    waiting: z.int().describe('Dateien, die noch gelesen werden, von wem auch immer'),
    own: z.array(
      z.strictObject({
        letterId: z.uuid(),
        filename: z.string(),
        state: z.enum(['waiting', 'filed', 'kept']),
        reason: z
          .enum(['right-gone', 'akte-closed', 'vorgang-gone', 'duplicate', 'cancelled', 'arranged'])
          .nullable(),
        reasonText: z.string().nullable().describe('Warum es im Eingang geblieben ist, als Satz'),
        dokumentId: z
          .uuid()
          .nullable()
          .describe('Das Dokument, das daraus wurde, oder das mit denselben Bytes'),
        undoUntil: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'Dropped' });
export type DroppedDto = z.infer<typeof droppedDto>;

/** How far originals are that were dropped on an Akte. */
@Injectable()
export class ShowDroppedQuery {
  private readonly dropped = new DroppedLetterRepository();

  constructor(private readonly akten: Akten) {}

  /** @throws AkteNotFound */
  async execute(ctx: Ctx, akteId: string): Promise<DroppedDto> {
    await this.akten.get(ctx, akteId);
    const filedSince = new Date(ctx.now.getTime() - TOLD_MS);
    const own = await this.dropped.ofActor(ctx, akteId, filedSince);
    return { waiting: await this.dropped.waitingFor(ctx, akteId), own: own.map(toOwn) };
  }
}

function toOwn({ undoUntil, ...item }: DroppedItem): DroppedDto['own'][number] {
  return {
    ...item,
    reasonText: item.reason && DROP_REFUSALS[item.reason],
    undoUntil: undoUntil?.toISOString() ?? null,
  };
}
