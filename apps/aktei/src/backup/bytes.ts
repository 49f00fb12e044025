import { createHash } from 'node:crypto';

/** Bytes on their way, piece by piece. */
export type Bytes = AsyncIterable<Buffer>;

/** What a file has to be. */
export interface Expected {
  readonly sha256: string;
  readonly size: number;
}

/** Bytes that are not those that were promised. */
export class BytesWrong extends Error {
  constructor() {
    super('die Bytes stimmen nicht mit der Prüfsumme überein');
    this.name = 'BytesWrong';
  }
}

/** Whatever a stream hands out, as bytes. */
export async function* bytesOf(source: AsyncIterable<unknown>): Bytes & AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
  }
}

/**
 * Passes bytes on and fails at their end unless they are exactly those.
 *
 * @throws BytesWrong
 */
export async function* exactly(source: Bytes, { sha256, size }: Expected): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let seen = 0;
  for await (const chunk of source) {
    seen += chunk.length;
    if (seen > size) throw new BytesWrong();
    hash.update(chunk);
    yield chunk;
  }
  if (seen !== size || hash.digest('hex') !== sha256) throw new BytesWrong();
}

/** Reads to the end and keeps nothing. */
export async function drain(source: Bytes): Promise<void> {
  for await (const _ of source);
}

/** The lines of a text, without their ends; one line at a time is in memory. */
export async function* linesOf(source: Bytes): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8');
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString('utf8');
}

/** Cuts bytes into pieces of exactly these sizes, the first and all others; the last may be shorter. */
export async function* piecesOf(
  source: Bytes,
  sizes: { readonly first: number; readonly rest: number },
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  let wanted = sizes.first;
  for await (const chunk of source) {
    held.push(chunk);
    length += chunk.length;
    if (length < wanted) continue;
    let all = Buffer.concat(held);
    while (all.length >= wanted) {
      yield all.subarray(0, wanted);
      all = all.subarray(wanted);
      wanted = sizes.rest;
    }
    held = [all];
    length = all.length;
  }
  if (length > 0) yield Buffer.concat(held);
}
