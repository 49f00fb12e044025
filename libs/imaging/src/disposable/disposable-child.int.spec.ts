import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadingInterrupted } from '../domain/flags.js';
import { DisposableChild, type ChildMaking } from './disposable-child.js';

const LIMITS = { wallMs: 20_000, cpuMs: 20_000, rssBytes: 2 ** 31 };

/** A child that writes down each start and does as it is told. */
const MAIN = `
import { appendFileSync, readFileSync } from 'node:fs';
const log = process.argv[2];
appendFileSync(log, process.pid + '\\n');
const starts = readFileSync(log, 'utf8').trim().split('\\n').length;
process.on('message', ({ id, request }) => {
  if (request === 'die before' || (request === 'die before once' && starts === 1)) process.exit(7);
  process.send({ id, begun: true }, () => {
    if (request === 'die') process.exit(7);
    if (request === 'hang') return;
    process.send({ id, answer: request + ' ' + process.pid, rssBytes: request === 'grow' ? 2000 : 10 });
  });
});
process.on('disconnect', () => process.exit(0));
`;

describe(DisposableChild.name, () => {
  let folder: string;
  let count = 0;
  const open: DisposableChild<string, string>[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-child-'));
    await writeFile(join(folder, 'main.mjs'), MAIN);
  });
  afterAll(async () => {
    for (const child of open) child.end();
    await rm(folder, { recursive: true, force: true });
  });

  function make(making: Partial<ChildMaking> = {}) {
    const log = join(folder, `starts-${(count += 1)}`);
    const main = relative(resolve('libs/imaging/src'), join(folder, 'main.mjs'));
    const child = new DisposableChild<string, string>({
      main,
      args: [log],
      mostRequests: 100,
      ...making,
    });
    open.push(child);
    const starts = (): number => readFileSync(log, 'utf8').trim().split('\n').length;
    return { ask: (request: string) => child.ask(request, LIMITS), child, starts, log };
  }

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
    await expect(ask('die before')).rejects.toMatchObject({ code: 'PARSER.CRASHED' });
    expect(starts()).toBe(2);
    expect(await ask('next')).toContain('next');
  });

  it('asks nobody again for what has ended a process', async () => {
    const { ask, starts } = make();
    await expect(ask('die')).rejects.toMatchObject({ code: 'PARSER.CRASHED' });
    expect(starts()).toBe(1);
  });

  it('kills what hangs', async () => {
    const { child, starts } = make();
    const hanging = child.ask('hang', { ...LIMITS, wallMs: 1_500 });
    await expect(hanging).rejects.toMatchObject({ code: 'PARSER.TIMEOUT' });
    expect(await child.ask('next', LIMITS)).toContain('next');
    expect(starts()).toBe(2);
  });

  it('blames nothing on a request that it was ended under', async () => {
    const { ask, child, log, starts } = make();
    const asked = expect(ask('hang')).rejects.toBeInstanceOf(ReadingInterrupted);
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
    const small = make({ idleBytes: 1000 });
    await small.ask('grow');
    await small.ask('b');
    expect(small.starts()).toBe(2);
  });

  it('blames no request for a system that starts no process', async () => {
    // An argument longer than the system takes (E2BIG) fails as a lack of memory does.
    const { ask } = make({ args: ['x'.repeat(2 ** 22)] });
    await expect(ask('a')).rejects.toBeInstanceOf(ReadingInterrupted);
  });
});
