import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileNotHanded } from '../child-failure.js';
import { DisposableChild } from '../disposable-child.js';
import { cageNames, claims, deeds, type CageName } from './cages.js';
import { launchIn } from './launch.js';
import { strongestCage, tryOut } from './strongest-cage.js';
import { tempt } from './tempt.js';

const LIMITS = { wallMs: 60_000, cpuMs: 60_000, rssBytes: 2 ** 30, outputBytes: 2 ** 20 };

/** Cages that hold on this machine; the others have nothing to be tested. */
const holding: CageName[] = [];
for (const cage of cageNames) if (await tryOut(cage)) holding.push(cage);
console.log(`cages that hold here: ${holding.join(', ')}`);

describe(strongestCage.name, () => {
  it('is the first of those that hold, with what was really denied in it', async () => {
    const { cage, denies, says } = await strongestCage();
    expect(cage).toBe(holding[0]);
    expect(denies).toEqual(expect.arrayContaining([...claims[cage]]));
    expect(says).not.toBe('');
  });

  it('is believed because the stand-in does it all where there is no cage', async () => {
    expect(await tryOut('limits')).toEqual([]);
  });

  it('needs nothing but Node to keep files and programs from a child', () => {
    expect(holding).toContain('permissions');
  });

  it('is a weaker one, and says so, where the system has no unshare', () => {
    const script = `import('${join(process.cwd(), 'dist/libs/children/src/index.js')}')
      .then(({ strongestCage }) => strongestCage()).then((held) => console.log(JSON.stringify(held)))`;
    const { stdout } = spawnSync(process.execPath, ['-e', script], {
      env: { PATH: '/nowhere', TMPDIR: tmpdir() },
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toMatchObject({ cage: 'permissions', denies: claims.permissions });
  });
});

describe.each(holding)('a child in the cage %s', (cage) => {
  let folder: string;
  let child: DisposableChild<unknown, unknown>;
  const input = () => join(folder, 'original');
  const output = () => join(folder, 'made');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-captive-'));
    await writeFile(input(), 'foreign bytes');
    child = new DisposableChild<unknown, unknown>({
      main: new URL('../../testing/captive.main.js', import.meta.url),
      addons: true,
      hatchIn: folder,
      mostRequests: 100,
      cage,
    });
  });
  afterAll(async () => {
    child.end();
    await rm(folder, { recursive: true, force: true });
  });
  const ask = (request: unknown) =>
    child.ask(request, LIMITS, { input: input(), output: output() });

  it('reads what it is handed and hands out what it makes', async () => {
    expect(await child.ask('read', LIMITS, { input: input() })).toBe('foreign bytes');
    await ask('copy');
    expect(await readFile(output(), 'utf8')).toBe('foreign bytes');
  });

  it('is given the next input, not the last one again', async () => {
    const next = join(folder, 'next');
    await writeFile(next, 'other bytes');
    expect(await child.ask('read', LIMITS, { input: next })).toBe('other bytes');
  });

  it('has nothing of our environment', async () => {
    process.env['AKTEI_TEST_SECRET'] = 'x';
    const names = await child.ask('environment', LIMITS, {});
    delete process.env['AKTEI_TEST_SECRET'];
    const granted = ['LD_LIBRARY_PATH', 'MALLOC_ARENA_MAX', 'NODE_CHANNEL_FD', 'PATH'];
    expect(names).toEqual(granted.filter((name) => [names].flat().includes(name)));
  });

  it('is no one to blame for an input that is not there', async () => {
    const asked = child.ask('read', LIMITS, { input: join(folder, 'nowhere') });
    await expect(asked).rejects.toBeInstanceOf(FileNotHanded);
    expect(await child.ask('read', LIMITS, { input: input() })).toBe('foreign bytes');
  });

  if (cage !== 'limits') {
    it('cannot change its input', async () => {
      expect(await child.ask('write to input', LIMITS, { input: input() })).toMatch(
        /denied|read-only|restricted/i,
      );
      expect(await readFile(input(), 'utf8')).toBe('foreign bytes');
    });
  }

  if (cage === 'own-root') {
    it('gains nothing by native code, which Node does not hold', async () => {
      expect(await tempt((at) => child.ask(at, LIMITS, {}))).toEqual([]);
    });

    it('changes neither its input nor our program by native code', async () => {
      expect(await child.ask('write natively to input', LIMITS, { input: input() })).toBe(false);
      expect(await child.ask('write to code', LIMITS, {})).toBe(false);
    });
  }

  if (cage === 'no-network') {
    it('reaches no port and no process by native code', async () => {
      const done = await tempt((at) => child.ask(at, LIMITS, {}));
      expect(done).not.toEqual(expect.arrayContaining(['connect-tcp']));
      expect(done).not.toEqual(expect.arrayContaining(['signal-parent']));
    });
  }

  if (cage === 'permissions') {
    it('is not said to hold native code: there the secret is read', async () => {
      expect(await tempt((at) => child.ask(at, LIMITS, {}))).toContain('read-secret');
    });
  }
});

describe(DisposableChild.name, () => {
  it('takes no link for what a child has made: it might name a secret', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aktei-captive-'));
    await writeFile(join(folder, 'secret'), 'x');
    const { Hatch } = await import('../hatch.js');
    const hatch = new Hatch(folder);
    const files = { output: join(folder, 'made') };
    const inside = await hatch.handIn(files);
    await symlink(join(folder, 'secret'), inside.output ?? '');
    await expect(hatch.handOut(files)).rejects.toBeInstanceOf(FileNotHanded);
    hatch.close();
    await rm(folder, { recursive: true, force: true });
  });
});

describe(launchIn.name, () => {
  it('shows a child code and packages, never the whole folder of the program', () => {
    const program = { nodeOptions: [], args: [], addons: false, reach: { reads: [], writes: [] } };
    const order = launchIn('permissions', { ...program, main: '/srv/aktei/dist/libs/x.main.js' });
    const shown = order.filter((option) => option.startsWith('--allow-fs-read='));
    expect(shown).toEqual([
      '--allow-fs-read=/srv/aktei/dist',
      '--allow-fs-read=/srv/aktei/node_modules',
      '--allow-fs-read=/srv/aktei/package.json',
    ]);
  });

  it('knows each deed of some cage', () => {
    expect(claims['own-root']).toEqual(deeds);
  });
});
