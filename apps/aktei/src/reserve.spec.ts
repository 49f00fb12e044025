import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { processArea } from '#libs/platform';
import { settingsOf, tempDir } from '#libs/platform/testing';
import { makeReserve, releaseReserve, RESERVE_BYTES } from './reserve.js';

describe(makeReserve.name, () => {
  let home: string;

  beforeEach(async () => {
    home = await tempDir();
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const settings = (env: NodeJS.ProcessEnv = {}) =>
    settingsOf(processArea, { AKTEI_HOME: home, AKTEI_MIN_FREE_BYTES: '0', ...env });

  it('takes room that is really taken, and gives it back', async () => {
    expect(await makeReserve(settings())).toBe('made');
    const { size, blocks } = await stat(join(home, 'reserve'));
    expect([size, blocks * 512 >= RESERVE_BYTES]).toEqual([RESERVE_BYTES, true]);
    expect(await makeReserve(settings())).toBe('there');
    expect(await releaseReserve(settings())).toBe(true);
    expect(await releaseReserve(settings())).toBe(false);
  });

  it('takes nothing where room is short, not even what an earlier try has left', async () => {
    await writeFile(join(home, 'reserve'), 'half');
    expect(await makeReserve(settings({ AKTEI_MIN_FREE_BYTES: String(2 ** 52) }))).toBe('no room');
    await expect(stat(join(home, 'reserve'))).rejects.toThrow('ENOENT');
  });
});
