import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEventRow } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { HistoryEntries, type HistoryEntry } from './history-entries.js';

/** Events described at a time. */
const BATCH = 200;

/** Some events of a history: as the log holds them, and with names and sentences. */
export interface HistoryBatch {
  readonly events: readonly AuditEventRow[];
  readonly entries: readonly HistoryEntry[];
}

/** The history of an Akte, oldest first, batch by batch, in bounded memory. */
@Injectable()
export class HistoryStream {
  constructor(
    private readonly audit: AuditLog,
    private readonly entries: HistoryEntries,
  ) {}

  async *of(ctx: Ctx, akteId: string): AsyncGenerator<HistoryBatch> {
    let events: AuditEventRow[] = [];
    for await (const event of this.audit.streamHistory(ctx, akteId)) {
      events.push(event);
      if (events.length < BATCH) continue;
      yield { events, entries: await this.entries.describe(ctx, events) };
      events = [];
    }
    if (events.length > 0) yield { events, entries: await this.entries.describe(ctx, events) };
  }
}
