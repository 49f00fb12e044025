import type pg from 'pg';
import { exec, rows } from '../database/query.js';
import { inSession } from '../database/session.js';
import { sql } from '../database/sql.js';
import type { Ctx } from '../context/ctx.js';

/** A backup that has ended well. */
export interface FinishedBackup {
  readonly name: string;
  readonly takenAt: Date;
  readonly rows: number;
  readonly objects: number;
  readonly missing: number;
  readonly encrypted: boolean;
}

/** A restore that the log has not heard of yet. */
export interface RestoreRow {
  readonly id: string;
  readonly backup: string;
  readonly takenAt: Date;
  readonly lastSeq: string | null;
  readonly lastEvent: string | null;
}

/** Notes that a backup is whole, so that everybody sees how old the last one is. */
export async function noteBackup(url: string, backup: FinishedBackup): Promise<void> {
  await inSession({ connectionString: url }, async (client) => {
    if (!(await knows(client, 'platform.backup'))) return;
    const { name, takenAt, encrypted } = backup;
    await client.query(
      `insert into platform.backup (name, taken_at, finished_at, rows, objects, missing, encrypted)
       values ($1, $2, clock_timestamp(), $3, $4, $5, $6)`,
      [name, takenAt, backup.rows, backup.objects, backup.missing, encrypted],
    );
  });
}

/** The backup whose restore was loaded and not finished, or null; for a restore that goes on. */
export async function unfinishedRestore(url: string): Promise<string | null> {
  return inSession({ connectionString: url }, async (client) => {
    if (!(await knows(client, 'platform.restore'))) return null;
    const found = await client.query<{ backup: string }>(
      'select backup from platform.restore where recorded_at is null order by restored_at desc',
    );
    return found.rows[0]?.backup ?? null;
  });
}

/** Restores that the log has not heard of yet, in the transaction of `ctx`. */
export function unrecordedRestores(ctx: Ctx): Promise<RestoreRow[]> {
  return rows<RestoreRow>(
    ctx,
    sql`select id, backup, taken_at as "takenAt", last_seq::text as "lastSeq",
          last_event as "lastEvent"
        from platform.restore where recorded_at is null order by restored_at for update`,
  );
}

/** The log has heard of a restore. */
export async function markRecorded(ctx: Ctx, id: string): Promise<void> {
  await exec(ctx, sql`update platform.restore set recorded_at = ${ctx.now} where id = ${id}`);
}

async function knows(client: pg.Client, table: string): Promise<boolean> {
  const { rows: found } = await client.query<{ known: boolean }>(
    'select to_regclass($1) is not null as known',
    [table],
  );
  return found[0]?.known ?? false;
}
