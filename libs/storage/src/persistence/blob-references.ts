import { exec, one, sql, type Ctx } from '#libs/platform';
import type { BlobReference } from '../guard/blob-guard.js';
import type { BlobKey } from '../domain/blob-key.js';

/** A blob and what needs it. */
export interface Adoption extends BlobReference {
  /** Bytes. */
  readonly size: number;
}

/** Who needs which blob. */
export class BlobReferences {
  /** Until the commit nobody else may adopt or sweep this hash. */
  async lock(ctx: Ctx, sha256: BlobKey): Promise<void> {
    await exec(
      ctx,
      sql`select pg_advisory_xact_lock(('x' || substr(${sha256}, 1, 16))::bit(64)::bigint)`,
    );
  }

  async add(ctx: Ctx, { sha256, size, ownerType, ownerId }: Adoption): Promise<void> {
    await exec(
      ctx,
      sql`insert into storage.blob (sha256, size, created_at)
          values (${sha256}, ${size}, ${ctx.now}) on conflict do nothing`,
    );
    await exec(
      ctx,
      sql`insert into storage.blob_reference (sha256, owner_type, owner_id, created_at)
          values (${sha256}, ${ownerType}, ${ownerId}, ${ctx.now}) on conflict do nothing`,
    );
  }

  /** Drops a reference; true when nothing needs the blob any more. */
  async drop(ctx: Ctx, { sha256, ownerType, ownerId }: BlobReference): Promise<boolean> {
    const dropped = await exec(
      ctx,
      sql`delete from storage.blob_reference
          where sha256 = ${sha256} and owner_type = ${ownerType} and owner_id = ${ownerId}`,
    );
    const other = await one(
      ctx,
      sql`select from storage.blob_reference where sha256 = ${sha256} limit 1`,
    );
    return dropped > 0 && !other;
  }

  async forget(ctx: Ctx, sha256: BlobKey): Promise<void> {
    await exec(ctx, sql`delete from storage.blob where sha256 = ${sha256}`);
  }
}
