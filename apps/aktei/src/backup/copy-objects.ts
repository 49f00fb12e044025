import { currentTime } from '#libs/kernel';
import { StoreUnreachable, type BlobStore } from '#libs/storage';
import { bytesOf, drain, exactly, type Expected } from './bytes.js';
import type { Manifest } from './manifest.js';
import { forEach, objectsOf } from './object-list.js';
import type { Target } from './parts.js';
import type { Report } from './report.js';

/** Days in which every object that is kept is read through once. */
const ROUND_DAYS = 28;
const DAY_MS = 24 * 60 * 60 * 1000;

/** More than these are no damaged files but a store that is not there. */
const MISSING_LIMIT = 1_000;

/** What became of the objects. */
export interface CopyReport {
  copied: number;
  bytes: number;
  /** Were damaged in the place and are whole again. */
  healed: number;
  readonly missing: string[];
}

/** An object that the store does not have, or has otherwise than it should. */
class NotInStore extends Error {}

/**
 * Copies what the place does not have yet, each object hashed on the way. One that the store does not
 * have, or has damaged, stands in the report; the others are saved all the same.
 *
 * @throws StoreUnreachable, PlaceFailed, or Error where the store seems to be another one
 */
export async function copyObjects(
  target: Target,
  manifest: Pick<Manifest, 'objects'>,
  { store, report }: { store: Pick<BlobStore, 'open'>; report: Report },
): Promise<CopyReport> {
  const result: CopyReport = { copied: 0, bytes: 0, healed: 0, missing: [] };
  const progress = report.progress('Dateien', manifest.objects.count);
  const round = Math.floor(currentTime().getTime() / DAY_MS) % ROUND_DAYS;
  await forEach(objectsOf(target, manifest), async (object) => {
    progress();
    const due = Number.parseInt(object.sha256.slice(0, 4), 16) % ROUND_DAYS === round;
    const state = await stateOf(target, object, due);
    if (state === 'kept') return;
    await copy(target, object, store).then(
      () => {
        result.copied += 1;
        result.bytes += object.size;
        if (state === 'damaged') result.healed += 1;
      },
      (error: unknown) => {
        if (!(error instanceof NotInStore)) throw error;
        result.missing.push(object.sha256);
      },
    );
    if (result.missing.length > MISSING_LIMIT) {
      throw new Error('Im Speicher fehlen zu viele Dateien. Ist es der richtige, und ist er da?');
    }
  });
  result.missing.sort();
  return result;
}

async function stateOf(
  { place, seal }: Target,
  object: Expected,
  due: boolean,
): Promise<'kept' | 'absent' | 'damaged'> {
  const name = seal.objectName(object.sha256);
  const size = await place.size(name);
  if (size === null) return 'absent';
  if (size !== seal.sizeOf(object.size)) return 'damaged';
  if (!due) return 'kept';
  return drain(exactly(seal.open(await place.open(name), name), object)).then(
    () => 'kept',
    () => 'damaged',
  );
}

async function copy(
  { place, seal }: Target,
  object: Expected,
  store: Pick<BlobStore, 'open'>,
): Promise<void> {
  const name = seal.objectName(object.sha256);
  await place.put(name, seal.close(fromStore(object, store), name));
}

async function* fromStore(
  object: Expected,
  store: Pick<BlobStore, 'open'>,
): AsyncGenerator<Buffer> {
  try {
    yield* exactly(bytesOf(await store.open(object.sha256)), object);
  } catch (error) {
    throw error instanceof StoreUnreachable ? error : new NotInStore();
  }
}
