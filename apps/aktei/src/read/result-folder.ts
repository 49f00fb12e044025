import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errorCode, sha256Hex } from '#libs/kernel';
import type { Scratch } from './scratch.js';

/** Says in each folder of results whose results they are. */
const OWNER = '.original';

/** What a reading writes and the next one of the same original replaces. */
const OURS =
  /^(?:verdict\.json|page-\d+\.(?:txt|words\.json)|rendition\.pdf|attachment-\d+\.[a-z0-9]+)$/;

/** Bytes of a name; most file systems allow 255. */
const MAX_NAME = 150;

/** The folder with the results of one original. */
export class ResultFolder {
  private constructor(
    readonly path: string,
    private readonly scratch: Scratch,
  ) {}

  /**
   * The folder of an original: its own of last time, a new one under its name, or, where another
   * file of that name was here first, one with a mark made of the path. Results of an earlier
   * reading are removed, so that what is in it belongs together.
   */
  static async claim(out: string, original: string, scratch: Scratch): Promise<ResultFolder> {
    const name = safeName(basename(original));
    for (const candidate of [name, `${name}-${sha256Hex(original).slice(0, 8)}`]) {
      const path = join(out, candidate);
      if (!(await take(path, original))) continue;
      for (const file of await readdir(path)) if (OURS.test(file)) await rm(join(path, file));
      return new ResultFolder(path, scratch);
    }
    throw new Error(`Im Zielordner steht schon etwas anderes unter dem Namen „${name}“.`);
  }

  /** Files appear whole or not at all. */
  write(file: string, content: string | Buffer): Promise<void> {
    return this.scratch.write(join(this.path, file), content);
  }

  /** Takes over a file that has grown elsewhere on the same disk. */
  async adopt(file: string, from: string): Promise<string> {
    const path = join(this.path, file);
    await rename(from, path);
    return path;
  }

  read(file: string): Promise<string> {
    return readFile(join(this.path, file), 'utf8');
  }
}

/** True when the folder is this original's, now or since an earlier reading. */
async function take(path: string, original: string): Promise<boolean> {
  try {
    await mkdir(path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return (await ownerOf(path)) === original;
  }
  await writeFile(join(path, OWNER), original);
  return true;
}

async function ownerOf(path: string): Promise<string | null> {
  try {
    return await readFile(join(path, OWNER), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw error;
  }
}

/**
 * A name for a folder on any system: without control and direction characters, without what
 * Windows forbids, not hidden, not too long.
 */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  let cut = '';
  for (const sign of plain) {
    if (Buffer.byteLength(cut + sign) > MAX_NAME) break;
    cut += sign;
  }
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(cut);
  return cut === '' || reserved ? `_${cut}` : cut;
}
