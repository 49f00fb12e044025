import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tempDir } from '../testing/temp-dir.js';
import { closeHome } from './close-home.js';

const isRoot = process.getuid?.() === 0;

describe(closeHome.name, () => {
  let above: string;
  let home: string;
  let umask: number;

  beforeEach(async () => {
    umask = process.umask(0o022);
    above = await tempDir();
    home = join(above, 'home');
  });
  afterEach(async () => {
    process.umask(umask);
    await rm(above, { recursive: true, force: true });
  });

  const modeOf = async (...path: string[]): Promise<number> =>
    (await stat(join(home, ...path))).mode & 0o777;

  /** Under root the user of the embedded database passes through by its group. */
  const ofHome = isRoot ? 0o710 : 0o700;

  it('makes a home into which no other account can look', async () => {
    await closeHome(home);
    expect(await modeOf()).toBe(ofHome);
    expect((await stat(home)).gid).toBe(isRoot ? 65_534 : process.getgid?.());
  });

  it('closes what an earlier release has left open', async () => {
    await mkdir(join(home, 'uploads'), { recursive: true });
    await writeFile(join(home, 'demo.json'), '{}');
    await chmod(home, 0o711);
    await closeHome(home);
    expect([await modeOf(), await modeOf('uploads'), await modeOf('demo.json')]).toEqual([
      ofHome,
      0o700,
      0o600,
    ]);
  });

  it('closes whatever is written from then on', async () => {
    await closeHome(home);
    await mkdir(join(home, 'scratch', 'exports'), { recursive: true });
    await writeFile(join(home, 'scratch', 'exports', 'history'), 'x');
    expect(await modeOf('scratch', 'exports')).toBe(0o700);
    expect(await modeOf('scratch', 'exports', 'history')).toBe(0o600);
  });
});
