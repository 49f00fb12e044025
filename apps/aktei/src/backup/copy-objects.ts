import type { BlobStore } from '#libs/storage';
import { drain, exactly, type Expected } from './bytes.js';
import type { Manifest } from './manifest.js';
import { forEach, objectsOf } from './object-list.js';
import type { Target } from './parts.js';
import { NotGiven, readObject, type Refusal } from './read-object.js';
import type { Report } from './report.js';

/** How often an object is read before it counts as one that the store does not give: connections break. */
const READINGS = 2;

/** More than these are no damaged files but a store that is not there. */
const MISSING_LIMIT = 1_000;

/** What became of the objects. */
export interface CopyReport {
  copied: number;
  bytes: number;
  /** Were damaged in the place and are whole again. */
  healed: number;
  /** The store does not have them, or has other bytes. */
  readonly missing: string[];
  /** The store is there and does not give them. */
  readonly unreadable: string[];
}

/** Of what is copied, and how. */
interface Around {
  readonly store: Pick<BlobStore, 'open'>;
  readonly report: Report;
  /** Fails unless the store is there and ours. */
  readonly confirm: () => Promise<void>;
  /** Must an object that is kept already be read through? */
  readonly isDue: (sha256: string) => boolean;
}

/**
 * Copies what the place does not have yet, each object hashed on the way. One that the store does not
 * have, has damaged, or does not give although it is there, stands in the report; the others are saved all
 * the same.
 *
 * @throws what `confirm` throws, PlaceFailed, or Error where the store seems to be another one
 */
export async function copyObjects(
  target: Target,
  manifest: Pick<Manifest, 'objects'>,
  { store, report, confirm, isDue }: Around,
): Promise<CopyReport> {
  const result: CopyReport = { copied: 0, bytes: 0, healed: 0, missing: [], unreadable: [] };
  const progress = report.progress('Dateien', manifest.objects.count);
  await forEach(objectsOf(target, manifest), async (object) => {
    progress();
    const state = await stateOf(target, object, isDue(object.sha256));
    if (state === 'kept') return;
    const refusal = await copyPatiently(target, object, { store, confirm });
    if (refusal) result[refusal].push(object.sha256);
    else {
      result.copied += 1;
      result.bytes += object.size;
      if (state === 'damaged') result.healed += 1;
    }
    if (result.missing.length + result.unreadable.length > MISSING_LIMIT) {
      throw new Error('Im Speicher fehlen zu viele Dateien. Ist es der richtige, und ist er da?');
    }
  });
  result.missing.sort();
  result.unreadable.sort();
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

/** Null when it is copied. What one object is refused says nothing of the store: that is asked itself. */
async function copyPatiently(
  target: Target,
  object: Expected,
  { store, confirm }: Pick<Around, 'store' | 'confirm'>,
): Promise<Refusal | null> {
  let refusal: Refusal | null = null;
  for (let reading = 0; reading < READINGS; reading += 1) {
    refusal = await copy(target, object, store);
    if (refusal === null) return null;
    await confirm();
  }
  return refusal;
}

async function copy(
  { place, seal }: Target,
  object: Expected,
  store: Pick<BlobStore, 'open'>,
): Promise<Refusal | null> {
  const name = seal.objectName(object.sha256);
  try {
    await place.put(name, seal.close(readObject(object, store), name));
    return null;
  } catch (error) {
    if (error instanceof NotGiven) return error.refusal;
    throw error;
  }
}
