import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { keysetPage, keysetQuery, Vocabularies, type Ctx } from '#libs/platform';
import { Akten } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import { HistoryEntries, historyEntry, type HistoryEntry } from '../../steps/history-entries.js';

/**
 * Where to go on in a history, and what of it: what has changed, each step as one line, or who has looked.
 * Without it everything the log holds, line for line.
 */
export const historyQuery = z.strictObject({
  ...keysetQuery,
  what: z
    .enum(['changes', 'reads'])
    .optional()
    .describe('Nur was geschehen ist, oder nur wer gelesen hat'),
});
export type HistoryFilter = z.infer<typeof historyQuery>;

export const historyPage = keysetPage('HistoryPage', historyEntry);

/** The history of an Akte, newest first. Looking at it is an event of its own. */
@Injectable()
export class ShowHistoryQuery {
  constructor(
    private readonly akten: Akten,
    private readonly audit: AuditLog,
    private readonly entries: HistoryEntries,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** @throws AkteNotFound, InvalidCursor */
  async execute(
    ctx: Ctx,
    akteId: string,
    filter: HistoryFilter,
  ): Promise<{ items: HistoryEntry[]; nextCursor: string | null }> {
    await this.akten.get(ctx, akteId);
    const part = { ...filter, ...this.part(filter) };
    const { items, nextCursor } = await this.audit.historyOf(ctx, akteId, part);
    await this.audit.record(ctx, actions.historyRead, { id: akteId, akteId });
    return { items: await this.entries.describe(ctx, items), nextCursor };
  }

  private part({ what }: HistoryFilter) {
    if (what === 'reads') return { only: this.vocabularies.actionsThatTell('look') };
    if (what === undefined) return {};
    return { without: this.vocabularies.actionsThatTell('look', 'beside') };
  }
}
