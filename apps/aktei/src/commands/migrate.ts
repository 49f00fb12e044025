import { AppConfig, migrate } from '#libs/platform';
import { migrations } from '#migrations';

/** Brings the database of DATABASE_OWNER_URL (or DATABASE_URL) to the newest schema. */
export async function migrateCommand(): Promise<void> {
  const { database } = AppConfig.fromEnvironment(process.env);
  const applied = await migrate({
    ownerUrl: database.ownerUrl,
    appUrl: database.url,
    migrations,
  });
  console.log(
    applied.length > 0 ? `Angewendet: ${applied.join(', ')}` : 'Die Datenbank ist aktuell.',
  );
}
