import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repository } from './sources.js';

const script = (name: string): string => join(repository, 'scripts', name);

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What we give to others binds them: a licence that we must not pass on is found before it is. */
describe('the licences of packages', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aktei-licences-'));
    await mkdir(join(folder, 'apps/web/src'), { recursive: true });
    await writeFile(join(folder, 'apps/web/src/main.tsx'), "import { a } from 'bundled/sub';\n");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Writes the notice for a lock file, and says what is wrong with its packages. */
  async function faultsOf(packages: Readonly<Record<string, Locked>>): Promise<string[]> {
    const placed = Object.entries(packages).map(([name, locked]) => [
      `node_modules/${name}`,
      { version: '1.0.0', ...locked },
    ]);
    const lock = { packages: { '': {}, ...Object.fromEntries(placed) } };
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lock));
    const { stderr } = spawnSync(process.execPath, [script('licences.mjs'), folder], {
      encoding: 'utf8',
    });
    return stderr.split('\n').filter(Boolean);
  }

  it('are all known, and written down', () => {
    const order = [script('licences.mjs'), '--check', repository];
    const { status, stderr } = spawnSync(process.execPath, order, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'MIT AND GPL-2.0-only',
    '(MIT OR Apache-2.0) AND AGPL-3.0-only',
    'GPL-2.0-only WITH Classpath-exception-2.0',
    'SSPL-1.0',
    'SEE LICENSE IN README.md',
    'UNLICENSED',
    '',
  ])('keep a package out: %s', async (license) => {
    expect(await faultsOf({ a: { license } })).toEqual([`a@1.0.0: licence ${license}`]);
  });

  it('keep a package out that names none', async () => {
    expect(await faultsOf({ a: {} })).toEqual(['a@1.0.0: licence unknown']);
  });

  it.each([
    'MIT',
    '(MIT OR GPL-3.0-only)',
    'GPL-3.0-only OR (MIT AND Zlib)',
    'Apache-2.0 WITH LLVM-exception',
  ])('let one in of which one licence may be chosen: %s', async (license) => {
    expect(await faultsOf({ a: { license } })).toEqual([]);
  });

  it('count for what the web app is made of, and for what that needs', async () => {
    const bundled = { license: 'MIT', dev: true, dependencies: { below: '1' } };
    const packages = { bundled, below: { license: 'GPL-3.0-only', dev: true } };
    expect(await faultsOf(packages)).toEqual(['below@1.0.0: licence GPL-3.0-only']);
  });

  it('do not count for tools that nobody is given', async () => {
    expect(await faultsOf({ tool: { license: 'GPL-3.0-only', dev: true } })).toEqual([]);
  });

  it('ask for a notice where somebody may replace a library', async () => {
    const notice = await readFile(join(repository, 'THIRD-PARTY.md'), 'utf8');
    expect(notice).toMatch(/@img\/sharp-libvips-\*.*\n.*sharp/);
    expect(notice).toContain('You may replace it');
  });
});

describe('the list of what is shipped', () => {
  it('is the same each time, without the moment or the machine it was made on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aktei-sbom-'));
    const write = async (name: string): Promise<string> => {
      const path = join(folder, name);
      const order = [script('sbom.mjs'), path];
      const { status, stderr } = spawnSync(process.execPath, order, {
        cwd: repository,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
      return readFile(path, 'utf8');
    };
    const first = await write('first');
    expect(await write('second')).toBe(first);
    const { bomFormat, components } = JSON.parse(first);
    const names = new Set(components.map(({ name }: { name: string }) => name));
    expect(bomFormat).toBe('CycloneDX');
    expect(['fastify', 'sharp', 'react'].filter((name) => !names.has(name))).toEqual([]);
    expect(names.has('jest')).toBe(false);
    expect(first).not.toContain('timestamp');
    await rm(folder, { recursive: true, force: true });
  }, 180_000);
});
