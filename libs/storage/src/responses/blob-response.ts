import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ByteRange } from '../store/blob-store.js';
import type { Blobs } from '../face/blobs.js';
import type { BlobKey } from '../domain/blob-key.js';
import { parseRange } from '../domain/byte-range.js';
import { BlobMissing } from '../contracts/errors.js';

/** What a browser may show by itself; everything else is offered for download only. */
const SHOWN_INLINE = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp']);

/** A blob and the name and type under which it goes out. */
export interface OutgoingBlob {
  readonly sha256: BlobKey;
  readonly mime: string;
  readonly filename: string;
}

/**
 * Answers a request with the bytes of a blob: ranges (RFC 9110 §14), validators, and a name as in
 * RFC 6266. An address names a record and not its bytes, which a new rendition replaces, so that a
 * browser keeps them and asks each time; the hash is the validator.
 *
 * @throws BlobMissing
 */
export async function blobResponse(
  blobs: Blobs,
  blob: OutgoingBlob,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<StreamableFile | undefined> {
  const found = await blobs.stat(blob.sha256);
  if (!found) throw new BlobMissing();
  const etag = `"${blob.sha256}"`;
  void reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': SHOWN_INLINE.has(blob.mime) ? blob.mime : 'application/octet-stream',
    'content-disposition': disposition(blob),
  });
  if (isNamedIn(request.headers['if-none-match'], etag)) {
    void reply.status(304);
    return undefined;
  }
  const ifRange = request.headers['if-range'];
  const wanted = ifRange === undefined || ifRange === etag ? request.headers.range : undefined;
  const range = parseRange(wanted, found.size);
  if (range === 'unsatisfiable') {
    void reply.status(416).header('content-range', `bytes */${found.size}`);
    return undefined;
  }
  return stream(blobs, blob.sha256, { range, size: found.size }, reply);
}

/** Weak comparison (RFC 9110 §13.1.2): a proxy that compresses may have weakened the validator. */
function isNamedIn(ifNoneMatch: string | undefined, etag: string): boolean {
  const given = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return given.includes(etag) || given.includes('*');
}

async function stream(
  blobs: Blobs,
  sha256: BlobKey,
  { range, size }: { range: ByteRange | null; size: number },
  reply: FastifyReply,
): Promise<StreamableFile> {
  if (!range) {
    void reply.header('content-length', size);
    return new StreamableFile(await blobs.open(sha256));
  }
  void reply.status(206).headers({
    'content-length': range.end - range.start + 1,
    'content-range': `bytes ${range.start}-${range.end}/${size}`,
  });
  return new StreamableFile(await blobs.open(sha256, range));
}

function disposition({ mime, filename }: OutgoingBlob): string {
  const kind = SHOWN_INLINE.has(mime) ? 'inline' : 'attachment';
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename)}`;
}
