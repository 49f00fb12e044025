import { lastEvent } from '#libs/audit';
import { noteBackup, Snapshot } from '#libs/platform';
import { keptBlobs, knownStore, type BlobStore } from '#libs/storage';
import { bytesOf, linesOf } from './bytes.js';
import { copyObjects, type CopyReport } from './copy-objects.js';
import { backupName, fileOf, wholeBackups, writeManifest, type Manifest } from './manifest.js';
import { writePart, type Target } from './parts.js';
import { provingRound } from './proving-round.js';
import { figure, megabytes, type Report } from './report.js';

/** Of what a backup is made. */
export interface Source {
  /** A login that sees every row. */
  readonly databaseUrl: string;
  readonly store: Pick<BlobStore, 'open' | 'readMarker'>;
  readonly report: Report;
}

type Dumped = Omit<Manifest, 'missing' | 'unreadable'>;

/**
 * Makes a backup of database and store while both are in use: first one snapshot of the database, then
 * the objects that it names, at last the manifest. What the snapshot names and the store does not give is
 * named in the manifest and in the answer.
 *
 * @throws DumpRefused, StoreUnreachable, PlaceFailed; then there is no new backup
 */
export async function makeBackup(target: Target, source: Source): Promise<Manifest> {
  const { databaseUrl, report } = source;
  const dumped = await dump(target, databaseUrl);
  await requireOurs(source.store, dumped);
  const rows = dumped.tables.reduce((sum, table) => sum + table.rows, 0);
  report.line(`Datenbank: ${figure(dumped.tables.length)} Tabellen, ${figure(rows)} Zeilen.`);
  const last = (await wholeBackups(target)).at(-1) ?? null;
  const copied = await copyObjects(target, dumped, {
    store: source.store,
    report,
    confirm: () => requireOurs(source.store, dumped),
    isDue: provingRound(last, new Date(dumped.takenAt)),
  });
  const { unreadable } = copied;
  const missing = [...copied.missing, ...unreadable].sort();
  const manifest = { ...dumped, missing, unreadable };
  await writeManifest(target, manifest);
  await noteBackup(databaseUrl, {
    name: manifest.name,
    takenAt: new Date(manifest.takenAt),
    rows,
    objects: manifest.objects.count,
    missing: missing.length,
    encrypted: target.seal.encrypted,
  });
  report.line(summary(manifest, copied));
  return manifest;
}

async function dump(target: Target, databaseUrl: string): Promise<Dumped> {
  const snapshot = await Snapshot.take(databaseUrl);
  try {
    const name = backupName(snapshot.takenAt);
    const tables = await dumpTables(target, snapshot, name);
    return {
      format: 1,
      name,
      takenAt: snapshot.takenAt.toISOString(),
      migrations: await snapshot.migrations(),
      tables,
      sequences: await snapshot.sequences(),
      objects: await dumpObjects(target, snapshot, name),
      storeId: await firstOf(snapshot, tables, knownStore).then((row) => row?.[0] ?? null),
      lastEvent: await firstOf(snapshot, tables, lastEvent).then(toEvent),
    };
  } finally {
    await snapshot.end();
  }
}

async function dumpTables(
  target: Target,
  snapshot: Snapshot,
  backup: string,
): Promise<Manifest['tables']> {
  const tables: Manifest['tables'] = [];
  for (const table of await snapshot.tables()) {
    const full = `${table.schema}.${table.name}`;
    const file = fileOf(backup, `tables/${full}.gz`);
    const { lines, ...part } = await writePart(target, file, snapshot.read(table));
    const rows = await snapshot.count(table);
    if (rows !== lines) throw new Error(`${full}: ${lines} statt ${rows} Zeilen gelesen.`);
    tables.push({ ...part, ...table, columns: [...table.columns], rows });
  }
  return tables;
}

async function dumpObjects(
  target: Target,
  snapshot: Snapshot,
  backup: string,
): Promise<Manifest['objects']> {
  const total = { size: 0 };
  const lines = listing(snapshot, total);
  const written = await writePart(target, fileOf(backup, 'objects.gz'), lines);
  const { lines: count, ...part } = written;
  return { ...part, count, ...total };
}

async function* listing(snapshot: Snapshot, total: { size: number }): AsyncGenerator<string> {
  for await (const line of linesOf(bytesOf(snapshot.readQuery(keptBlobs)))) {
    total.size += Number(line.split('\t')[1]);
    yield `${line}\n`;
  }
}

/** The first row of a query, or null where there is none or the schema is older than the table. */
async function firstOf(
  snapshot: Snapshot,
  tables: Manifest['tables'],
  { schema, table, query }: { schema: string; table: string; query: string },
): Promise<string[] | null> {
  if (!tables.some((each) => each.schema === schema && each.name === table)) return null;
  let first: string[] | null = null;
  for await (const line of linesOf(bytesOf(snapshot.readQuery(query)))) first ??= line.split('\t');
  return first;
}

function toEvent(row: string[] | null): Manifest['lastEvent'] {
  const [seq = '', id = ''] = row ?? [];
  return row && { seq, id };
}

/** A disk that is not mounted looks like an empty store. */
async function requireOurs(
  store: Pick<BlobStore, 'readMarker'>,
  { storeId }: Dumped,
): Promise<void> {
  const marker = await store.readMarker();
  if (storeId === null || marker?.storeId === storeId) return;
  throw new Error(
    'Der Speicher ist nicht der, der zu dieser Datenbank gehört. Ist er eingehängt? Es gibt keine neue Sicherung.',
  );
}

function summary({ name, objects }: Manifest, { copied, bytes, healed }: CopyReport): string {
  const healing = healed > 0 ? ` ${figure(healed)} waren am Ort beschädigt und sind ersetzt.` : '';
  return (
    `Sicherung ${name}: ${figure(objects.count)} Dateien (${megabytes(objects.size)}), ` +
    `davon ${figure(copied)} neu geschrieben (${megabytes(bytes)}).${healing}`
  );
}
