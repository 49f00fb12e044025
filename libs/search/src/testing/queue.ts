import { rows, sql } from '#libs/platform';
import type { TestDatabase } from '#libs/platform/testing';

/** The payloads of what waits under that name; afterwards nothing waits. */
export async function takeFromQueue<T>(db: TestDatabase, name: string): Promise<T[]> {
  const found = await db.run((ctx) =>
    rows<{ data: T }>(
      ctx,
      sql`select data -> 'payload' as data from pgboss.job where name = ${name}
          order by priority desc, created_on`,
    ),
  );
  await db.asOwner(`delete from pgboss.job where name = '${name}'`);
  return found.map(({ data }) => data);
}
