import { AppConfig, processArea } from '#libs/platform';
import { configuredStore } from '#libs/storage';
import { storageArea } from '#libs/storage/contracts';
import { checkBackup } from '../backup/check-backup.js';
import type { Manifest } from '../backup/manifest.js';
import { makeBackup } from '../backup/make-backup.js';
import type { Target } from '../backup/parts.js';
import { pickBackup } from '../backup/pick-backup.js';
import { openPlace } from '../backup/place/open-place.js';
import { figure, Report } from '../backup/report.js';
import { makeKeyFile, readKeyFile } from '../backup/seal/key-file.js';
import { sealedWith, unsealed } from '../backup/seal/seal.js';
import { parseOptions } from '../command-line/parse-options.js';
import { withDatabase } from '../settings.js';
import { Usage } from '../command-line/usage.js';

/** How many files that are missing are told by name. */
const TOLD = 20;

/** Saves database and store together, reads a backup again, or makes a key. */
export async function backupCommand(args: string[]): Promise<void> {
  const { positionals, values } = parseOptions(args, {
    'key-file': { type: 'string' },
    'new-key': { type: 'string' },
    verify: { type: 'boolean' },
    at: { type: 'string' },
  });
  if (values['new-key'] !== undefined) return makeKey(values['new-key']);
  const [where, ...more] = positionals;
  if (where === undefined || more.length > 0) throw new Usage('Wohin? Ein Ordner oder s3://….');
  const keyFile = values['key-file'];
  if (values.verify) return verify(where, { keyFile, at: values.at });
  if (values.at !== undefined) throw new Usage('--at gibt es nur mit --verify.');
  await save(where, keyFile);
}

/** Opens the place that the command line names, sealed where there is a key. */
export async function openTarget(
  where: string,
  config: AppConfig,
  keyFile: string | undefined,
): Promise<Target> {
  const seal = keyFile === undefined ? unsealed : sealedWith(await readKeyFile(keyFile));
  return { place: await openPlace(where, config.of(storageArea)), seal };
}

async function makeKey(path: string): Promise<void> {
  await makeKeyFile(path);
  console.log(
    `Schlüssel angelegt: ${path}. Ohne ihn ist keine Sicherung lesbar; bitte eine Abschrift getrennt verwahren.`,
  );
}

async function save(where: string, keyFile: string | undefined): Promise<void> {
  const manifest = await withDatabase(
    async (config, databaseUrl) => {
      const target = await openTarget(where, config, keyFile);
      const store = await configuredStore(config.of(storageArea), config.of(processArea));
      return makeBackup(target, { databaseUrl, store, report: new Report(console.log) });
    },
    { untouched: true },
  );
  if (manifest.missing.length > 0) throw new Error(complaintOf(manifest));
}

/** What is not in the backup, and why. */
function complaintOf({ missing, unreadable }: Pick<Manifest, 'missing' | 'unreadable'>): string {
  const refused = new Set(unreadable);
  const lost = missing.filter((each) => !refused.has(each));
  const told = (names: readonly string[], what: string) =>
    names.length === 0
      ? []
      : [
          `${figure(names.length)} Dateien ${what}; alles andere ist gesichert:`,
          ...names.slice(0, TOLD),
        ];
  return [
    ...told(lost, 'fehlen im Speicher oder sind dort beschädigt'),
    ...told(unreadable, 'gibt der Speicher nicht her (Rechte oder Datenträger prüfen)'),
  ].join('\n');
}

async function verify(
  where: string,
  { keyFile, at }: { keyFile: string | undefined; at: string | undefined },
): Promise<void> {
  // Neither database nor store is asked; the settings want to know one.
  const env = { DATABASE_URL: 'postgres://nobody@localhost/none', ...withoutEmpty(process.env) };
  const target = await openTarget(where, AppConfig.fromEnvironment(env, [storageArea]), keyFile);
  const manifest = await pickBackup(target, at);
  const { count, told } = await checkBackup(target, manifest, new Report(console.log));
  if (count > 0) {
    throw new Error(`Sicherung ${manifest.name}: ${figure(count)} Fehler.\n${told.join('\n')}`);
  }
  console.log(
    `Sicherung ${manifest.name} ist vollständig: ${figure(manifest.tables.length)} Tabellen, ` +
      `${figure(manifest.objects.count)} Dateien, letztes Ereignis ${manifest.lastEvent?.seq ?? '–'}.`,
  );
}

function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
