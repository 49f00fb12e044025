import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { newId } from '#libs/kernel';
import { DumpRefused, openDumpSession } from './dump-session.js';
import {
  quoted,
  quotedColumns,
  storedTables,
  type StoredSequence,
  type StoredTable,
} from './stored-tables.js';

/** What is loaded into a database that was migrated to the state of the dump and holds no rows. */
export interface Dump {
  readonly tables: readonly (StoredTable & { readonly rows: number })[];
  readonly sequences: readonly StoredSequence[];
  /** The rows of one of the tables, in the text form of COPY. */
  rowsOf(table: StoredTable): Promise<Readable>;
  /** What is noted as the beginning of another life of the database. */
  readonly origin: RestoreOrigin;
}

/** Which backup a database was restored from, and what the log said last in it. */
export interface RestoreOrigin {
  readonly backup: string;
  readonly takenAt: Date;
  readonly lastSeq: string | null;
  readonly lastEvent: string | null;
}

/**
 * Loads everything in one transaction, without triggers and keys of other tables, which all held when
 * the snapshot was taken; counts it again; and notes in the same transaction that the database was
 * restored. Killed half way, nothing is there.
 *
 * @throws DumpRefused when the login may not, a table does not fit, or rows are missing
 */
export async function loadDump(url: string, dump: Dump): Promise<void> {
  const client = await openDumpSession(url);
  try {
    await client.query('begin');
    await withoutTriggers(client);
    const here = await storedTables(client);
    for (const table of dump.tables) requireRoom(here, table);
    const all = dump.tables.map((table) => quoted(client, table)).join(', ');
    if (all !== '') await client.query(`truncate ${all}`);
    for (const table of dump.tables) await load(client, dump, table);
    for (const sequence of dump.sequences) await advance(client, sequence);
    await noteRestore(client, dump.origin);
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function withoutTriggers(client: pg.Client): Promise<void> {
  try {
    await client.query('set local session_replication_role = replica');
  } catch {
    throw new DumpRefused(
      'Das Datenbankkonto darf nicht ohne Auslöser laden. Als Administrator der Datenbank: ' +
        'grant set on parameter session_replication_role to KONTO;',
    );
  }
}

function requireRoom(here: readonly StoredTable[], table: StoredTable): void {
  const name = `${table.schema}.${table.name}`;
  const found = here.find((other) => `${other.schema}.${other.name}` === name);
  const missing = table.columns.filter((column) => !found?.columns.includes(column));
  if (found && missing.length === 0) return;
  throw new DumpRefused(
    `Die Tabelle ${name} der Sicherung passt nicht in diese Fassung von Aktei. ` +
      'Bitte mit der Fassung wiederherstellen, die gesichert hat, und danach aktualisieren.',
  );
}

async function load(
  client: pg.Client,
  dump: Dump,
  table: StoredTable & { readonly rows: number },
): Promise<void> {
  const target = quoted(client, table);
  const source = await dump.rowsOf(table);
  const copy = from(`copy ${target} (${quotedColumns(client, table)}) from stdin`);
  await pipeline(source, client.query(copy));
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::float8 as count from ${target}`,
  );
  if (rows[0]?.count === table.rows) return;
  throw new DumpRefused(
    `${table.schema}.${table.name}: ${rows[0]?.count ?? 0} statt ${table.rows} Zeilen geladen.`,
  );
}

async function advance(client: pg.Client, sequence: StoredSequence): Promise<void> {
  await client.query('select setval($1::regclass, $2::bigint)', [
    quoted(client, sequence),
    sequence.value,
  ]);
}

async function noteRestore(client: pg.Client, origin: RestoreOrigin): Promise<void> {
  await client.query(
    `insert into platform.restore (id, backup, taken_at, last_seq, last_event, restored_at)
     values ($1, $2, $3, $4, $5, clock_timestamp())`,
    [newId(), origin.backup, origin.takenAt, origin.lastSeq, origin.lastEvent],
  );
}
