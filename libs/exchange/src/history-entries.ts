import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { AuditEventRow } from '#libs/audit';
import { Directory } from '#libs/identity';
import type { Ctx } from '#libs/platform';
import { actionText } from './domain/action-texts.js';

/** One event of a history as people read it; `body` holds the details of the event. */
export const historyEntry = z
  .strictObject({
    id: z.uuid(),
    at: z.iso.datetime(),
    actorName: z.string(),
    actorKind: z.enum(['user', 'station', 'system', 'anonymous']),
    action: z.string(),
    actionText: z.string(),
    objectType: z.string(),
    objectId: z.string(),
    body: z.record(z.string(), z.unknown()),
    bodyHash: z.string(),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof historyEntry>;

const sealedBody = z.looseObject({ details: z.record(z.string(), z.unknown()) });

/** Gives the events of the log their names and sentences. */
@Injectable()
export class HistoryEntries {
  constructor(private readonly directory: Directory) {}

  async describe(ctx: Ctx, events: readonly AuditEventRow[]): Promise<HistoryEntry[]> {
    const ids = [...new Set(events.map(({ actorId }) => actorId))];
    const names = await this.directory.displayNames(ctx, ids);
    return events.map((event) => toEntry(event, names));
  }
}

function toEntry(event: AuditEventRow, names: ReadonlyMap<string, string>): HistoryEntry {
  const { id, actorKind, actorId, action, objectType, objectId, bodyHash } = event;
  return historyEntry.parse({
    id,
    at: event.at.toISOString(),
    actorName: actorKind === 'system' ? 'System' : (names.get(actorId) ?? 'Unbekannt'),
    actorKind,
    action,
    actionText: actionText(action),
    objectType,
    objectId,
    body: sealedBody.parse(JSON.parse(event.body)).details,
    bodyHash,
  });
}
