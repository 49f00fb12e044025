import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { processArea } from '#libs/platform';
import { settingsOf, tempDir } from '#libs/platform/testing';
import type { Blobs } from '#libs/storage';
import { OriginalScratch } from './original-scratch.js';

describe(OriginalScratch.name, () => {
  let home: string;
  let scratch: OriginalScratch;
  let fetched: string[];
  let failing: boolean;

  beforeEach(async () => {
    home = await tempDir();
    fetched = [];
    failing = false;
    const open = (sha256: string): Promise<Readable> => {
      fetched.push(sha256);
      return failing ? Promise.reject(new Error('store away')) : Promise.resolve(from(sha256));
    };
    scratch = new OriginalScratch(
      { open } as unknown as Blobs,
      settingsOf(processArea, { AKTEI_HOME: home }),
    );
    await scratch.onModuleInit();
  });

  afterEach(() => rm(home, { recursive: true, force: true }));

  const from = (sha256: string): Readable => Readable.from([`bytes of ${sha256}`]);
  const read = (sha256: string): Promise<string> =>
    scratch.use(sha256, (path) => readFile(path, 'utf8'));

  it('fetches an original once for all who use it', async () => {
    expect(await Promise.all([read('a'), read('a'), read('a')])).toEqual(
      Array.from({ length: 3 }, () => 'bytes of a'),
    );
    expect(fetched).toEqual(['a']);
  });

  it('keeps a copy that is in use, however many others come by', async () => {
    const text = await scratch.use('slow', async (path) => {
      for (let other = 0; other < 30; other += 1) await read(`other ${other}`);
      return readFile(path, 'utf8');
    });
    expect(text).toBe('bytes of slow');
  });

  it('removes the longest unused copies', async () => {
    const path = await scratch.use('old', (copy) => Promise.resolve(copy));
    for (let other = 0; other < 8; other += 1) await read(`other ${other}`);
    expect(existsSync(path)).toBe(false);
    await read('old');
    expect(fetched.filter((sha256) => sha256 === 'old')).toHaveLength(2);
  });

  it('keeps no more than the latest of large ones', async () => {
    const large = Buffer.alloc(80 * 1024 ** 2);
    const bytes = [large, large, large];
    const open = () => Promise.resolve(Readable.from([bytes.pop()]));
    const config = settingsOf(processArea, { AKTEI_HOME: home });
    scratch = new OriginalScratch({ open } as unknown as Blobs, config);
    await scratch.onModuleInit();
    const paths = [];
    for (const sha256 of ['a', 'b', 'c'])
      paths.push(await scratch.use(sha256, (copy) => Promise.resolve(copy)));
    expect(paths.map((path) => existsSync(path))).toEqual([false, false, true]);
  });

  it('removes what a process of the same number has left', async () => {
    const path = await scratch.use('old', (copy) => Promise.resolve(copy));
    await scratch.onModuleInit();
    expect(existsSync(path)).toBe(false);
  });

  it('asks again after the store was away', async () => {
    failing = true;
    await expect(read('a')).rejects.toThrow('store away');
    failing = false;
    expect(await read('a')).toBe('bytes of a');
  });
});
