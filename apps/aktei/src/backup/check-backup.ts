import { lastEvent } from '#libs/audit';
import { drain, exactly, linesOf } from './bytes.js';
import type { Manifest } from './manifest.js';
import { forEach, objectsOf } from './object-list.js';
import { readPart, type Target } from './parts.js';
import type { Report } from './report.js';

/** How many faults are told; the rest are only counted. */
const TOLD = 20;

/** What is wrong with a backup. */
export interface Faults {
  readonly count: number;
  /** The first of them, for people. */
  readonly told: readonly string[];
}

/**
 * Reads a whole backup again: every table with its number of rows, the last event of the log, every
 * object with its hash. Needs neither database nor store.
 */
export async function checkBackup(
  target: Target,
  manifest: Manifest,
  report: Report,
): Promise<Faults> {
  const faults: string[] = [];
  for (const table of manifest.tables) {
    const fault = await faultOf(() => checkTable(target, manifest, table));
    if (fault) faults.push(`${table.schema}.${table.name}: ${fault}`);
  }
  const unreadable = new Set(manifest.unreadable);
  for (const sha256 of manifest.missing) {
    const why = unreadable.has(sha256)
      ? 'war beim Sichern nicht lesbar'
      : 'fehlte schon beim Sichern';
    faults.push(`${sha256}: ${why}`);
  }
  const list = await faultOf(() => checkObjects(target, manifest, { report, faults }));
  if (list) faults.push(`Liste der Dateien: ${list}`);
  return { count: faults.length, told: faults.slice(0, TOLD) };
}

async function checkTable(
  target: Target,
  manifest: Manifest,
  table: Manifest['tables'][number],
): Promise<void> {
  const holdsLog = table.schema === lastEvent.schema && table.name === lastEvent.table;
  const wanted = holdsLog ? (manifest.lastEvent?.id ?? null) : null;
  let rows = 0;
  let found = wanted === null;
  for await (const line of linesOf(readPart(target, table))) {
    rows += 1;
    found ||= wanted !== null && line.split('\t').includes(wanted);
  }
  if (rows !== table.rows) throw new Error(`${rows} statt ${table.rows} Zeilen`);
  if (!found) throw new Error('das letzte Ereignis fehlt');
}

async function checkObjects(
  target: Target,
  manifest: Manifest,
  { report, faults }: { report: Report; faults: string[] },
): Promise<void> {
  const { place, seal } = target;
  const progress = report.progress('Geprüft', manifest.objects.count);
  const known = new Set(manifest.missing);
  let count = 0;
  await forEach(objectsOf(target, manifest), async (object) => {
    count += 1;
    progress();
    if (known.has(object.sha256)) return;
    const name = seal.objectName(object.sha256);
    const fault = await faultOf(async () =>
      drain(exactly(seal.open(await place.open(name), name), object)),
    );
    if (fault) faults.push(`${object.sha256}: ${fault}`);
  });
  if (count !== manifest.objects.count)
    throw new Error(`${count} Einträge statt ${manifest.objects.count}`);
}

async function faultOf(work: () => Promise<void>): Promise<string | null> {
  return work().then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}
