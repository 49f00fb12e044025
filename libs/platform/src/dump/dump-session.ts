import type pg from 'pg';
import { MIGRATION_LOCK } from '../database/migrate.js';
import { newSession } from '../database/session.js';

/** A backup or a restore that cannot be: the reason, for whoever has called it. */
export class DumpRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'DumpRefused';
  }
}

/**
 * Any number; no two read or load the rows at the same time. It ends with the session: objects are copied
 * after it, which two may do at once, since each is written under its hash in one step.
 */
const DUMP_LOCK = 4_142_032;

/** What text a value becomes must not depend on the server's settings; nor may a slow disk end it. */
const SETTINGS = `
  set client_encoding = 'UTF8';
  set datestyle = 'ISO, YMD';
  set intervalstyle = 'postgres';
  set extra_float_digits = 1;
  set timezone = 'UTC';
  set bytea_output = 'hex';
  set row_security = off;
  set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0;
`;

/**
 * A session that sees every row or fails: with row_security off, PostgreSQL refuses a statement that a
 * policy would have cut short, instead of answering with fewer rows. Nobody migrates meanwhile.
 *
 * @throws DumpRefused when another backup runs, or the login may not see every row
 */
export async function openDumpSession(url: string): Promise<pg.Client> {
  const client = newSession({ connectionString: url, application_name: 'aktei-backup' });
  await client.connect();
  try {
    await client.query(SETTINGS);
    await requireAllRows(client);
    const { rows } = await client.query<{ ours: boolean }>(
      'select pg_try_advisory_lock($1) as ours',
      [DUMP_LOCK],
    );
    if (!rows[0]?.ours) throw new DumpRefused('Eine andere Sicherung läuft gerade.');
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** Holds back whoever would migrate until the session has ended. */
export async function holdMigrations(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1)', [MIGRATION_LOCK]);
}

async function requireAllRows(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; all: boolean }>(
    `select rolname::text as name, rolsuper or rolbypassrls as all
     from pg_roles where rolname = current_user`,
  );
  if (rows[0]?.all) return;
  throw new DumpRefused(
    `Das Datenbankkonto ${rows[0]?.name ?? ''} sieht nicht alle Zeilen, eine Sicherung hätte Lücken. ` +
      `Als Administrator der Datenbank: alter role ${rows[0]?.name ?? ''} bypassrls;`,
  );
}
