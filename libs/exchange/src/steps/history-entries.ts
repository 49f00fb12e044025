import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog, type AuditEventRow, type PersonalRow } from '#libs/audit';
import { Directory } from '#libs/identity';
import { Vocabularies, type Ctx } from '#libs/platform';

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

/** Gives the events of the log their names, sentences and what is still kept of personal details. */
@Injectable()
export class HistoryEntries {
  constructor(
    private readonly directory: Directory,
    private readonly audit: AuditLog,
    private readonly vocabularies: Vocabularies,
  ) {}

  async describe(ctx: Ctx, events: readonly AuditEventRow[]): Promise<HistoryEntry[]> {
    const actorIds = [...new Set(events.map(({ actorId }) => actorId))];
    const names = await this.directory.displayNames(ctx, actorIds);
    const eventIds = events.map(({ id }) => id);
    const personal = await this.audit.personalOf(ctx, eventIds);
    return events.map((event) => {
      const own = personal.filter(({ eventId }) => eventId === event.id);
      return this.entry(event, names, own);
    });
  }

  private entry(
    event: AuditEventRow,
    names: ReadonlyMap<string, string>,
    personal: readonly PersonalRow[],
  ): HistoryEntry {
    const { id, actorKind, actorId, action, objectType, objectId, bodyHash } = event;
    const { details } = sealedBody.parse(JSON.parse(event.body));
    const kept = Object.fromEntries(personal.map(({ field, value }) => [field, value]));
    return historyEntry.parse({
      id,
      at: event.at.toISOString(),
      actorName: actorKind === 'system' ? 'System' : (names.get(actorId) ?? 'Unbekannt'),
      actorKind,
      action,
      actionText: this.vocabularies.actionText(action),
      objectType,
      objectId,
      body: { ...details, ...kept },
      bodyHash,
    });
  }
}
