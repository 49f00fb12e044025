import { rows, sql } from '#libs/platform';
import type { TestDatabase } from '#libs/platform/testing';

/** What a spec asks of an event. */
export interface Recorded {
  readonly action: string;
  readonly actor: string;
  /** The Akte in whose history it stands. */
  readonly akteId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What the log says of an object, the first event first. */
export function recordedOn(db: TestDatabase, objectId: string): Promise<Recorded[]> {
  return db.run((ctx) =>
    rows(
      ctx,
      sql`select action, actor_kind as actor, akte_id as "akteId", body::jsonb -> 'details' as details
          from audit.event where object_id = ${objectId} order by seq`,
    ),
  );
}

/** How often the log holds that action. */
export async function timesRecorded(db: TestDatabase, action: string): Promise<number> {
  const found = await db.run((ctx) =>
    rows(ctx, sql`select 1 from audit.event where action = ${action}`),
  );
  return found.length;
}
