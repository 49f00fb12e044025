import { exec, rows, sql, type Ctx, type Sql } from '#libs/platform';
import type { BlobKey } from '../domain/blob-key.js';

/** Hours after which a new blob is read through for the first time. */
const FIRST_LOOK_HOURS = 24;

/** Days between two readings: a week of slack, so that all is read within 90 days. */
const AGAIN_DAYS = 83;

/** Rows looked at together. */
const BATCH = 50;

/** A blob that has to be read through. */
export interface DueBlob {
  readonly sha256: BlobKey;
  /** Bytes. */
  readonly size: number;
  /** It was found damaged and nobody has healed it yet. */
  readonly damaged: boolean;
}

/** What is said of the reading as a whole. */
export interface ScrubState {
  /** When the blob was last looked at that was not looked at for the longest time; null when there is none. */
  readonly uncheckedSince: Date | null;
  /** Seconds since then; 0 when there is none. */
  readonly uncheckedSeconds: number;
  /** Blobs whose bytes the store did not give when they were last asked for; nothing is known of them. */
  readonly unreadable: number;
}

/** Every blob that belongs to something, and when it was last read through. */
export class Inventory {
  /**
   * The next ones to be read, those first with which it was not tried for the longest time, so that nobody
   * waits behind what cannot be read: new ones after a day, others after twelve weeks,
   * damaged ones each day, since somebody may have put the disk right.
   */
  due(ctx: Ctx, except: readonly BlobKey[]): Promise<DueBlob[]> {
    return rows<DueBlob>(
      ctx,
      sql`select b.sha256, b.size::float8 as size, f.sha256 is not null as damaged
          from storage.blob b
          left join storage.finding f on f.sha256 = b.sha256 and f.healed_at is null
          where b.sha256 <> all(${except}::text[]) and case when b.checked_at is null
              then b.created_at < ${hours(ctx.now, FIRST_LOOK_HOURS)}
              else b.checked_at < ${hours(ctx.now, AGAIN_DAYS * 24)}
                or f.sha256 is not null and b.checked_at < ${hours(ctx.now, FIRST_LOOK_HOURS)}
            end
          order by b.attempted_at nulls first, b.created_at limit ${BATCH}`,
    );
  }

  /** Before it is read: a reading that never ends is an attempt too. To be run alone. */
  attempt(sha256: BlobKey): Sql {
    return sql`update storage.blob set attempted_at = now() where sha256 = ${sha256}`;
  }

  /** Its bytes were read to their end, whatever they were. */
  async checked(ctx: Ctx, sha256: BlobKey): Promise<void> {
    await exec(
      ctx,
      sql`update storage.blob set checked_at = ${ctx.now}, unreadable_since = null
          where sha256 = ${sha256}`,
    );
  }

  /** The store is there and does not give its bytes. To be run alone. */
  unreadable(sha256: BlobKey): Sql {
    return sql`update storage.blob set unreadable_since = coalesce(unreadable_since, now())
      where sha256 = ${sha256}`;
  }

  state(): Sql {
    return sql`select o.at as "uncheckedSince",
        coalesce(extract(epoch from now() - o.at), 0)::float8 as "uncheckedSeconds",
        (select count(*) from storage.blob where unreadable_since is not null)::int as unreadable
      from (select least(
        (select min(checked_at) from storage.blob),
        (select min(created_at) from storage.blob where checked_at is null))) o (at)`;
  }

  /**
   * Blobs between two keys, the first one left out, that belong to something and are not among these; not
   * those that came after `before`, which a listing may have passed by already.
   */
  async missing(
    ctx: Ctx,
    { after, to, before }: { after: BlobKey; to: BlobKey; before: Date },
    keys: readonly BlobKey[],
  ): Promise<BlobKey[]> {
    const found = await rows<{ sha256: BlobKey }>(
      ctx,
      sql`select b.sha256 from storage.blob b
          where b.sha256 > ${after} and b.sha256 <= ${to} and b.created_at < ${before}
            and not (b.sha256 = any(${keys}::text[]))`,
    );
    return found.map(({ sha256 }) => sha256);
  }
}

function hours(now: Date, count: number): Date {
  return new Date(now.getTime() - count * 3_600_000);
}
