import { open } from 'node:fs/promises';
import { errorCode } from '#libs/kernel';
import type { BlobKey } from '../domain/blob-key.js';
import { hashOf } from './hash-of.js';

/** What stands in a place where certain bytes ought to be. */
export type Judgement = 'nothing' | 'good' | 'wrong';

/** Reads a file to its end and says whether it holds these bytes; its name proves nothing. */
export async function judge(
  path: string,
  { sha256, size }: { sha256: BlobKey; size: number },
): Promise<Judgement> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return 'nothing';
  try {
    const found = await handle.stat();
    if (!found.isFile() || found.size !== size) return 'wrong';
    const bytes = handle.createReadStream({ autoClose: false });
    return (await hashOf(bytes)) === sha256 ? 'good' : 'wrong';
  } finally {
    await handle.close();
  }
}
