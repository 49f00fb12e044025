import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEventRow } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { HistoryEntries, type HistoryEntry } from './history-entries.js';

/** Events described at a time. */
const BATCH = 200;

/** The history of an Akte, oldest first, with names and sentences, in bounded memory. */
@Injectable()
export class HistoryStream {
  constructor(
    private readonly audit: AuditLog,
    private readonly entries: HistoryEntries,
  ) {}

  async *of(ctx: Ctx, akteId: string): AsyncGenerator<HistoryEntry> {
    let batch: AuditEventRow[] = [];
    for await (const event of this.audit.streamHistory(ctx, akteId)) {
      batch.push(event);
      if (batch.length < BATCH) continue;
      yield* await this.entries.describe(ctx, batch);
      batch = [];
    }
    yield* await this.entries.describe(ctx, batch);
  }
}
