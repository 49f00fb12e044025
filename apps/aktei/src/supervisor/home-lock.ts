import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '#libs/kernel';
import { processBirth } from '#libs/platform';

const lockFile = z.object({ pid: z.int(), startedAt: z.string(), url: z.string() });

/** Another process works in this home. */
export class HomeInUse extends Error {
  constructor(pid: number, url: string) {
    super(`Aktei läuft hier schon (Prozess ${pid}, ${url}).`);
    this.name = 'HomeInUse';
  }
}

/**
 * One supervisor per home. A lock whose process has died is taken over; the start time tells a
 * dead process from a later one with the same number.
 */
export class HomeLock {
  private readonly path: string;

  constructor(home: string) {
    this.path = join(home, 'aktei.lock');
  }

  /** @throws HomeInUse */
  acquire(url: string): void {
    const mine = JSON.stringify({ pid: process.pid, startedAt: processBirth(process.pid), url });
    try {
      writeFileSync(this.path, mine, { flag: 'wx', mode: 0o600 });
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    this.requireFree();
    rmSync(this.path, { force: true });
    writeFileSync(this.path, mine, { flag: 'wx', mode: 0o600 });
  }

  /** @throws HomeInUse when the holder of the lock is alive */
  requireFree(): void {
    const holder = this.holder();
    if (holder && processBirth(holder.pid) === holder.startedAt) {
      throw new HomeInUse(holder.pid, holder.url);
    }
  }

  release(): void {
    if (this.holder()?.pid === process.pid) rmSync(this.path, { force: true });
  }

  private holder(): z.infer<typeof lockFile> | null {
    try {
      return lockFile.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      return null;
    }
  }
}
