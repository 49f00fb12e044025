import { open, stat } from 'node:fs/promises';
import type { FlagCode, MailThread } from '../contracts/index.js';
import type { OriginalFormat } from '../format/probe-result.js';
import type { DecoderLimits } from '../page/limits.js';
import { PageUnreadable } from '../page/reading-failure.js';

/** Characters of text that are kept of one original: about 2,000 typed pages. */
export const MAX_TEXT = 5_000_000;

/** Bytes of a file that are looked at to tell what it is. */
export const HEAD_BYTES = 64 * 1024;

/** Bytes of a file that is held in memory as a whole: mails, OLE files, RTF, plain text. */
const MAX_FILE = 96 * 1024 * 1024;

/** What a reader of these formats has found. */
export interface TextReading {
  readonly format: OriginalFormat;
  readonly mime: string;
  /** `null` where no text can be taken out, as from an archive or an encrypted file. */
  readonly text: string | null;
  readonly flags: readonly FlagCode[];
  /** Of a mail that says it. */
  readonly mail?: MailThread;
}

/** A file with its first bytes. */
export interface Source {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly head: Buffer;
  readonly limits: DecoderLimits;
}

/** @throws the system's error where the file cannot be opened */
export async function openSource(path: string, limits: DecoderLimits): Promise<Source> {
  const { size } = await stat(path);
  return { path, size, limits, head: await readRange(path, 0, Math.min(size, HEAD_BYTES)) };
}

/** True where the machine and not the file is at fault. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** The whole file, or as much of it as fits into memory. */
export function readBounded(source: Source): Promise<Buffer> {
  return readRange(source.path, 0, Math.min(source.size, MAX_FILE));
}

/** @throws PageUnreadable where the file is too large to be understood as a whole */
export function readWhole(source: Source): Promise<Buffer> {
  if (source.size > MAX_FILE) throw new PageUnreadable('PARSER.MEMORY');
  return readRange(source.path, 0, source.size);
}

/** Bytes of a file from `start`; fewer where it ends before. */
export async function readRange(path: string, start: number, length: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await handle.read(bytes, filled, length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}
