import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx } from '#libs/platform';
import type { ByteRange } from '../store/blob-store.js';
import type { Blobs } from '../face/blobs.js';
import type { BlobKey } from '../domain/blob-key.js';
import { parseRange } from '../domain/byte-range.js';
import { disposition } from './disposition.js';

/** What a browser may show by itself; everything else is offered for download only. */
const SHOWN_INLINE = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp']);

/** Bytes up to which a part waits until the whole was read, so that a mismatch can still be told. */
const AWAITED_BYTES = 8 * 1024 ** 2;

/** A blob and the name and type under which it goes out. */
export interface OutgoingBlob {
  readonly sha256: BlobKey;
  readonly mime: string;
  readonly filename: string;
}

/** The two sides of one question. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * Answers a request with the bytes of a blob: ranges (RFC 9110 §14), validators, and a name as in
 * RFC 6266. An address names a record and not its bytes, which a new rendition replaces, so that a
 * browser keeps them and asks each time; the hash is the validator. The size is compared with the record
 * before, the bytes while they flow: the last ones are given only when all are right.
 *
 * @throws BlobMissing, BlobCorrupt, StoreUnreachable
 */
export async function blobResponse(
  ctx: Ctx,
  blobs: Blobs,
  blob: OutgoingBlob,
  { request, reply }: Exchange,
): Promise<StreamableFile | undefined> {
  const size = await blobs.sizeAsRecorded(ctx, blob.sha256);
  const etag = `"${blob.sha256}"`;
  if (isNamedIn(request.headers['if-none-match'], etag)) {
    void reply.status(304).headers(headersOf(blob, etag));
    return undefined;
  }
  const ifRange = request.headers['if-range'];
  const wanted = ifRange === undefined || ifRange === etag ? request.headers.range : undefined;
  const range = parseRange(wanted, size);
  if (range === 'unsatisfiable') {
    void reply.status(416).header('content-range', `bytes */${size}`);
    return undefined;
  }
  const bytes = await flowing(blobs, blob.sha256, { range, size });
  void reply.headers({ ...headersOf(blob, etag), ...extent(range, size) });
  if (range) void reply.status(206);
  return new StreamableFile(bytes);
}

/** Weak comparison (RFC 9110 §13.1.2): a proxy that compresses may have weakened the validator. */
function isNamedIn(ifNoneMatch: string | undefined, etag: string): boolean {
  const given = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return given.includes(etag) || given.includes('*');
}

function headersOf({ mime, filename }: OutgoingBlob, etag: string): Record<string, string> {
  const inline = SHOWN_INLINE.has(mime);
  return {
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': inline ? mime : 'application/octet-stream',
    'content-disposition': disposition(inline ? 'inline' : 'attachment', filename),
  };
}

function extent(range: ByteRange | null, size: number): Record<string, string | number> {
  if (!range) return { 'content-length': size };
  return {
    'content-length': range.end - range.start + 1,
    'content-range': `bytes ${range.start}-${range.end}/${size}`,
  };
}

/** The first piece has come, or what is wrong is thrown while there is still an answer to give. */
async function flowing(
  blobs: Blobs,
  sha256: BlobKey,
  { range, size }: { range: ByteRange | null; size: number },
): Promise<Readable> {
  const bytes = range ? await blobs.openPart(sha256, range) : await blobs.open(sha256);
  // Whoever sends the answer listens later; what goes wrong until then is kept for them.
  bytes.on('error', () => undefined);
  if (!range || size <= AWAITED_BYTES) await once(bytes, 'readable');
  return bytes;
}
