import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource, type MigrationInterface } from 'typeorm';
import { RUNTIME_ROLE } from './data-source.js';
import { inSession } from './session.js';

export type MigrationClass = new () => MigrationInterface;

/** Any number will do; two migrating processes must only agree on it. */
export const MIGRATION_LOCK = 4_142_026;

/** What {@link migrate} needs to know. */
export interface MigrateOptions {
  /** Login that owns the schemas. */
  readonly ownerUrl: string;
  /** Login of the running application; it becomes a member of the runtime role. */
  readonly appUrl?: string;
  readonly migrations: readonly MigrationClass[];
}

/**
 * Brings a database to the newest schema. Safe to run from several processes at once: they queue on
 * an advisory lock. Forward only; a failed migration leaves the database as it was.
 *
 * @returns the names of the migrations that were applied
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  return inSession({ connectionString: options.ownerUrl }, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureRuntimeRole(client, options);
    const applied = await runMigrations(options);
    await installJobs(client, options.ownerUrl);
    return applied;
  });
}

async function ensureRuntimeRole(client: pg.Client, options: MigrateOptions): Promise<void> {
  await client.query(`
    do $$ begin
      create role ${RUNTIME_ROLE} nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  const owner = loginOf(options.ownerUrl);
  await joinRuntimeRole(client, owner.name);
  const app = loginOf(options.appUrl ?? options.ownerUrl);
  if (app.name === owner.name) return;
  await ensureLogin(client, app);
  await joinRuntimeRole(client, app.name);
}

interface Login {
  readonly name: string;
  readonly password: string;
}

function loginOf(url: string): Login {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/** Gives the running application a login of its own, with the password of its URL. */
async function ensureLogin(client: pg.Client, { name, password }: Login): Promise<void> {
  const role = client.escapeIdentifier(name);
  const known = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  if (known.rowCount === 0) await client.query(`create role ${role}`);
  await client.query(`alter role ${role} login password ${client.escapeLiteral(password)}`);
}

async function joinRuntimeRole(client: pg.Client, login: string): Promise<void> {
  if (login === '' || login === RUNTIME_ROLE) return;
  const member = await client.query<{ member: boolean }>(
    "select pg_has_role($1, $2, 'member') as member",
    [login, RUNTIME_ROLE],
  );
  if (member.rows[0]?.member) return;
  await client.query(`grant ${RUNTIME_ROLE} to ${client.escapeIdentifier(login)}`);
}

async function runMigrations(options: MigrateOptions): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.ownerUrl,
    migrations: [...options.migrations],
    migrationsTableName: 'aktei_migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 2,
  });
  await dataSource.initialize();
  try {
    const applied = await dataSource.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** pg-boss keeps its own schema and migrations; only the owner may change them. */
async function installJobs(client: pg.Client, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  await client.query(`
    grant usage on schema pgboss to ${RUNTIME_ROLE};
    grant select, insert, update, delete on all tables in schema pgboss to ${RUNTIME_ROLE};
    grant usage, select on all sequences in schema pgboss to ${RUNTIME_ROLE};
    grant execute on all functions in schema pgboss to ${RUNTIME_ROLE};`);
}
