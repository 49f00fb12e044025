import { join } from 'node:path';
import { RecordRestoresUseCase } from '#libs/audit';
import { databaseRestored } from '#libs/audit/contracts';
import {
  databaseArea,
  processArea,
  systemCaller,
  Transactions,
  type AppConfig,
} from '#libs/platform';
import { configuredStore } from '#libs/storage';
import { storageArea } from '#libs/storage/contracts';
import { migrations, restoreNotes } from '#migrations';
import type { Manifest } from '../backup/manifest.js';
import { pickBackup } from '../backup/pick-backup.js';
import { Report } from '../backup/report.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { withOperatorContext } from '../operator-context.js';
import { parseOptions } from '../command-line/parse-options.js';
import { withDatabase } from '../settings.js';
import { Usage } from '../command-line/usage.js';
import { openTarget } from './backup.js';

interface Order {
  readonly where: string;
  readonly keyFile: string | undefined;
  readonly at: string | undefined;
  readonly acceptsMissing: boolean;
}

/** Restores a backup into an empty place. */
export async function restoreCommand(args: string[]): Promise<void> {
  const { positionals, values } = parseOptions(args, {
    'key-file': { type: 'string' },
    at: { type: 'string' },
    'accept-missing': { type: 'boolean' },
  });
  const [where, ...more] = positionals;
  if (where === undefined || more.length > 0) throw new Usage('Woher? Ein Ordner oder s3://….');
  const order: Order = {
    where,
    keyFile: values['key-file'],
    at: values.at,
    acceptsMissing: values['accept-missing'] ?? false,
  };
  const { name, lastEvent } = await withDatabase(
    (config, databaseUrl) => restore(order, config, databaseUrl),
    { untouched: true, exclusive: true },
  );
  console.log(
    `Wiederhergestellt: Sicherung ${name}. Das Protokoll reicht bis Ereignis ${lastEvent?.seq ?? '–'}; ` +
      'was danach geschah, fehlt, und was danach gelöscht wurde, ist wieder da.',
  );
}

async function restore(order: Order, config: AppConfig, databaseUrl: string): Promise<Manifest> {
  const target = await openTarget(order.where, config, order.keyFile);
  const manifest = await pickBackup(target, order.at);
  const { url: appUrl, ownerUrl } = config.of(databaseArea);
  const { home } = config.of(processArea);
  await restoreBackup(target, manifest, {
    ownerUrl,
    appUrl,
    databaseUrl,
    store: await configuredStore(config.of(storageArea), { home }),
    scratch: join(home, 'scratch', 'restore'),
    migrations,
    noting: restoreNotes,
    acceptsMissing: order.acceptsMissing,
    report: new Report(console.log),
  });
  const caller = systemCaller('aktei restore', { reads: [], records: databaseRestored });
  await withOperatorContext(config, (app) =>
    app.get(Transactions).run(caller, (ctx) => app.get(RecordRestoresUseCase).execute(ctx)),
  );
  return manifest;
}
