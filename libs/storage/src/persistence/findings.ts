import { newId } from '#libs/kernel';
import { exec, one, sql, type Ctx, type Sql } from '#libs/platform';
import type { Damage, Finder } from '../contracts/damage.js';
import type { BlobKey } from '../domain/blob-key.js';

/** That bytes are not what the record says. */
export interface Finding {
  readonly sha256: BlobKey;
  readonly damage: Damage;
  readonly foundBy: Finder;
}

/** What the database knows of bytes before they are put. */
export interface KnownBytes {
  /** They belong to something, so they ought to be there. */
  readonly owned: boolean;
  /** They were found damaged, and nobody has healed them yet. */
  readonly damaged: boolean;
}

/** What is open, for those who operate. */
export interface OpenFindings {
  readonly open: number;
  readonly oldestAt: Date | null;
}

/** Damages that were found, each open until good bytes are there again. */
export class Findings {
  known(sha256: BlobKey): Sql {
    return sql`select exists (select from storage.blob where sha256 = ${sha256}) as owned,
        exists (select from storage.finding where sha256 = ${sha256} and healed_at is null) as damaged`;
  }

  count(): Sql {
    return sql`select count(*)::int as open, min(found_at) as "oldestAt"
      from storage.finding where healed_at is null`;
  }

  /**
   * True when nobody knew of it; the same damage is one finding, however often it is met. Bytes that nobody
   * owns may be missing.
   */
  async add(ctx: Ctx, { sha256, damage, foundBy }: Finding): Promise<boolean> {
    const added = await exec(
      ctx,
      sql`insert into storage.finding (id, sha256, damage, found_by, found_at)
          select ${newId()}::uuid, ${sha256}::text, ${damage}::text, ${foundBy}::text, ${ctx.now}::timestamptz
          where ${damage} <> 'missing' or exists (select from storage.blob where sha256 = ${sha256})
          on conflict (sha256) where healed_at is null do nothing`,
    );
    return added > 0;
  }

  /** True when something was open. `setAside`: where in the quarantine the wrong bytes are kept. */
  async close(ctx: Ctx, sha256: BlobKey, setAside: string | null): Promise<boolean> {
    const closed = await exec(
      ctx,
      sql`update storage.finding set healed_at = ${ctx.now}, set_aside = ${setAside}
          where sha256 = ${sha256} and healed_at is null`,
    );
    return closed > 0;
  }

  /** The recorded size in bytes, or null for what belongs to nobody. */
  async sizeOf(ctx: Ctx, sha256: BlobKey): Promise<number | null> {
    const found = await one<{ size: number }>(
      ctx,
      sql`select size::float8 as size from storage.blob where sha256 = ${sha256}`,
    );
    return found?.size ?? null;
  }
}
