import { databaseArea, migrate } from '#libs/platform';
import { migrations } from '#migrations';
import { withDatabase } from '../settings.js';

/** Brings the database of DATABASE_OWNER_URL (or DATABASE_URL, or the embedded one) up to date. */
export async function migrateCommand(): Promise<void> {
  const applied = await withDatabase((config) => {
    const { ownerUrl, url } = config.of(databaseArea);
    return migrate({ ownerUrl, appUrl: url, migrations });
  });
  console.log(
    applied.length > 0 ? `Angewendet: ${applied.join(', ')}` : 'Die Datenbank ist aktuell.',
  );
}
