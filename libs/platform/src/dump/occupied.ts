import { inSession } from '../database/session.js';
import { quoted, storedTables } from './stored-tables.js';

/** What the queue notes about itself when it is made; only its jobs are somebody's. */
const QUEUE = 'pgboss';

/** Rows that a migration writes. */
const SEEDED = ['platform.health_probe'];

/** Tables that hold rows: none in a database that was just made, or migrated and never used. */
export async function occupiedTables(url: string): Promise<string[]> {
  return inSession({ connectionString: url }, async (client) => {
    const occupied: string[] = [];
    for (const table of await storedTables(client)) {
      const name = `${table.schema}.${table.name}`;
      const ownedByNobody = table.schema === QUEUE ? table.name !== 'job' : SEEDED.includes(name);
      if (ownedByNobody) continue;
      const { rows } = await client.query<{ some: boolean }>(
        `select exists (select from ${quoted(client, table)}) as some`,
      );
      if (rows[0]?.some) occupied.push(name);
    }
    return occupied;
  });
}
