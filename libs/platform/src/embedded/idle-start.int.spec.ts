import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tempDir } from '../testing/temp-dir.js';
import { until } from '../testing/until.js';
import { startCluster, type Cluster } from './cluster.js';
import { dataOf, IdleStart } from './postmaster.js';

const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

/** A real server whose lock file is made to say that it starts; it has no process that does. */
describeOnLinux(IdleStart.name, () => {
  let folder: string;
  let cluster: Cluster;
  let ms = 0;

  beforeAll(async () => {
    const home = await tempDir();
    await chmod(home, 0o711);
    folder = join(home, 'postgres');
    cluster = await startCluster({ folder, throwaway: true });
    jest.spyOn(performance, 'now').mockImplementation(() => ms);
  }, 60_000);
  afterEach(() => {
    ms = 0;
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await cluster.stop();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  async function say(state: string): Promise<void> {
    const lock = join(dataOf(folder), 'postmaster.pid');
    const lines = (await readFile(lock, 'utf8')).split('\n');
    lines[7] = state.padEnd(8);
    await writeFile(lock, lines.join('\n'));
  }
  const look = async (idle: IdleStart, at: number) => {
    ms = at;
    return idle.isForGood();
  };

  it('is for good when every look of ten seconds has found it so', async () => {
    await say('starting');
    const idle = new IdleStart(folder, cluster);
    expect(await look(idle, 0)).toBe(false);
    expect(await look(idle, 9_000)).toBe(false);
    expect(await look(idle, 11_000)).toBe(true);
  });

  it('is counted anew when the server was there in between', async () => {
    const idle = new IdleStart(folder, cluster);
    await say('starting');
    expect(await look(idle, 0)).toBe(false);
    await say('ready');
    expect(await look(idle, 6_000)).toBe(false);
    await say('starting');
    expect(await look(idle, 11_000)).toBe(false);
    expect(await look(idle, 22_000)).toBe(true);
    await say('ready');
  });

  it('ends the server then, and only then', async () => {
    await cluster.endIdleStart();
    expect(cluster.isAlive()).toBe(true);
    await say('starting');
    await cluster.endIdleStart();
    ms = 11_000;
    await cluster.endIdleStart();
    jest.restoreAllMocks();
    await until(async () => !cluster.isAlive(), { timeoutMs: 20_000 });
    const again = await startCluster({ folder, throwaway: true });
    expect(again).toMatchObject({ adopted: false });
    cluster = again;
  }, 60_000);

  it('is killed where it does not end when it is told to, for nothing is lost', async () => {
    await say('starting');
    process.kill(cluster.pid, 'SIGSTOP');
    // Each look is ten seconds later than the one before.
    jest.spyOn(performance, 'now').mockImplementation(() => (ms += 10_000));
    await cluster.stop();
    jest.restoreAllMocks();
    expect(cluster.isAlive()).toBe(false);
    cluster = await startCluster({ folder, throwaway: true });
    expect(cluster).toMatchObject({ adopted: false });
  }, 60_000);

  it('calls no server idle that another one has followed', async () => {
    await say('starting');
    const idle = new IdleStart(folder, { pid: cluster.pid + 1, port: cluster.port });
    jest.spyOn(performance, 'now').mockImplementation(() => ms);
    expect(await look(idle, 0)).toBe(false);
    expect(await look(idle, 20_000)).toBe(false);
    jest.restoreAllMocks();
    await say('ready');
  });
});
