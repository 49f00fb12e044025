import { existsSync } from 'node:fs';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isProcessAlive } from '#libs/platform';
import { tempDir, until } from '#libs/platform/testing';
import { Installation } from './installation.js';
import { ManagedProcess } from './managed-process.js';

/** Milliseconds for a start with initdb and all migrations on a busy machine. */
const LIMIT_MS = 120_000;

describe(Installation.name, () => {
  let home: string;

  beforeEach(async () => {
    home = await tempDir();
    await chmod(home, 0o711);
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const path = (name: string): string => join(home, name);
  const env = () => ({ AKTEI_HOME: home, AKTEI_DEMO: 'false', AKTEI_MIN_FREE_BYTES: '0' });

  /** A process that does this with its settings; it writes down that it has them. */
  async function part(name: string, deed: string): Promise<ManagedProcess> {
    await writeFile(
      path(`${name}.mjs`),
      `import { existsSync, writeFileSync } from 'node:fs';
       process.on('message', () => {
         writeFileSync(${JSON.stringify(path(name))}, String(process.pid));
         ${deed}
       });`,
    );
    return new ManagedProcess(name, path(`${name}.mjs`));
  }

  const lockOfData = (): string => path('postgres/data/postmaster.pid');

  it(
    'is stopped while its processes are still starting',
    async () => {
      const parts = [await part('server', ''), await part('worker', '')] as const;
      const installation = new Installation(...parts);
      const started = installation.start(env());
      const pids = await until(
        async () => {
          const [server, worker] = await Promise.all(
            ['server', 'worker'].map((name) => readFile(path(name), 'utf8')),
          );
          return server && worker ? [Number(server), Number(worker)] : null;
        },
        { timeoutMs: LIMIT_MS },
      );
      await installation.stop();
      await started;
      expect(pids.filter(isProcessAlive)).toEqual([]);
      expect([existsSync(lockOfData()), existsSync(path('aktei.lock'))]).toEqual([false, false]);
    },
    LIMIT_MS,
  );

  it(
    'leaves nothing running where one of its processes cannot start',
    async () => {
      const afterServer = `setInterval(() => existsSync(${JSON.stringify(path('server'))}) && process.exit(7), 20);`;
      const parts = [await part('server', ''), await part('worker', afterServer)] as const;
      const installation = new Installation(...parts);
      await expect(installation.start(env())).rejects.toThrow('worker startet nicht (7).');
      expect(isProcessAlive(Number(await readFile(path('server'), 'utf8')))).toBe(false);
      expect([existsSync(lockOfData()), existsSync(path('aktei.lock'))]).toEqual([false, false]);
    },
    LIMIT_MS,
  );

  it(
    'gives the lock of its home back, also where something does not end',
    async () => {
      class Unending extends ManagedProcess {
        override async stop(): Promise<void> {
          await super.stop();
          throw new Error('does not end');
        }
      }
      await part('worker', 'process.exit(7);');
      const unending = new Unending('worker', path('worker.mjs'));
      const installation = new Installation(await part('server', ''), unending);
      await expect(installation.start(env())).rejects.toThrow('does not end');
      expect([existsSync(lockOfData()), existsSync(path('aktei.lock'))]).toEqual([false, false]);
    },
    LIMIT_MS,
  );
});
