import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** Bytes that were made for one answer, and the name and type under which they go out. */
export interface OutgoingFile {
  /** ASCII without quotes: it goes into a header as it stands. */
  readonly filename: string;
  readonly mime: string;
  /** Bytes, where they are known before they flow. */
  readonly size?: number;
}

/** Answers a request with a stream to download, once and from its beginning. */
export function fileResponse(
  content: Readable,
  { filename, mime, size }: OutgoingFile,
): StreamableFile {
  const disposition = `attachment; filename="${filename}"`;
  const options = { type: mime, disposition };
  return new StreamableFile(content, size === undefined ? options : { ...options, length: size });
}
