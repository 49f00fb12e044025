import { exec, one, rows, sql, type Ctx, type Sql } from '#libs/platform';
import type { UnownedBlob } from '../guard/blob-guard.js';
import type { BlobKey } from '../domain/blob-key.js';
import { RemovalPermit } from '../domain/removal-permit.js';

/** Rows looked at together while a sweep walks through the table. */
const BATCH = 500;

/** Bytes that may go. */
export interface PermittedBlob extends UnownedBlob {
  readonly permit: RemovalPermit;
}

/**
 * Bytes that are known and belong to nobody: on their way in, or released. A row is written before
 * the bytes, so what has no row and no owner was forgotten by the database and is left alone.
 */
export class UnownedBlobs {
  /**
   * Notes bytes that are about to be stored; to be run alone, since they may stay when the work around
   * fails. Starts the grace period anew and takes back a permit that was given before.
   */
  announcement({ sha256, size }: UnownedBlob): Sql {
    return sql`insert into storage.unowned (sha256, size, since)
       select ${sha256}, ${size}::bigint, now()
       where not exists (select from storage.blob where sha256 = ${sha256})
       on conflict (sha256) do update set since = excluded.since, removal_permitted_at = null`;
  }

  /** Bytes whose last owner has let go of them. */
  async add(ctx: Ctx, sha256: BlobKey): Promise<void> {
    await exec(
      ctx,
      sql`insert into storage.unowned (sha256, size, since)
          select sha256, size, ${ctx.now} from storage.blob where sha256 = ${sha256}
          on conflict (sha256) do update set since = excluded.since, removal_permitted_at = null`,
    );
  }

  /** They belong to somebody, or are gone. */
  async remove(ctx: Ctx, sha256: BlobKey): Promise<void> {
    await exec(ctx, sql`delete from storage.unowned where sha256 = ${sha256}`);
  }

  /** Those after a key that nobody has needed since; for some of them a permit may be there. */
  async batch(ctx: Ctx, since: Date, after: BlobKey): Promise<BlobKey[]> {
    const found = await rows<{ sha256: BlobKey }>(
      ctx,
      sql`select sha256 from storage.unowned
          where sha256 > ${after} and (since < ${since} or removal_permitted_at is not null)
          order by sha256 limit ${BATCH}`,
    );
    return found.map(({ sha256 }) => sha256);
  }

  /** An orphan for which no permit was given yet, locked. Take the lock of the hash before. */
  orphan(ctx: Ctx, sha256: BlobKey, since: Date): Promise<UnownedBlob | null> {
    return one<UnownedBlob>(
      ctx,
      sql`select u.sha256, u.size::float8 as size from storage.unowned u
          where u.sha256 = ${sha256} and u.since < ${since} and u.removal_permitted_at is null
            and not exists (select from storage.blob b where b.sha256 = u.sha256)
          for update`,
    );
  }

  async permit(ctx: Ctx, sha256: BlobKey): Promise<void> {
    await exec(
      ctx,
      sql`update storage.unowned set removal_permitted_at = ${ctx.now} where sha256 = ${sha256}`,
    );
  }

  /** The permit that was given and not taken back since, locked; take the lock of the hash before. */
  async permitOf(ctx: Ctx, sha256: BlobKey): Promise<PermittedBlob | null> {
    const found = await one<UnownedBlob>(
      ctx,
      sql`select u.sha256, u.size::float8 as size from storage.unowned u
          where u.sha256 = ${sha256} and u.removal_permitted_at is not null
            and not exists (select from storage.blob b where b.sha256 = u.sha256)
          for update`,
    );
    return found && { ...found, permit: RemovalPermit.grant(sha256) };
  }

  /** Which of these keys the database knows nothing of. */
  async unknown(ctx: Ctx, keys: readonly BlobKey[]): Promise<BlobKey[]> {
    const found = await rows<{ sha256: BlobKey }>(
      ctx,
      sql`select k.sha256 from unnest(${keys}::text[]) k (sha256)
          where not exists (select from storage.blob b where b.sha256 = k.sha256)
            and not exists (select from storage.unowned u where u.sha256 = k.sha256)`,
    );
    return found.map(({ sha256 }) => sha256);
  }
}
