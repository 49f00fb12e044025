import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { ProcessSettings } from '../config/process-settings.js';

/** The floor where no setting names one: a tenth of a small disk, and never more than this. */
const FLOOR_BYTES = 2 * 1024 ** 3;
const FLOOR_SHARE = 0.1;

/** Folders of the home that may lie on disks of their own. */
const FOLDERS = ['.', 'blobs', 'postgres', 'uploads', 'scratch'];

/** The disk with the least room above its floor. All in bytes. */
export interface DiskSpace {
  readonly free: number;
  /** What has to stay free, for the log of who reads, for sign-in, and for getting out again. */
  readonly floor: number;
}

/** How much room the disks below the home have; another machine's disk cannot be seen from here. */
@Injectable()
export class FreeSpace {
  constructor(private readonly settings: ProcessSettings) {}

  /** @throws an error of Node when there is no home */
  async look(): Promise<DiskSpace> {
    const home = await this.disk('.');
    const others = await Promise.all(FOLDERS.map((name) => this.disk(name).catch(() => home)));
    return others.reduce((least, disk) => (room(disk) < room(least) ? disk : least), home);
  }

  private async disk(name: string): Promise<DiskSpace> {
    const { bsize, bavail, blocks } = await statfs(join(this.settings.home, name));
    const usual = Math.min(FLOOR_BYTES, blocks * bsize * FLOOR_SHARE);
    return { free: bavail * bsize, floor: this.settings.minFreeBytes ?? Math.floor(usual) };
  }
}

/** True where that many more bytes leave the floor untouched. */
export function hasRoom(space: DiskSpace, bytes = 0): boolean {
  return room(space) >= bytes;
}

/** Bytes that may still be taken. */
export function room({ free, floor }: DiskSpace): number {
  return free - floor;
}
