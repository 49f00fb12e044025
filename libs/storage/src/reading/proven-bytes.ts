import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { AkteiError, errorCode } from '#libs/kernel';
import { StoreUnreachable } from '../contracts/errors.js';
import type { Leave } from './pace.js';

/**
 * Passes bytes on and holds the last piece back until `judge` has heard their hash and does not throw: a
 * reader never has a whole wrong answer. Opened with the first piece that is asked for.
 *
 * @throws what `judge` throws, StoreUnreachable when the way to the store breaks
 */
export async function* provenBytes(
  open: () => Promise<Readable>,
  judge: (sha256: string) => Promise<void>,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  for await (const piece of pieces(open)) {
    hash.update(piece);
    if (held) yield held;
    held = piece;
  }
  await judge(hash.digest('hex'));
  if (held) yield held;
}

/** The hash and the number of the bytes of a stream. @throws StoreUnreachable when it breaks off */
export async function weigh(
  open: () => Promise<Readable>,
  leave?: Leave,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of pieces(open)) {
    await leave?.take(piece.length);
    hash.update(piece);
    size += piece.length;
  }
  return { sha256: hash.digest('hex'), size };
}

async function* pieces(open: () => Promise<Readable>): AsyncGenerator<Buffer> {
  try {
    for await (const piece of await open()) yield Buffer.from(piece);
  } catch (error) {
    throw ofWay(error);
  }
}

/** A read that breaks off says nothing of the bytes: the disk or the network has refused. */
function ofWay(error: unknown): unknown {
  if (error instanceof AkteiError || errorCode(error) === '') return error;
  return new StoreUnreachable();
}
