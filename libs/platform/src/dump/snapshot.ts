import type { Readable } from 'node:stream';
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { DumpRefused, holdMigrations, openDumpSession } from './dump-session.js';
import {
  quoted,
  quotedColumns,
  storedSequences,
  storedTables,
  type StoredSequence,
  type StoredTable,
} from './stored-tables.js';

/**
 * One consistent look at everything the database holds, while others go on working. Whoever has taken it
 * must end it: until then PostgreSQL keeps old rows for it.
 */
export class Snapshot {
  private constructor(
    private readonly client: pg.Client,
    /** By the clock of the database. */
    readonly takenAt: Date,
  ) {}

  /**
   * @param url a login that sees every row
   * @throws DumpRefused when another backup runs, or the login may not see every row
   */
  static async take(url: string): Promise<Snapshot> {
    const client = await openDumpSession(url);
    try {
      await holdMigrations(client);
      await client.query('begin isolation level repeatable read read only');
      const { rows } = await client.query<{ now: Date }>('select now() as now');
      if (!rows[0]) throw new Error('no answer to the question for the time');
      return new Snapshot(client, rows[0].now);
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  /** Every table with state, in the order of its name. */
  tables(): Promise<StoredTable[]> {
    return storedTables(this.client);
  }

  /** To be asked after the rows were read: numbers given out meanwhile must not be given out again. */
  sequences(): Promise<StoredSequence[]> {
    return storedSequences(this.client);
  }

  /** Names of the applied migrations. */
  async migrations(): Promise<string[]> {
    const { rows } = await this.client.query<{ known: boolean }>(
      "select to_regclass('public.aktei_migration') is not null as known",
    );
    if (!rows[0]?.known) throw new DumpRefused('Diese Datenbank ist keine von Aktei.');
    const found = await this.client.query<{ name: string }>(
      'select name from public.aktei_migration order by timestamp',
    );
    return found.rows.map(({ name }) => name);
  }

  /** The rows of a table in the text form of COPY: one line each, a line end inside is escaped. */
  read(table: StoredTable): Readable {
    const columns = quotedColumns(this.client, table);
    return this.readQuery(`select ${columns} from ${quoted(this.client, table)}`);
  }

  /** What a query finds in this snapshot, in the same form. */
  readQuery(query: string): Readable {
    return this.client.query(to(`copy (${query}) to stdout`));
  }

  /** How many rows there are, counted in another way than by reading them. */
  async count(table: StoredTable): Promise<number> {
    const { rows } = await this.client.query<{ count: number }>(
      `select count(*)::float8 as count from ${quoted(this.client, table)}`,
    );
    return rows[0]?.count ?? 0;
  }

  /** Lets go of the snapshot; also in the middle of a table. */
  end(): Promise<void> {
    return this.client.end();
  }
}
