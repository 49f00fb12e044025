import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { newId } from '#libs/kernel';
import type { ActionDefinition, Ctx, Details, ListAction } from '#libs/platform';
import {
  hashOfIds,
  sealEvent,
  type AuditEntry,
  type PersonalValue,
} from '../domain/audit-event.js';
import {
  EventReader,
  type AuditEventRow,
  type Done,
  type DoneByOthers,
  type HistoryPage,
  type PartOfHistory,
  type PersonalRow,
} from '../persistence/event-reader.js';
import { EventWriter } from '../persistence/event-writer.js';

/** Bytes of a salt: as many as the hash has, so that no two commitments can be compared. */
const SALT_BYTES = 32;

/** What an action was done to; details only where the action has some. */
export type Recorded<S extends Details> = {
  /** Of the object. */
  readonly id: string;
  /** The Akte in whose history the event belongs, where there is one. */
  readonly akteId?: string | null;
} & (Record<string, never> extends z.input<S>
  ? { readonly details?: z.input<S> }
  : { readonly details: z.input<S> });

/** The face of the log. Every method works in the transaction of `ctx`: no event, no change. */
@Injectable()
export class AuditLog {
  private readonly reader = new EventReader();
  private readonly writer = new EventWriter();

  /**
   * Appends an event and notes it on the trail of the unit of work.
   *
   * @throws ZodError when the details are not those of the action
   */
  async record<S extends Details>(
    ctx: Ctx,
    action: ActionDefinition<S>,
    done: Recorded<S>,
  ): Promise<void> {
    const entry = toEntry(action, done);
    const origin = {
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.id,
      onBehalfOf: ctx.onBehalfOf,
      reason: ctx.reason,
      requestId: ctx.requestId,
      causedBy: ctx.causedBy,
    };
    const event = sealEvent({ id: newId(), at: ctx.now }, origin, entry);
    await this.writer.append(ctx, event, entry.personal);
    ctx.trail.note(action);
  }

  /** Appends one event for a whole list: how many it held and the hash of their ids. */
  recordList(
    ctx: Ctx,
    action: ListAction,
    { ids, akteId = null }: { ids: readonly string[]; akteId?: string | null },
  ): Promise<void> {
    const details = { count: ids.length, idsHash: hashOfIds(ids) };
    return this.record(ctx, action, { id: 'list', akteId, details });
  }

  /** The history of an Akte, newest first, by keyset. */
  historyOf(ctx: Ctx, akteId: string, page: PartOfHistory): Promise<HistoryPage> {
    return this.reader.page(ctx, akteId, page);
  }

  /** The whole history of an Akte, oldest first, in bounded memory. */
  streamHistory(ctx: Ctx, akteId: string): AsyncGenerator<AuditEventRow> {
    return this.reader.stream(ctx, akteId);
  }

  /**
   * The newest of some actions on some objects in the history of an Akte that somebody other than the
   * actor has done since an event there; null when nobody has. What the system does by itself is left
   * out. Whoever decides by it has locked the objects, so that nobody is about to add to it.
   */
  lastByOthers(ctx: Ctx, wanted: DoneByOthers): Promise<AuditEventRow | null> {
    return this.reader.lastByOthers(ctx, wanted);
  }

  /** The newest of some actions on some objects in the history of an Akte, whoever has done it. */
  last(ctx: Ctx, wanted: Done): Promise<AuditEventRow | null> {
    return this.reader.last(ctx, wanted);
  }

  /** What is still kept of the personal details of some events, with the salts. */
  personalOf(ctx: Ctx, eventIds: readonly string[]): Promise<PersonalRow[]> {
    return this.reader.personal(ctx, eventIds);
  }
}

function toEntry<S extends Details>(
  action: ActionDefinition<S>,
  { id, akteId = null, details = {} }: { id: string; akteId?: string | null; details?: unknown },
): AuditEntry {
  const given = Object.entries(action.details.parse(details));
  const isPersonal = ([field]: [string, unknown]): boolean => action.personal.includes(field);
  const personal = given
    .filter(isPersonal)
    .map(([field, value]): PersonalValue => ({ field, value, salt: randomBytes(SALT_BYTES) }));
  return {
    action: action.name,
    object: { type: action.object, id },
    akteId,
    details: Object.fromEntries(given.filter((entry) => !isPersonal(entry))),
    personal,
  };
}
