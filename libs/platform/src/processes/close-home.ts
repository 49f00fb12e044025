import { chmod, chown, lstat, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '#libs/kernel';
import { clusterUser } from '../embedded/binaries.js';

/** What others may do with a file that this process makes: nothing. */
const OURS_ALONE = 0o077;

/**
 * Makes the home where it is missing and closes it to every other account of the machine, also one that
 * an earlier release has left open; whatever this process writes from now on is closed as well.
 *
 * Under root the embedded database runs as nobody and must pass through to its folder: the home is then
 * open to that group, for passing only. What belongs to another account stays as it is.
 */
export async function closeHome(home: string): Promise<void> {
  process.umask(OURS_ALONE);
  await mkdir(home, { recursive: true, mode: 0o700 });
  const { gid } = clusterUser();
  if (gid !== undefined) await chown(home, (await stat(home)).uid, gid);
  await close(home, gid === undefined ? 0o700 : 0o710);
  for (const name of await readdir(home)) {
    const path = join(home, name);
    const found = await lstat(path).catch(() => null);
    if (found?.isDirectory()) await close(path, 0o700);
    else if (found?.isFile()) await close(path, 0o600);
  }
}

/** It may have gone meanwhile (ENOENT), or be a mount of somebody else (EPERM, EROFS). */
async function close(path: string, mode: number): Promise<void> {
  try {
    await chmod(path, mode);
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT' && code !== 'EPERM' && code !== 'EROFS') throw error;
    if (code === 'EPERM')
      console.error(`${path} gehört einem anderen Konto; wer es lesen darf, bleibt, wie es ist.`);
  }
}
