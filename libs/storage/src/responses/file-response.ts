import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { disposition } from './disposition.js';

/** Bytes that were made for one answer, and the name and type under which they go out. */
export interface OutgoingFile {
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
  const options = { type: mime, disposition: disposition('attachment', filename) };
  return new StreamableFile(content, size === undefined ? options : { ...options, length: size });
}
