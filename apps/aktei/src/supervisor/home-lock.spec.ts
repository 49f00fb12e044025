import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tempDir } from '#libs/platform/testing';
import { HomeInUse, HomeLock } from './home-lock.js';

const url = 'http://127.0.0.1:3000';

describe(HomeLock.name, () => {
  let home: string;

  beforeEach(async () => {
    home = await tempDir();
  });

  afterEach(() => rm(home, { recursive: true, force: true }));

  const path = (): string => join(home, 'aktei.lock');

  it('tells the second one who holds the home and where', () => {
    new HomeLock(home).acquire(url);
    const second = () => new HomeLock(home).acquire(url);
    expect(second).toThrow(HomeInUse);
    expect(second).toThrow(`Prozess ${process.pid}, ${url}`);
  });

  it('is free again after release', () => {
    const lock = new HomeLock(home);
    lock.acquire(url);
    lock.release();
    expect(existsSync(path())).toBe(false);
    expect(() => lock.requireFree()).not.toThrow();
  });

  it('takes over the lock of a dead process', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    await writeFile(path(), JSON.stringify({ pid: child.pid, startedAt: '1', url }));
    new HomeLock(home).acquire(url);
    expect(JSON.parse(await readFile(path(), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;

  onLinux('is not misled by a later process with the same number', async () => {
    await writeFile(path(), JSON.stringify({ pid: process.ppid, startedAt: '1', url }));
    expect(() => new HomeLock(home).acquire(url)).not.toThrow();
  });

  it('leaves the lock of another process alone', async () => {
    const others = JSON.stringify({ pid: process.ppid, startedAt: '1', url });
    await writeFile(path(), others);
    new HomeLock(home).release();
    expect(await readFile(path(), 'utf8')).toBe(others);
  });
});
