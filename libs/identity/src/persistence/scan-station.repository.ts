import { exec, rows, sql, type Ctx } from '#libs/platform';
import { ScanStation } from './identity.entities.js';

/** Reads and writes scan stations. */
export class ScanStationRepository {
  byId(ctx: Ctx, id: string): Promise<ScanStation | null> {
    return ctx.tx.getRepository(ScanStation).findOneBy({ id });
  }

  list(ctx: Ctx): Promise<ScanStation[]> {
    return rows(
      ctx,
      sql`select s.id, s.name, s.org_unit_id as "orgUnitId", s.key_hash as "keyHash",
            s.created_at as "createdAt", s.revoked_at as "revokedAt",
            s.last_seen_at as "lastSeenAt"
          from identity.scan_station s order by s.name, s.id`,
    );
  }

  async insert(ctx: Ctx, station: ScanStation): Promise<void> {
    await ctx.tx.getRepository(ScanStation).insert(station);
  }

  /** Answers false when somebody has revoked it before. */
  async revoke(ctx: Ctx, id: string): Promise<boolean> {
    const revoked = await exec(
      ctx,
      sql`update identity.scan_station set revoked_at = ${ctx.now}
          where id = ${id} and revoked_at is null`,
    );
    return revoked > 0;
  }

  /** Notes that the station is alive, at most once a minute. */
  async touch(ctx: Ctx, id: string): Promise<void> {
    await exec(
      ctx,
      sql`update identity.scan_station set last_seen_at = ${ctx.now}
          where id = ${id} and coalesce(last_seen_at, '-infinity') < ${ctx.now}::timestamptz - interval '1 minute'`,
    );
  }
}
