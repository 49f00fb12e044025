import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { tempDir } from '../testing/temp-dir.js';
import { until } from '../testing/until.js';
import { startCluster, type Cluster } from './cluster.js';
import { dataOf } from './postmaster.js';

const itOnLinux = process.platform === 'linux' ? it : it.skip;

describe(startCluster.name, () => {
  let home: string;
  let folder: string;
  let cluster: Cluster;

  beforeEach(async () => {
    home = await tempDir();
    await chmod(home, 0o711);
    folder = join(home, 'postgres');
    cluster = await startCluster({ folder });
  }, 60_000);
  afterEach(async () => {
    jest.restoreAllMocks();
    await cluster.stop();
    await rm(home, { recursive: true, force: true });
  }, 60_000);

  const inData = (name: string): string => join(dataOf(folder), name);

  async function lockLines(): Promise<string[]> {
    return (await readFile(inData('postmaster.pid'), 'utf8')).split('\n');
  }

  /** A server that waits for more to recover, as one does that has much of it; returns its number. */
  async function recovering(): Promise<number> {
    const lines = await until(
      async () => {
        const found = await lockLines();
        return found[7]?.startsWith('standby') ? found : null;
      },
      { timeoutMs: 30_000 },
    );
    lines[7] = 'starting';
    await writeFile(inData('postmaster.pid'), lines.join('\n'));
    return Number(lines[0]);
  }

  itOnLinux(
    'waits for a server as long as it recovers',
    async () => {
      const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      await cluster.stop();
      await writeFile(inData('standby.signal'), '');
      await writeFile(inData('postgresql.auto.conf'), 'hot_standby = off\n');
      const started = startCluster({ folder });
      started.catch(() => undefined);
      const pid = await recovering();
      let ms = performance.now();
      const clock = jest.spyOn(performance, 'now').mockImplementation(() => (ms += 10_000));
      // Not `until`, which goes by the clock: three times the minute has passed.
      while (said.mock.calls.length < 3) {
        await Promise.race([started, new Promise((resolve) => setTimeout(resolve, 20))]);
      }
      clock.mockRestore();
      await writeFile(inData('promote'), '');
      process.kill(pid, 'SIGUSR1');
      cluster = await started;
      expect(cluster).toMatchObject({ pid, adopted: false });
    },
    60_000,
  );
});
