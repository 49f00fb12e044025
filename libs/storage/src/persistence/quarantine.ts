import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import { PurgePermit } from '../domain/removal-permit.js';
import type { BlobKey } from '../domain/blob-key.js';

/** Rows looked at together. */
const BATCH = 500;

/** Bytes that were taken out of the store by permit and are still kept. */
export interface Quarantined {
  /** In the quarantine of the store. */
  readonly name: string;
  readonly sha256: BlobKey;
  /** Bytes. */
  readonly size: number;
}

/** What was removed, and when it may go for good. */
export class Quarantine {
  /** What was removed before under the same name begins anew. */
  async add(ctx: Ctx, { name, sha256, size }: Quarantined): Promise<void> {
    await exec(ctx, sql`delete from storage.quarantined where name = ${name}`);
    await exec(
      ctx,
      sql`insert into storage.quarantined (name, sha256, size, since)
          values (${name}, ${sha256}, ${size}, ${ctx.now})`,
    );
  }

  /**
   * Those after a name that lie there since before that moment. What somebody owns again is not among them:
   * a copy of it is no harm.
   */
  due(ctx: Ctx, before: Date, after: string): Promise<Quarantined[]> {
    return rows<Quarantined>(
      ctx,
      sql`select q.name, q.sha256, q.size::float8 as size from storage.quarantined q
          where q.name > ${after} and (q.since < ${before} or q.purge_permitted_at is not null)
            and not exists (select from storage.blob b where b.sha256 = q.sha256)
          order by q.name limit ${BATCH}`,
    );
  }

  /** Lets one go, and true; false when it was let go before. */
  async permit(ctx: Ctx, name: string): Promise<boolean> {
    const permitted = await exec(
      ctx,
      sql`update storage.quarantined set purge_permitted_at = ${ctx.now}
          where name = ${name} and purge_permitted_at is null`,
    );
    return permitted > 0;
  }

  /** Leave to destroy what was let go, locked; null when it was removed anew since. */
  async permitOf(ctx: Ctx, name: string): Promise<PurgePermit | null> {
    const found = await one(
      ctx,
      sql`select from storage.quarantined
          where name = ${name} and purge_permitted_at is not null for update`,
    );
    return found && PurgePermit.grant(name);
  }

  async forget(ctx: Ctx, name: string): Promise<void> {
    await exec(ctx, sql`delete from storage.quarantined where name = ${name}`);
  }
}
