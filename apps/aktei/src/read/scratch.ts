import { rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '#libs/kernel';

const NAME = /^\.aktei-read-(\d+)$/;

/**
 * Where files grow until they are whole: a folder beside the results, so that a finished file gets
 * to its place by a rename. It belongs to one process; what a dead one has left is removed.
 */
export class Scratch {
  private count = 0;

  private constructor(readonly folder: string) {}

  /** Makes the folder of results where it is missing, and clears what dead processes left in it. */
  static async open(out: string): Promise<Scratch> {
    await mkdir(out, { recursive: true });
    for (const name of await readdir(out)) {
      const pid = Number(NAME.exec(name)?.[1] ?? Number.NaN);
      // In a container every process has the same number: our own is from an earlier life.
      const left = pid === process.pid || (pid > 0 && !isAlive(pid));
      if (left) await rm(join(out, name), { recursive: true, force: true });
    }
    const folder = join(out, `.aktei-read-${process.pid}`);
    await mkdir(folder);
    return new Scratch(folder);
  }

  /** A path that nobody else writes to. */
  newPath(): string {
    this.count += 1;
    return join(this.folder, String(this.count));
  }

  /** The file appears with all of its content or not at all. */
  async write(path: string, content: string | Buffer): Promise<void> {
    const growing = this.newPath();
    await writeFile(growing, content);
    await rename(growing, path);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** For the moment before the process ends. */
  removeNow(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
