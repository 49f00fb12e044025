import { BlobMissing, type BlobStore } from '#libs/storage';
import { bytesOf, BytesWrong, exactly, type Expected } from './bytes.js';

/**
 * Why the store has not given an object: `missing`, it is not there or has other bytes; `unreadable`, the
 * disk or the way to it has refused, which says nothing of the bytes.
 */
export type Refusal = 'missing' | 'unreadable';

/** The store has not given an object to its end. */
export class NotGiven extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
    this.name = 'NotGiven';
  }
}

/** The bytes of an object, hashed on the way. @throws NotGiven */
export async function* readObject(
  object: Expected,
  store: Pick<BlobStore, 'open'>,
): AsyncGenerator<Buffer> {
  try {
    yield* exactly(bytesOf(await store.open(object.sha256)), object);
  } catch (error) {
    const isWrong = error instanceof BlobMissing || error instanceof BytesWrong;
    throw new NotGiven(isWrong ? 'missing' : 'unreadable');
  }
}
