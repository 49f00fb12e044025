import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strongestCage } from './cage/strongest-cage.js';
import {
  ChildCrashed,
  ChildEnded,
  ChildNotReached,
  ChildNotStarted,
  ChildTimedOut,
  ChildTooBig,
} from './child-failure.js';
import type { ChildLimits } from './child-limits.js';
import { DisposableChild, type ChildMaking } from './disposable-child.js';

const LIMITS = { wallMs: 20_000, cpuMs: 20_000, rssBytes: 2 ** 31, outputBytes: 2 ** 20 };

const { cage: strongest } = await strongestCage();

/** Processes that were started for a log, the outermost first. */
function pidsOf(log: string): number[] {
  const all = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid);
  return all.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(log);
    } catch {
      return false;
    }
  });
}

describe.each([...new Set([strongest, 'limits' as const])])(
  `${DisposableChild.name} in the cage %s`,
  (cage) => {
    let folder: string;
    let count = 0;
    const open: DisposableChild<string, string>[] = [];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'aktei-child-'));
    });
    afterAll(async () => {
      for (const child of open) child.end();
      await rm(folder, { recursive: true, force: true });
    });

    function make(making: Partial<ChildMaking> = {}) {
      const log = join(folder, `starts-${(count += 1)}`);
      const main = new URL('../testing/unruly-child.main.js', import.meta.url);
      const child = new DisposableChild<string, string>({
        main,
        args: [log],
        writes: [folder],
        mostRequests: 100,
        cage,
        ...making,
      });
      open.push(child);
      const starts = (): number => readFileSync(log, 'utf8').trim().split('\n').length;
      const ask = (request: string, limits: Partial<ChildLimits> = {}) =>
        child.ask(request, { ...LIMITS, ...limits });
      return { ask, child, starts, log };
    }

    /** The one at work: in a cage it is a child of the one that its parent knows. */
    const innermost = (log: string): number => pidsOf(log).at(-1) ?? 0;

    it('keeps a process for many requests', async () => {
      const { ask, starts } = make();
      expect(await ask('a')).toMatch(/^a \d+$/);
      await ask('b');
      expect(starts()).toBe(1);
    });

    it('asks another where one ended before it had the request', async () => {
      const { ask, starts } = make();
      expect(await ask('die before once')).toContain('die before once');
      expect(starts()).toBe(2);
    });

    it('asks no third one', async () => {
      const { ask, starts } = make();
      await expect(ask('die before')).rejects.toBeInstanceOf(ChildNotReached);
      expect(starts()).toBe(2);
      expect(await ask('next')).toContain('next');
    });

    it.each([0, 1, 5, 50])('loses nothing to a kill %i ms before the next request', async (ms) => {
      const { ask, starts, log } = make();
      await ask('a');
      process.kill(innermost(log), 'SIGKILL');
      if (ms > 0) await setTimeout(ms);
      expect(await ask('b')).toContain('b');
      expect(starts()).toBe(2);
    });

    it('asks nobody again for what has ended a process', async () => {
      const { ask, starts } = make();
      await expect(ask('die')).rejects.toEqual(new ChildCrashed(1));
      expect(starts()).toBe(1);
    });

    it('knows that a process was killed at its work, and where it knows it, by what', async () => {
      const { ask, log } = make();
      await ask('a');
      const pid = innermost(log);
      const ending = cage === 'limits' ? 'SIGKILL' : expect.anything();
      const crashed = expect.objectContaining({ name: ChildCrashed.name, ending });
      const asked = expect(ask('hang')).rejects.toEqual(crashed);
      await setTimeout(200);
      process.kill(pid, 'SIGKILL');
      await asked;
    });

    it.each([
      ['hangs', 'hang', { wallMs: 1_500 }, new ChildTimedOut('wall')],
      ['spins', 'spin', { cpuMs: 500 }, new ChildTimedOut('processor')],
      ['answers too much', 'flood', {}, new ChildTooBig('answer', 3 * 2 ** 20)],
    ])('kills what %s, and goes on', async (_, request, limits, failure) => {
      const { ask, starts, log } = make();
      await expect(ask(request, limits)).rejects.toEqual(failure);
      const before = pidsOf(log);
      expect(await ask('next')).toContain('next');
      expect(starts()).toBe(2);
      const left = () => before.filter((pid) => existsSync(`/proc/${pid}`));
      for (let n = 0; n < 500 && left().length > 0; n += 1) await setTimeout(10);
      expect(left()).toEqual([]);
    });

    if (cage === 'limits') {
      it('kills what has started others, and them too', async () => {
        const { ask, log } = make();
        const asked = expect(ask('fork and hang', { wallMs: 3_000 })).rejects.toEqual(
          new ChildTimedOut('wall'),
        );
        for (let n = 0; n < 250 && pidsOf(log).length < 2; n += 1) await setTimeout(10);
        expect(pidsOf(log)).toHaveLength(2);
        await asked;
        for (let n = 0; n < 500 && pidsOf(log).length > 0; n += 1) await setTimeout(10);
        expect(pidsOf(log)).toEqual([]);
      });
    }

    it('kills what eats memory', async () => {
      const { ask } = make();
      const eaten: unknown = await ask('eat', { rssBytes: 2 ** 28 }).catch((error) => error);
      expect(eaten).toBeInstanceOf(ChildTooBig);
      expect(eaten).toMatchObject({ by: 'memory' });
      expect(await ask('next')).toContain('next');
    });

    it('leaves no dead process behind that nobody collects', async () => {
      const { ask, child, log } = make();
      await ask('a');
      const all = pidsOf(log);
      child.end();
      const left = () => all.filter((pid) => existsSync(`/proc/${pid}`));
      for (let n = 0; n < 500 && left().length > 0; n += 1) await setTimeout(10);
      expect(left()).toEqual([]);
    });

    it('hears nothing of what a child prints', async () => {
      const { ask, starts } = make();
      expect(await ask('print')).toBe('printed');
      await ask('next');
      expect(starts()).toBe(1);
    });

    it('blames nothing on a request that it was ended under', async () => {
      const { ask, child, log, starts } = make();
      const asked = expect(ask('hang')).rejects.toBeInstanceOf(ChildEnded);
      for (let n = 0; n < 500 && !existsSync(log); n += 1) await setTimeout(10);
      child.end();
      await asked;
      expect(starts()).toBe(1);
    });

    it('replaces a process after enough requests, and one that holds too much', async () => {
      const few = make({ mostRequests: 1 });
      await few.ask('a');
      await few.ask('b');
      expect(few.starts()).toBe(2);
      const small = make({ idleBytes: 2 ** 28 });
      await small.ask('a');
      await small.ask('grow');
      expect(small.starts()).toBe(1);
      await small.ask('b');
      expect(small.starts()).toBe(2);
    });

    it('blames no request for arguments that are longer than the system takes', async () => {
      // E2BIG is thrown as a lack of memory (ENOMEM) is.
      const { ask } = make({ args: ['x'.repeat(2 ** 22)] });
      await expect(ask('a')).rejects.toBeInstanceOf(ChildNotStarted);
    });

    it('blames no request where the system grants no further process', async () => {
      if (process.platform !== 'linux') {
        console.log('skipped: the limit on processes is set as Linux numbers it');
        return;
      }
      const main = resolve('dist/libs/children/src/testing/without-processes.main.js');
      const log = join(folder, 'never');
      const { stdout } = await promisify(execFile)(process.execPath, [main, log]);
      expect(stdout).toMatch(/^ChildNotStarted .*EAGAIN/);
      expect(existsSync(log)).toBe(false);
    });
  },
);
