import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from '#libs/storage';
import { BytesWrong, exactly, type Expected } from './bytes.js';
import type { Manifest } from './manifest.js';
import { forEach, objectsOf } from './object-list.js';
import type { Target } from './parts.js';
import { writeDurably } from './place/write-durably.js';
import { figure, type Report } from './report.js';
import { SealBroken } from './seal/sealed-bytes.js';

/** How many damaged objects are told by name. */
const TOLD = 5;

interface Around {
  readonly store: BlobStore;
  readonly scratch: string;
  readonly acceptsMissing: boolean;
  readonly report: Report;
}

/**
 * Brings every object of a backup into a store that holds nothing else. Objects that an earlier call has
 * brought are there already.
 *
 * @returns how many there are
 * @throws Error where the store holds something else, or objects of the backup are damaged
 */
export async function restoreObjects(
  target: Target,
  manifest: Manifest,
  around: Around,
): Promise<number> {
  await around.store.prepare();
  await requireOurs(target, manifest, around.store);
  // What a call that was killed has left; nobody else works there.
  await rm(around.scratch, { recursive: true, force: true });
  const scratch = join(around.scratch, randomUUID());
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  const progress = around.report.progress('Dateien', manifest.objects.count);
  const absent = new Set(manifest.missing);
  const damaged: string[] = [];
  let count = 0;
  try {
    await forEach(objectsOf(target, manifest), async (object) => {
      progress();
      if (absent.has(object.sha256)) return;
      const path = await fetch(target, object, scratch);
      if (path === null) return void damaged.push(object.sha256);
      await around.store.put({ path, ...object });
      await rm(path, { force: true });
      count += 1;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  if (damaged.length === 0) return count;
  const complaint = complaintOf(damaged);
  if (!around.acceptsMissing) throw new Error(`${complaint}\nDie Datenbank wurde nicht geladen.`);
  around.report.line(complaint);
  return count;
}

/** The path of the object's bytes, or null where the backup has them no more. */
async function fetch(
  { place, seal }: Target,
  object: Expected,
  scratch: string,
): Promise<string | null> {
  const name = seal.objectName(object.sha256);
  const path = join(scratch, object.sha256);
  if ((await place.size(name)) === null) return null;
  const source = exactly(seal.open(await place.open(name), name), object);
  return writeDurably(path, source).then(
    () => path,
    (error: unknown) => {
      if (error instanceof BytesWrong || error instanceof SealBroken) return null;
      throw error;
    },
  );
}

/** Bytes of somebody else in the store would belong to nobody for good. */
async function requireOurs(target: Target, manifest: Manifest, store: BlobStore): Promise<void> {
  const marker = await store.readMarker();
  if (marker && marker.storeId !== manifest.storeId) {
    throw new Error('Der Speicher gehört zu einer anderen Datenbank; nichts wurde geändert.');
  }
  let ours: Set<string> | null = null;
  for await (const { sha256 } of store.list()) {
    ours ??= await everyHash(target, manifest);
    if (ours.has(sha256)) continue;
    throw new Error(
      'Der Speicher ist nicht leer. Wiederhergestellt wird nur an einen leeren Ort; nichts wurde geändert.',
    );
  }
}

async function everyHash(target: Target, manifest: Manifest): Promise<Set<string>> {
  const hashes = new Set<string>();
  for await (const { sha256 } of objectsOf(target, manifest)) hashes.add(sha256);
  return hashes;
}

function complaintOf(damaged: readonly string[]): string {
  const told = damaged.slice(0, TOLD).join('\n');
  return `${figure(damaged.length)} Dateien der Sicherung fehlen am Ort oder sind beschädigt:\n${told}`;
}
