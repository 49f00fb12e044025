import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { errorCode } from '#libs/kernel';

/** A file that the caller named and that can be read. */
export interface InputFile {
  /** As it was named. */
  readonly given: string;
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
}

/** Why a file is not read, in words for the caller and with a code for programs. */
export class InputUnreadable extends Error {
  constructor(
    readonly code: 'INPUT.NOT_FOUND' | 'INPUT.NO_ACCESS' | 'INPUT.NOT_A_FILE' | 'INPUT.FAILED',
    text: string,
    cause?: unknown,
  ) {
    super(text, { cause });
  }
}

/** @throws InputUnreadable */
export async function inputFile(given: string): Promise<InputFile> {
  const path = resolve(given);
  try {
    // Looked at before it is opened: opening a pipe would wait for the other end.
    const found = await stat(path);
    if (!found.isFile()) throw new InputUnreadable('INPUT.NOT_A_FILE', 'ist keine Datei');
    await access(path, constants.R_OK);
    return { given, path, name: basename(path), bytes: found.size, modifiedAt: found.mtime };
  } catch (error) {
    throw toUnreadable(error);
  }
}

/**
 * SHA-256 of a file as 64 lower-case hex digits, without holding it in memory.
 *
 * @throws InputUnreadable
 */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    throw toUnreadable(error);
  }
  return hash.digest('hex');
}

function toUnreadable(error: unknown): InputUnreadable {
  if (error instanceof InputUnreadable) return error;
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputUnreadable('INPUT.NOT_FOUND', 'gibt es nicht', error);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new InputUnreadable('INPUT.NO_ACCESS', 'darf nicht gelesen werden', error);
  }
  return new InputUnreadable('INPUT.FAILED', `kann nicht gelesen werden (${code})`, error);
}
