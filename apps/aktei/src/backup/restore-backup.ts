import { Readable } from 'node:stream';
import {
  loadDump,
  migrate,
  occupiedTables,
  unfinishedRestore,
  type MigrationClass,
} from '#libs/platform';
import type { BlobStore } from '#libs/storage';
import type { Manifest } from './manifest.js';
import { readPart, type Target } from './parts.js';
import { figure, type Report } from './report.js';
import { restoreObjects } from './restore-objects.js';

/** The empty place that a backup is restored into. */
export interface Destination {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** A login that may write every row without triggers. */
  readonly databaseUrl: string;
  readonly store: BlobStore;
  /** A folder for files on their way. */
  readonly scratch: string;
  readonly migrations: readonly MigrationClass[];
  /** Those that make the table in which the restore is noted. */
  readonly noting: readonly MigrationClass[];
  /** Goes on although the backup says of some files that it does not have them. */
  readonly acceptsMissing: boolean;
  readonly report: Report;
}

/**
 * Restores a backup: the schema as it was, the objects, the rows in one transaction, then the schema as
 * it is today. Objects come first, so that rows never name one that is still on its way. Killed half
 * way, the same call goes on. The log is to be told afterwards.
 *
 * @throws DumpRefused, or Error where the place is not empty or the backup not whole
 */
export async function restoreBackup(
  target: Target,
  manifest: Manifest,
  to: Destination,
): Promise<void> {
  requireWhole(manifest, to);
  const wanted = migrationsOf(manifest, to);
  const { ownerUrl, appUrl, migrations, databaseUrl, report } = to;
  if ((await unfinishedRestore(databaseUrl)) !== manifest.name) {
    await requireEmpty(databaseUrl);
    await migrate({ ownerUrl, appUrl, migrations: wanted });
    const objects = await restoreObjects(target, manifest, to);
    report.line(`Dateien: ${figure(objects)} wiederhergestellt.`);
    // Nobody uses a store without its marker; so it is written when all is there.
    if (manifest.storeId !== null) await to.store.writeMarker({ storeId: manifest.storeId });
    await loadDump(databaseUrl, dumpOf(target, manifest));
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    report.line(`Datenbank: ${figure(rows)} Zeilen wiederhergestellt.`);
  }
  await migrate({ ownerUrl, appUrl, migrations });
}

function requireWhole({ missing, name }: Manifest, { acceptsMissing }: Destination): void {
  if (missing.length === 0 || acceptsMissing) return;
  throw new Error(
    `In der Sicherung ${name} fehlen ${figure(missing.length)} Dateien, die beim Sichern fehlten, ` +
      'beschädigt oder nicht lesbar waren. Eine frühere mit --at nehmen oder mit --accept-missing fortfahren.',
  );
}

/** Exactly the schema that was saved, and the table in which the restore is noted. */
function migrationsOf(manifest: Manifest, { migrations, noting }: Destination): MigrationClass[] {
  const ours = new Set(migrations.map(({ name }) => name));
  const unknown = manifest.migrations.filter((name) => !ours.has(name));
  if (unknown.length > 0) {
    throw new Error(
      `Die Sicherung stammt von einer neueren Fassung von Aktei (${unknown.join(', ')}). ` +
        'Bitte mit dieser wiederherstellen.',
    );
  }
  const saved = new Set(manifest.migrations);
  return migrations.filter((each) => noting.includes(each) || saved.has(each.name));
}

async function requireEmpty(databaseUrl: string): Promise<void> {
  const occupied = await occupiedTables(databaseUrl);
  if (occupied.length === 0) return;
  throw new Error(
    `Die Datenbank ist nicht leer (${occupied.slice(0, 3).join(', ')}${occupied.length > 3 ? ' …' : ''}). ` +
      'Wiederhergestellt wird nur an einen leeren Ort; nichts wurde geändert.',
  );
}

function dumpOf(target: Target, manifest: Manifest) {
  const { tables, sequences, lastEvent } = manifest;
  const parts = new Map(tables.map((table) => [`${table.schema}.${table.name}`, table]));
  return {
    tables,
    sequences,
    origin: {
      backup: manifest.name,
      takenAt: new Date(manifest.takenAt),
      lastSeq: lastEvent?.seq ?? null,
      lastEvent: lastEvent?.id ?? null,
    },
    rowsOf: ({ schema, name }: { schema: string; name: string }) => {
      const part = parts.get(`${schema}.${name}`);
      if (!part) return Promise.reject(new Error(`no part of ${schema}.${name}`));
      return Promise.resolve(Readable.from(readPart(target, part)));
    },
  };
}
