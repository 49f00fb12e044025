import { resolve } from 'node:path';
import { AppConfig, closeHome, databaseArea, migrate } from '#libs/platform';
import { migrations } from '#migrations';
import { installationAreas } from './areas.js';
import { Database } from './supervisor/database.js';
import { HomeInUse, HomeLock } from './supervisor/home-lock.js';

/** Stands in the settings of commands that ask no database. */
export const UNASKED = 'postgres://127.0.0.1/aktei';

/**
 * The environment with the defaults of an installation: an empty variable counts as one that is
 * not set, and who brings neither a database nor an object store gets the demo town.
 */
export function installationEnvironment(
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv & { AKTEI_HOME: string } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const foreign = Object.keys(given).some((name) => /^(DATABASE_URL|S3_.+)$/.test(name));
  return {
    AKTEI_DEMO: String(!foreign),
    ...given,
    AKTEI_HOME: resolve(given['AKTEI_HOME'] ?? '.aktei'),
  };
}

/** How a command wants the database. */
export interface DatabaseWish {
  /** Leaves the schema as it is found. */
  readonly untouched?: boolean;
  /** Refuses while Aktei is running here. */
  readonly exclusive?: boolean;
}

/**
 * Runs a command with the database that is named, or with the embedded one: taken along when Aktei
 * is running, else brought to the newest schema and stopped again afterwards. `wholeUrl` is the login
 * that sees every row.
 *
 * @throws HomeInUse
 */
export async function withDatabase<T>(
  work: (config: AppConfig, wholeUrl: string) => Promise<T>,
  wish: DatabaseWish = {},
): Promise<T> {
  const env = installationEnvironment(process.env);
  if (env['DATABASE_URL']) {
    const config = AppConfig.fromEnvironment(env, installationAreas);
    return work(config, config.of(databaseArea).ownerUrl);
  }
  await closeHome(env.AKTEI_HOME);
  const lock = new HomeLock(env.AKTEI_HOME);
  if (wish.exclusive) lock.requireFree();
  const alone = isFree(lock);
  if (alone) lock.acquire('aktei auf der Kommandozeile');
  try {
    const database = await Database.start(env.AKTEI_HOME, env);
    try {
      const { appUrl, ownerUrl, wholeUrl } = database;
      if (alone && !wish.untouched) await update(database);
      const urls = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl };
      const config = AppConfig.fromEnvironment({ ...env, ...urls }, installationAreas);
      return await work(config, wholeUrl);
    } finally {
      if (alone) await database.stop();
    }
  } finally {
    if (alone) lock.release();
  }
}

async function update({ ownerUrl, appUrl }: Database): Promise<void> {
  const applied = await migrate({ ownerUrl, appUrl, migrations });
  if (applied.length > 0) console.log(`Datenbank: ${applied.length} Schritte angewendet.`);
}

function isFree(lock: HomeLock): boolean {
  try {
    lock.requireFree();
    return true;
  } catch (error) {
    if (error instanceof HomeInUse) return false;
    throw error;
  }
}
