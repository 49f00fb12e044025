import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { exec, sql, type Ctx } from '#libs/platform';
import { hashOfIds, sealEvent, type AuditEntry } from './domain/audit-event.js';
import { EventReader, type AuditEventRow, type HistoryPage } from './persistence/event-reader.js';

/** The face of the log. Every method works in the transaction of `ctx`: no event, no change. */
@Injectable()
export class AuditLog {
  private readonly reader = new EventReader();

  /** Appends an event. */
  async record(ctx: Ctx, entry: AuditEntry): Promise<void> {
    const { actor, reason, requestId } = ctx;
    const origin = { actorKind: actor.kind, actorId: actor.id, reason, requestId };
    const { id, at, body, bodyHash } = sealEvent({ id: newId(), at: ctx.now }, origin, entry);
    await exec(
      ctx,
      sql`insert into audit.event
            (id, at, actor_kind, actor_id, action, object_type, object_id, akte_id, reason,
             request_id, body, body_hash)
          values
            (${id}, ${at}, ${actor.kind}, ${actor.id}, ${entry.action}, ${entry.object.type},
             ${entry.object.id}, ${entry.akteId ?? null}, ${reason}, ${requestId}, ${body},
             decode(${bodyHash}, 'hex'))`,
    );
  }

  /** Appends that something was looked at; reads are events like any other. */
  recordRead(ctx: Ctx, entry: Omit<AuditEntry, 'body'>): Promise<void> {
    return this.record(ctx, { ...entry, body: {} });
  }

  /** Appends one event for a whole list: how many it held and the hash of their ids. */
  recordList(
    ctx: Ctx,
    list: { action: string; type: string; ids: readonly string[]; akteId?: string | null },
  ): Promise<void> {
    return this.record(ctx, {
      action: list.action,
      object: { type: list.type, id: 'list' },
      akteId: list.akteId ?? null,
      body: { count: list.ids.length, idsHash: hashOfIds(list.ids) },
    });
  }

  /** The history of an Akte, newest first, by keyset. */
  historyOf(
    ctx: Ctx,
    akteId: string,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<HistoryPage> {
    return this.reader.page(ctx, akteId, page);
  }

  /** The whole history of an Akte, oldest first, in bounded memory. */
  streamHistory(ctx: Ctx, akteId: string): AsyncGenerator<AuditEventRow> {
    return this.reader.stream(ctx, akteId);
  }
}
