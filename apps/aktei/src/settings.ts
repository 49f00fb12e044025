import { resolve } from 'node:path';
import { AppConfig, closeHome, migrate } from '#libs/platform';
import { migrations } from '#migrations';
import { installationAreas } from './areas.js';
import { Database } from './supervisor/database.js';
import { HomeInUse, HomeLock } from './supervisor/home-lock.js';

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

/**
 * Runs a command with the database that is named, or with the embedded one: taken along when Aktei
 * is running, else brought to the newest schema and stopped again afterwards.
 */
export async function withDatabase<T>(work: (config: AppConfig) => Promise<T>): Promise<T> {
  const env = installationEnvironment(process.env);
  if (env['DATABASE_URL']) return work(AppConfig.fromEnvironment(env, installationAreas));
  await closeHome(env.AKTEI_HOME);
  const lock = new HomeLock(env.AKTEI_HOME);
  const alone = isFree(lock);
  if (alone) lock.acquire('aktei auf der Kommandozeile');
  try {
    const database = await Database.start(env.AKTEI_HOME, env);
    try {
      const { appUrl, ownerUrl } = database;
      const applied = alone ? await migrate({ ownerUrl, appUrl, migrations }) : [];
      if (applied.length > 0) console.log(`Datenbank: ${applied.length} Schritte angewendet.`);
      const urls = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl };
      return await work(AppConfig.fromEnvironment({ ...env, ...urls }, installationAreas));
    } finally {
      if (alone) await database.stop();
    }
  } finally {
    if (alone) lock.release();
  }
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
