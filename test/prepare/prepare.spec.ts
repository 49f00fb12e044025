import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tempDir } from '#libs/platform/testing';

const script = resolve('scripts/prepare.mjs');

describe('scripts/prepare.mjs', () => {
  let tree: string;

  /** A tree whose package manager and builders are scripts of three lines. */
  beforeEach(async () => {
    tree = await tempDir();
    write('package.json', '{}');
    write('package-lock.json', '{"lockfileVersion": 3}');
    write('libs/a.ts', 'export const a = 1;');
    write('apps/web/main.ts', 'export const web = 1;');
    write('apps/web/check-budget.mjs', '');
    write(
      'stubs/nest.js',
      `const fs = require('fs');
      fs.mkdirSync('dist/libs', { recursive: true });
      if (fs.readFileSync('libs/a.ts', 'utf8').includes('fault')) process.exit(1);
      fs.writeFileSync('dist/libs/a.js', '');`,
    );
    write('stubs/vite.js', `require('fs').mkdirSync('dist/web', { recursive: true });`);
    write(
      'npm-cli.js',
      `const fs = require('fs');
      for (const [from, to] of [['nest', '@nestjs/cli/bin'], ['vite', 'vite/bin']]) {
        fs.mkdirSync('node_modules/' + to, { recursive: true });
        fs.copyFileSync('stubs/' + from + '.js', 'node_modules/' + to + '/' + from + '.js');
      }
      fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');`,
    );
  });

  afterEach(() => rm(tree, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }

  async function prepareBeside(): Promise<unknown> {
    const call = spawn(process.execPath, [script, 'start'], { cwd: tree, env: environment() });
    const [status] = await once(call, 'exit');
    return status;
  }

  function environment(): NodeJS.ProcessEnv {
    return { PATH: process.env['PATH'], npm_execpath: join(tree, 'npm-cli.js') };
  }

  function prepare(): { status: number | null; steps: string[] } {
    const { status, stdout } = spawnSync(process.execPath, [script, 'start'], {
      cwd: tree,
      encoding: 'utf8',
      env: environment(),
    });
    const done = [...stdout.matchAll(/^(.+): fertig/gm)];
    return { status, steps: done.map(([, name = '']) => name) };
  }

  it('installs and builds everything once, then nothing', () => {
    const everything = ['Abhängigkeiten installieren', 'Server bauen', 'Oberfläche bauen'];
    expect(prepare()).toEqual({ status: 0, steps: everything });
    expect(prepare()).toEqual({ status: 0, steps: [] });
    expect(readFileSync(join(tree, 'npm-calls'), 'utf8')).toMatch(
      /^ci --include=dev --ignore-scripts [^\n]*\n$/,
    );
  });

  it('lets a second call wait instead of installing beside the first', async () => {
    const calls = await Promise.all([prepareBeside(), prepareBeside()]);
    expect(calls).toEqual([0, 0]);
    expect(readFileSync(join(tree, 'npm-calls'), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('takes over from a call that was killed', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    write('.prepare.lock', String(pid));
    expect(prepare().status).toBe(0);
    expect(existsSync(join(tree, '.prepare.lock'))).toBe(false);
  });

  it('builds only what a changed source belongs to', () => {
    prepare();
    write('libs/a.ts', 'export const a = 2;');
    expect(prepare().steps).toEqual(['Server bauen']);
    write('apps/web/new.ts', 'export const more = 1;');
    expect(prepare().steps).toEqual(['Oberfläche bauen']);
  });

  it('installs again when the lock file has changed', () => {
    prepare();
    write('package-lock.json', '{"lockfileVersion": 3, "packages": {}}');
    expect(prepare().steps).toContain('Abhängigkeiten installieren');
  });

  it('does not take a failed build for the one before it', () => {
    prepare();
    const good = readFileSync(join(tree, 'libs/a.ts'), 'utf8');
    write('libs/a.ts', 'fault');
    expect(prepare()).toEqual({ status: 1, steps: [] });
    write('libs/a.ts', good);
    expect(prepare()).toEqual({ status: 0, steps: ['Server bauen'] });
    expect(existsSync(join(tree, 'dist/libs/a.js'))).toBe(true);
  });

  it('names the Node it needs', () => {
    const text = readFileSync(script, 'utf8').replace(/MINIMUM = \[\d+/, 'MINIMUM = [999');
    write('prepare.mjs', text);
    const { status, stderr } = spawnSync(process.execPath, ['prepare.mjs'], {
      cwd: tree,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('Aktei braucht Node.js ab 999');
  });
});
