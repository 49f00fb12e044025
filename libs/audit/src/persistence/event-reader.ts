import { z } from 'zod';
import {
  cursorPart,
  decodeCursor,
  keyset,
  rows,
  sql,
  type ActionDefinition,
  type Ctx,
  type Sql,
} from '#libs/platform';

/** An event as it is read back. */
export interface AuditEventRow {
  /** Position in the log, a decimal number. */
  readonly seq: string;
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly reason: string;
  /** The exact text that was hashed. */
  readonly body: string;
  /** 64 hex digits. */
  readonly bodyHash: string;
}

/** Which events of a history, and how many at a time. */
export interface PartOfHistory {
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** Names of actions; without it all. */
  readonly only?: readonly string[];
  /** Names of actions that are left out. */
  readonly without?: readonly string[];
}

/** One page of a history. */
export interface HistoryPage {
  readonly items: readonly AuditEventRow[];
  readonly nextCursor: string | null;
}

const position = z.tuple([cursorPart.sequence]);

/** Events fetched at a time while streaming. */
const BATCH = 500;

const columns = sql`
  e.seq::text as seq, id, at, actor_kind as "actorKind", actor_id as "actorId", action,
  object_type as "objectType", object_id as "objectId", reason, body,
  encode(body_hash, 'hex') as "bodyHash"`;

/** A personal detail of an event, as long as it is kept. */
export interface PersonalRow {
  readonly eventId: string;
  readonly field: string;
  readonly value: unknown;
  /** 64 hex digits; with it the commitment in the event can be recomputed. */
  readonly salt: string;
}

/** Reads events back, a page or a batch at a time. */
export class EventReader {
  personal(ctx: Ctx, eventIds: readonly string[]): Promise<PersonalRow[]> {
    return rows(
      ctx,
      sql`select event_id as "eventId", field, value, encode(salt, 'hex') as salt
          from audit.personal_value where event_id = any(${eventIds}::uuid[])
          order by event_id, field`,
    );
  }

  lastByOthers(ctx: Ctx, wanted: DoneByOthers): Promise<AuditEventRow | null> {
    const { akteId, since } = wanted;
    return this.newest(
      ctx,
      wanted,
      sql`and e.actor_kind in ('user', 'station')
          and (e.actor_kind, e.actor_id) <> (${ctx.actor.kind}, ${ctx.actor.id})
          and e.seq > (
            select coalesce(max(b.seq), 0) from audit.event b where b.akte_id = ${akteId}
              and b.object_id = ${since.objectId} and b.action = ${since.action.name})`,
    );
  }

  last(ctx: Ctx, wanted: Done): Promise<AuditEventRow | null> {
    return this.newest(ctx, wanted, sql``);
  }

  private async newest(
    ctx: Ctx,
    { akteId, objectIds, actions }: Done,
    besides: Sql,
  ): Promise<AuditEventRow | null> {
    const names = actions.map(({ name }) => name);
    const [found] = await select(
      ctx,
      akteId,
      sql`and e.object_id = any(${objectIds}::text[]) and e.action = any(${names}::text[])
          ${besides} order by e.seq desc limit 1`,
    );
    return found ?? null;
  }

  async page(
    ctx: Ctx,
    akteId: string,
    { cursor, limit, only, without = [] }: PartOfHistory,
  ): Promise<HistoryPage> {
    const before = cursor ? sql`and e.seq < ${decodeCursor(cursor, position)[0]}` : sql``;
    const those = only ? sql`and e.action = any(${only}::text[])` : sql``;
    const rest = without.length > 0 ? sql`and e.action <> all(${without}::text[])` : sql``;
    const which = sql`${before} ${those} ${rest}`;
    const found = await select(ctx, akteId, sql`${which} order by e.seq desc limit ${limit + 1}`);
    return keyset.page(found, limit, ({ seq }) => [seq]);
  }

  async *stream(ctx: Ctx, akteId: string): AsyncGenerator<AuditEventRow> {
    let after = '0';
    for (;;) {
      const batch = await select(
        ctx,
        akteId,
        sql`and e.seq > ${after} order by e.seq limit ${BATCH}`,
      );
      yield* batch;
      const last = batch.at(-1);
      if (!last || batch.length < BATCH) return;
      after = last.seq;
    }
  }
}

/** What may have been done to some objects, in the history of an Akte. */
export interface Done {
  readonly akteId: string;
  readonly objectIds: readonly string[];
  readonly actions: readonly Pick<ActionDefinition, 'name'>[];
}

/** What others may have done, and since which event of the same history. */
export interface DoneByOthers extends Done {
  readonly since: { readonly action: Pick<ActionDefinition, 'name'>; readonly objectId: string };
}

function select(ctx: Ctx, akteId: string, rest: Sql): Promise<AuditEventRow[]> {
  return rows(ctx, sql`select ${columns} from audit.event e where akte_id = ${akteId} ${rest}`);
}
