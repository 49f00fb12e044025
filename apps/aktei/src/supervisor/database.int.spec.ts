import { once } from 'node:events';
import { chmod, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tempDir, until } from '#libs/platform/testing';
import { Database } from './database.js';

describe(Database.name, () => {
  let home: string;
  let database: Database;
  let stranger: Server | null = null;

  beforeEach(async () => {
    home = await tempDir();
    await chmod(home, 0o711);
    database = await Database.start(home, {});
  }, 60_000);
  afterEach(async () => {
    stranger?.close();
    await database.stop();
    await rm(home, { recursive: true, force: true });
  }, 60_000);

  /** Ends the server by kill -9 and takes its port as soon as it is free. */
  async function killAndTakePort(): Promise<void> {
    const lock = await readFile(join(home, 'postgres/data/postmaster.pid'), 'utf8');
    process.kill(Number(lock.split('\n')[0]), 'SIGKILL');
    const port = Number(new URL(database.appUrl).port);
    await until(
      async () => {
        const server = createServer().listen(port, '127.0.0.1');
        const [error] = await Promise.race([
          once(server, 'listening'),
          once(server, 'close').catch((failed: unknown) => [failed]),
        ]);
        if (!error) stranger = server;
        return !error;
      },
      { timeoutMs: 20_000 },
    );
  }

  it('says again where it has moved to, when those who were told could not hear it', async () => {
    const heard: string[] = [];
    database.watch((appUrl) => {
      heard.push(appUrl);
      if (heard.length === 1) throw new Error('could not hear it');
    });
    await killAndTakePort();
    await until(async () => heard.length === 2, { timeoutMs: 60_000 });
    expect(heard[0]).not.toBe(database.appUrl);
    expect(heard[1]).toBe(heard[0]);
  }, 90_000);
});
