import { execSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isProcessAlive } from '#libs/platform';
import { tempDir, until } from '#libs/platform/testing';
import { ManagedProcess } from './managed-process.js';

const onLinux = process.platform === 'linux' ? it : it.skip;

describe(ManagedProcess.name, () => {
  let folder: string;
  let managed: ManagedProcess;

  beforeEach(async () => {
    folder = await tempDir();
  });
  afterEach(async () => {
    await managed.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /**
   * A program that writes down the number of each of its processes, and then does this; `nth` is which of them it
   * is, `heard` its settings, and `say` says that it is ready.
   */
  async function made(deed: string, startLimitMs?: number): Promise<ManagedProcess> {
    const path = join(folder, 'program.mjs');
    const text = `
      import { appendFileSync, readFileSync } from 'node:fs';
      const log = ${JSON.stringify(join(folder, 'starts'))};
      appendFileSync(log, process.pid + '\\n');
      const nth = readFileSync(log, 'utf8').trim().split('\\n').length;
      const say = () => process.send('ready');
      process.on('message', (heard) => { ${deed} });`;
    await writeFile(path, text);
    managed = new ManagedProcess('Probe', path, startLimitMs);
    return managed;
  }

  const starts = async (): Promise<number[]> =>
    (await readFile(join(folder, 'starts'), 'utf8').catch(() => ''))
      .split('\n')
      .filter(Boolean)
      .map(Number);

  const begun = (count: number) =>
    until(async () => (await starts()).length >= count, { timeoutMs: 20_000 });

  /** Takes from this process the right to open any further file, until it is given back. */
  async function filesTaken() {
    const limit = (soft: string): string => `prlimit --pid ${process.pid} --nofile=${soft}:`;
    const [old = ''] =
      /\d+/.exec(
        execSync(`prlimit --pid ${process.pid} --nofile --output SOFT --noheadings`).toString(),
      ) ?? [];
    const shell = spawn('sh', ['-c', `${limit('1')} && echo taken; read line; ${limit(old)}`]);
    await once(shell.stdout, 'data');
    return { giveBack: () => shell.stdin.end('\n') };
  }

  it('begins a first start anew that takes too long, and gives it more time', async () => {
    await made('if (nth >= 2) say();', 500);
    await managed.start({});
    const [first = 0, ...later] = await starts();
    expect(later).not.toEqual([]);
    expect(isProcessAlive(first)).toBe(false);
    expect(isProcessAlive(later.at(-1) ?? 0)).toBe(true);
  }, 30_000);

  it('gives up a first start that ends by itself, for good', async () => {
    await made('process.exit(7);');
    await expect(managed.start({})).rejects.toThrow('Probe startet nicht (7).');
    await managed.stop();
    expect(await starts()).toHaveLength(1);
  });

  it('is stopped while it starts', async () => {
    await made('');
    const started = expect(managed.start({})).rejects.toThrow('Probe wird beendet.');
    await begun(1);
    await managed.stop();
    await started;
    const [pid = 0] = await starts();
    expect(isProcessAlive(pid)).toBe(false);
  });

  it('is stopped between two tries of its first start', async () => {
    await made('', 100);
    const started = expect(managed.start({})).rejects.toThrow('Probe wird beendet.');
    await begun(2);
    await until(async () => !(await starts()).some(isProcessAlive), {
      timeoutMs: 20_000,
      everyMs: 5,
    });
    await managed.stop();
    await started;
  }, 30_000);

  it('starts no more once it was stopped', async () => {
    await made('say();');
    await managed.stop();
    await expect(managed.start({})).rejects.toThrow('Probe wird beendet.');
    expect(await starts()).toEqual([]);
  });

  it('gets other settings while it starts', async () => {
    await made("if (heard.ADDRESS === 'new') say();");
    const started = managed.start({ ADDRESS: 'old' });
    await begun(1);
    managed.restartWith({ ADDRESS: 'new' });
    await started;
    expect(await starts()).toHaveLength(2);
  });

  onLinux('waits for a system that has no process to give', async () => {
    await made('say();');
    const files = await filesTaken();
    const started = managed.start({});
    files.giveBack();
    await started;
    expect(await starts()).toHaveLength(1);
  });

  it('comes back when it was killed at its work', async () => {
    await made('say();');
    await managed.start({});
    const [pid = 0] = await starts();
    process.kill(pid, 'SIGKILL');
    await begun(2);
  });
});
