import { randomUUID } from 'node:crypto';
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errorCode } from '#libs/kernel';

/** Read by the owner and the group, written by nobody. */
const READ_ONLY = 0o440;

/** Another disk, or a file system that knows no hard links. */
const NO_LINK = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Puts the bytes of a file under a name in one step: whoever looks sees what was there before or the
 * whole new content, also after a power cut. `check` sees the file that will be there and may refuse.
 */
export async function place(
  path: string,
  target: string,
  check: (file: string) => Promise<void>,
): Promise<void> {
  const part = `${target}.${randomUUID()}.part`;
  try {
    await sameOrCopy(path, part);
    await flush(part);
    await check(part);
    await rename(part, target);
    await syncFolder(dirname(target));
  } finally {
    // Also after a rename onto another name of the same file, which does nothing.
    await rm(part, { force: true });
  }
}

/** Gives a file a second name that stays when the first one gets other bytes. */
export async function keepAs(path: string, name: string): Promise<void> {
  try {
    await link(path, name);
  } catch (error) {
    if (!NO_LINK.has(errorCode(error))) throw error;
    // What is no file, such as a folder in the place of a blob, can only be moved.
    await copyFile(path, name, constants.COPYFILE_EXCL).catch(() => rename(path, name));
  }
  await syncFolder(dirname(name));
}

/** Folders below one that is there; each is flushed, or a power cut takes them and what is in them. */
export async function makeFolders(root: string, names: readonly string[]): Promise<void> {
  let level = root;
  for (const name of names) {
    const folder = join(level, name);
    await mkdir(folder).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    await syncFolder(level);
    level = folder;
  }
}

/** A small file of our own, flushed; `use` has it before it is taken away. */
export async function writeThen(
  path: string,
  text: string,
  use: (path: string) => Promise<void>,
): Promise<void> {
  try {
    const handle = await open(path, 'wx', READ_ONLY);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await use(path);
    await syncFolder(dirname(path));
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes what the system holds back of a file. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.chmod(READ_ONLY);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** On one disk nothing but the scratch file can be left by a crash. */
async function sameOrCopy(path: string, name: string): Promise<void> {
  try {
    await link(path, name);
  } catch (error) {
    if (!NO_LINK.has(errorCode(error))) throw error;
    await pipeline(createReadStream(path), createWriteStream(name, { flags: 'wx' }));
  }
}
