import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { strongestCage } from './cage/strongest-cage.js';
import { DisposableChild } from './disposable-child.js';

const LIMITS = { wallMs: 20_000, cpuMs: 20_000, rssBytes: 2 ** 31, outputBytes: 2 ** 20 };

const { cage: strongest } = await strongestCage();

/** Ten processes for each core that do nothing but spin. */
describe.each([...new Set([strongest, 'limits' as const])])(
  `${DisposableChild.name} on a busy machine in the cage %s`,
  (cage) => {
    let folder: string;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'aktei-child-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    it('blames no request for the time that the machine has no processor for it', async () => {
      const log = join(folder, 'starts');
      const child = new DisposableChild<string, string>({
        main: new URL('../testing/unruly-child.main.js', import.meta.url),
        args: [log],
        writes: [folder],
        mostRequests: 100,
        cage,
      });
      await child.ask('a', LIMITS);
      const busy = Array.from({ length: 10 * availableParallelism() }, () =>
        spawn('sh', ['-c', 'while :; do :; done'], { stdio: 'ignore' }),
      );
      try {
        await expect(child.ask('work', { ...LIMITS, wallMs: 1_000 })).resolves.toBe('worked');
        expect((await readFile(log, 'utf8')).trim().split('\n')).toHaveLength(1);
      } finally {
        for (const one of busy) one.kill('SIGKILL');
        child.end();
      }
    }, 60_000);
  },
);
