import { exec, one, rows, sql, type Ctx, type Sql } from '#libs/platform';
import type { BlobKey } from '../domain/blob-key.js';

/** Any number; whoever settles which store is ours waits for whoever else does. */
const SETTLING = 4_701_902;

/** Blobs that are looked for before a store without marker is believed to be ours. */
const SAMPLE = 20;

/** The store this database belongs to. */
export interface StoreRow {
  readonly id: string;
  /** False while the marker is being written. */
  readonly marked: boolean;
  /** True in another life of the database than the one that has met the store. */
  readonly restored: boolean;
}

/**
 * Which life of the database this is. A dump that is restored makes new tables, a restore to a point in
 * time begins a new time line, and a cluster made anew has another identifier; the row that says which
 * life it was comes back with the old value.
 */
const epoch = sql`(select s.system_identifier || ':' || c.timeline_id || ':' ||
    'storage.store'::regclass::oid::text from pg_control_system() s, pg_control_checkpoint() c)`;

/** The one row that says which store is ours. */
export class StoreRecord {
  find(): Sql {
    return sql`select id, marked_at is not null as marked, epoch <> ${epoch} as restored
      from storage.store`;
  }

  /** Until the commit nobody else settles which store is ours. */
  async lock(ctx: Ctx): Promise<StoreRow | null> {
    await exec(ctx, sql`select pg_advisory_xact_lock(${SETTLING})`);
    return one<StoreRow>(ctx, this.find());
  }

  /** Says which store is to be ours, before the store is told. */
  async intend(ctx: Ctx, id: string): Promise<void> {
    await exec(
      ctx,
      sql`insert into storage.store (id, epoch) values (${id}, ${epoch})
          on conflict (only_one) do update
            set id = excluded.id, epoch = excluded.epoch, marked_at = null`,
    );
  }

  /** The store bears the marker. */
  async confirm(ctx: Ctx): Promise<void> {
    await exec(ctx, sql`update storage.store set marked_at = ${ctx.now}`);
  }

  /** Some of the blobs that ought to be in the store; none in a database that has never owned any. */
  async sample(ctx: Ctx): Promise<BlobKey[]> {
    const found = await rows<{ sha256: BlobKey }>(
      ctx,
      sql`select sha256 from storage.blob order by sha256 limit ${SAMPLE}`,
    );
    return found.map(({ sha256 }) => sha256);
  }
}
