import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { currentTime, errorCode } from '#libs/kernel';
import { bytesOf, type Bytes } from '../bytes.js';
import { PartMissing, PlaceFailed, type BackupPlace, type Stored } from './backup-place.js';
import { syncFolder, writeDurably } from './write-durably.js';

/** Where files grow until they are whole. */
const GROWING = '.growing';

/** Milliseconds after which a growing file is what a killed run has left. */
const LEFT_BEHIND_MS = 24 * 60 * 60 * 1000;

/** A folder of a mounted disk. */
export class FolderPlace implements BackupPlace {
  private constructor(readonly name: string) {}

  /** @throws PlaceFailed where there is no such folder: it is never made, a disk may not be mounted */
  static async open(path: string): Promise<FolderPlace> {
    const folder = resolve(path);
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) {
      throw new PlaceFailed(`Den Ordner ${folder} gibt es nicht. Ist der Datenträger eingehängt?`);
    }
    return new FolderPlace(folder);
  }

  async put(name: string, source: Bytes): Promise<Stored> {
    const growing = join(this.name, GROWING, randomUUID());
    try {
      await mkdir(dirname(growing), { recursive: true, mode: 0o700 });
      const stored = await writeDurably(growing, source);
      await this.adopt(growing, join(this.name, name));
      return stored;
    } catch (error) {
      if (errorCode(error) !== 'ENOSPC') throw error;
      throw new PlaceFailed(`In ${this.name} ist kein Platz mehr. Es gibt keine neue Sicherung.`);
    } finally {
      await rm(growing, { force: true });
    }
  }

  async open(name: string): Promise<Bytes> {
    const handle = await open(join(this.name, name), 'r').catch((error: unknown) => {
      throw errorCode(error) === 'ENOENT' ? new PartMissing(name) : error;
    });
    return bytesOf(handle.createReadStream());
  }

  async size(name: string): Promise<number | null> {
    try {
      return (await stat(join(this.name, name))).size;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async folders(name: string): Promise<string[]> {
    const entries = await readdir(join(this.name, name), { withFileTypes: true }).catch(
      (error: unknown) => {
        if (errorCode(error) === 'ENOENT') return [];
        throw error;
      },
    );
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  }

  /** Removes what runs that were killed have left growing. */
  async tidy(): Promise<void> {
    const folder = join(this.name, GROWING);
    const before = currentTime().getTime() - LEFT_BEHIND_MS;
    for (const name of await readdir(folder).catch(() => [])) {
      const found = await stat(join(folder, name)).catch(() => null);
      if (found && found.mtimeMs < before) await rm(join(folder, name), { force: true });
    }
  }

  private async adopt(growing: string, path: string): Promise<void> {
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(growing, path);
    let folder = dirname(path);
    const top = made === undefined ? folder : dirname(made);
    for (; folder.length >= top.length; folder = dirname(folder)) await syncFolder(folder);
  }
}
