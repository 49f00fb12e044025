import { z } from 'zod';
import type { Target } from './parts.js';
import { SealBroken } from './seal/sealed-bytes.js';

const part = { file: z.string(), sha256: z.string(), bytes: z.int() };

const manifestSchema = z.object({
  format: z.literal(1),
  /** Name of the folder of the backup: the moment of its snapshot, UTC. */
  name: z.string(),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      ...part,
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int(),
    }),
  ),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string() })),
  /** The list of all objects, and how many bytes they have together. */
  objects: z.object({ ...part, count: z.int(), size: z.int() }),
  /** Objects that are not in the backup: the store did not have them, had them damaged, or did not give them. */
  missing: z.array(z.string()),
  /** Those of them that the store had and did not give: nothing is known of them. */
  unreadable: z.array(z.string()).default([]),
  /** Of the marker that the store bears; null where nobody has asked it yet. */
  storeId: z.string().nullable(),
  lastEvent: z.object({ seq: z.string(), id: z.string() }).nullable(),
});

/** What a backup consists of. It is written last: a backup without one is none. */
export type Manifest = z.output<typeof manifestSchema>;

/** Folder of all backups. */
const BACKUPS = 'backups';

/** A name that sorts by time and is allowed on every file system. */
export function backupName(takenAt: Date): string {
  const moment = takenAt.toISOString();
  return moment.replace(/[:.]/g, '-');
}

export function fileOf(backup: string, file: string): string {
  return `${BACKUPS}/${backup}/${file}`;
}

export async function writeManifest({ place, seal }: Target, manifest: Manifest): Promise<void> {
  const file = fileOf(manifest.name, 'manifest.json');
  const text = Buffer.from(JSON.stringify(manifest, null, 1));
  await place.put(file, seal.close(one(text), file));
}

/** @throws PartMissing, SealBroken, or Error where it says something else than a manifest */
export async function readManifest({ place, seal }: Target, backup: string): Promise<Manifest> {
  const file = fileOf(backup, 'manifest.json');
  const pieces: Buffer[] = [];
  try {
    for await (const piece of seal.open(await place.open(file), file)) pieces.push(piece);
  } catch (error) {
    throw error instanceof SealBroken ? new Error(`${file}: ${error.message}`) : error;
  }
  let content: unknown;
  try {
    content = JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    throw new Error(`${file} ist nicht lesbar: beschädigt oder verschlüsselt.`);
  }
  const manifest = manifestSchema.parse(content);
  if (manifest.name !== backup) throw new Error(`${file} gehört zu einer anderen Sicherung.`);
  return manifest;
}

/** Names of the backups that are whole, oldest first. What was killed half way has no manifest. */
export async function wholeBackups({ place }: Target): Promise<string[]> {
  const whole: string[] = [];
  for (const name of await place.folders(BACKUPS)) {
    if ((await place.size(fileOf(name, 'manifest.json'))) !== null) whole.push(name);
  }
  return whole;
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield bytes;
}
