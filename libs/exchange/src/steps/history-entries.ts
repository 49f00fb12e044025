import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog, type AuditEventRow, type PersonalRow } from '#libs/audit';
import { Directory } from '#libs/identity';
import { Vocabularies, type Ctx } from '#libs/platform';
import { Akten } from '#libs/records';
import { sentenceOf } from '../documents/sentences.js';

/** One event of a history as people read it; `body` holds the details of the event. */
export const historyEntry = z
  .strictObject({
    id: z.uuid(),
    at: z.iso.datetime(),
    actorName: z.string(),
    actorKind: z.enum(['user', 'station', 'system', 'anonymous']),
    action: z.string(),
    /** What happened, as a German sentence with what it was about. */
    actionText: z.string(),
    tells: z.enum(['change', 'look', 'beside']),
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
    private readonly akten: Akten,
  ) {}

  async describe(ctx: Ctx, events: readonly AuditEventRow[]): Promise<HistoryEntry[]> {
    const actorIds = [...new Set(events.map(({ actorId }) => actorId))];
    const names = await this.directory.displayNames(ctx, actorIds);
    const eventIds = events.map(({ id }) => id);
    const personal = await this.audit.personalOf(ctx, eventIds);
    const akten = await this.akten.aktenzeichenOf(ctx, personal.flatMap(otherAkte));
    return events.map((event) => {
      const own = personal.filter(({ eventId }) => eventId === event.id);
      return this.entry(event, names, own.flatMap(asSeen(akten)));
    });
  }

  private entry(
    event: AuditEventRow,
    names: ReadonlyMap<string, string>,
    personal: readonly KeptDetail[],
  ): HistoryEntry {
    const { id, actorKind, actorId, action, objectType, objectId, bodyHash } = event;
    const { details } = sealedBody.parse(JSON.parse(event.body));
    const kept = Object.fromEntries(personal.map(({ field, value }) => [field, value]));
    const body = { ...details, ...kept };
    return historyEntry.parse({
      id,
      at: event.at.toISOString(),
      actorName: actorKind === 'system' ? 'System' : (names.get(actorId) ?? 'Unbekannt'),
      actorKind,
      action,
      actionText: sentenceOf(action, body) ?? this.vocabularies.actionText(action),
      tells: this.vocabularies.tellsOf(action),
      objectType,
      objectId,
      body,
      bodyHash,
    });
  }
}

/** A personal detail that is still kept, as far as the reader may know it. */
type KeptDetail = Pick<PersonalRow, 'field' | 'value'>;

const isOtherAkte = ({ field }: PersonalRow): boolean => field === 'otherAkteId';

function otherAkte(row: PersonalRow): string[] {
  return isOtherAkte(row) && typeof row.value === 'string' ? [row.value] : [];
}

/** Another Akte is named where the reader sees it, and left out where not. */
function asSeen(aktenzeichen: ReadonlyMap<string, string>) {
  return (row: PersonalRow): KeptDetail[] => {
    if (!isOtherAkte(row)) return [row];
    const named = aktenzeichen.get(otherAkte(row)[0] ?? '');
    return named === undefined ? [] : [row, { field: 'otherAktenzeichen', value: named }];
  };
}
