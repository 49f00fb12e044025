import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '../testing/until.js';
import { isProcessAlive, processBirth } from './process-life.js';

describe(isProcessAlive.name, () => {
  const parents: ReturnType<typeof spawn>[] = [];

  afterEach(() => {
    for (const parent of parents.splice(0)) parent.kill('SIGKILL');
  });

  /**
   * A parent that goes on without ever collecting its child, and the number of that child. A shell
   * collects, so nothing may end before the parent is one no longer.
   */
  async function startOrphanage(): Promise<number> {
    const script = 'sleep 60 & echo $!; exec sleep 60';
    const parent = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    parents.push(parent);
    const [line] = await once(parent.stdout, 'data');
    await until(async () => programOf(parent.pid) === 'sleep', { timeoutMs: 10_000 });
    return Number(String(line));
  }

  it('counts a process as dead that has ended without being collected', async () => {
    const child = await startOrphanage();
    expect(isProcessAlive(child)).toBe(true);
    expect(processBirth(child)).not.toBe('');
    process.kill(child, 'SIGKILL');
    await until(async () => !isProcessAlive(child), { timeoutMs: 10_000 });
    expect(process.kill(child, 0)).toBe(true);
    expect(processBirth(child)).toBe('');
  });

  it('takes no number below one for a process', () => {
    expect(isProcessAlive(0)).toBe(false);
    expect(isProcessAlive(-1)).toBe(false);
  });
});

function programOf(pid: number | undefined): string {
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
}
