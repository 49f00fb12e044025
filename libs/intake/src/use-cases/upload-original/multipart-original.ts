import type { Readable } from 'node:stream';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { OneOriginalOnly, UploadIncomplete, UploadMissing } from '../../contracts/errors.js';

type Parts = AsyncIterator<Multipart, undefined>;

/** The one original of a multipart request, read as it comes. */
export class MultipartOriginal {
  private constructor(
    private readonly part: MultipartFile,
    private readonly rest: Parts,
  ) {}

  /**
   * @param maxBytes of the original; one more is read, so that the reader of the stream sees it
   * @throws UploadMissing, UploadIncomplete
   */
  static async open(request: FastifyRequest, maxBytes: number): Promise<MultipartOriginal> {
    if (!request.isMultipart()) throw new UploadMissing();
    const parts = request.parts({ limits: { fileSize: maxBytes + 1 } });
    for (;;) {
      const part = await next(parts);
      if (!part) throw new UploadMissing();
      if (part.type === 'file') return new MultipartOriginal(part, parts);
    }
  }

  /** As the sender calls it; empty where it has no name. */
  get filename(): string {
    return nameOf(this.part);
  }

  get bytes(): Readable {
    return this.part.file;
  }

  /**
   * Reads what follows the original, so that nothing is committed of a request that is more than
   * one original or has no end.
   *
   * @throws OneOriginalOnly, UploadIncomplete
   */
  async end(): Promise<void> {
    for (;;) {
      const part = await next(this.rest);
      if (!part) return;
      if (part.type === 'file') throw new OneOriginalOnly();
    }
  }
}

/** What broke off while the bytes were read is the sender's; anything else stays as it is. */
export function translateBreak(error: unknown): unknown {
  const isBroken =
    error instanceof Error && /^Unexpected end of multipart|terminated early/.test(error.message);
  return isBroken ? new UploadIncomplete() : error;
}

/** The parser leaves the name out where there is none, whatever its types say. */
function nameOf({ filename }: { filename?: string }): string {
  return filename ?? '';
}

async function next(parts: Parts): Promise<Multipart | null> {
  try {
    const { value } = await parts.next();
    return value ?? null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'FST_FILES_LIMIT') throw new OneOriginalOnly();
    // The limits have a status of their own; whatever else the parser says, it cannot read this.
    if (code === 'FST_PARTS_LIMIT' || code === 'FST_FIELDS_LIMIT') throw error;
    throw new UploadIncomplete();
  }
}
