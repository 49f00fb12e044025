import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanTree, moduleFiles, violations } from './planted-violations.js';

const run = promisify(execFile);
const repository = resolve(import.meta.dirname, '../..');
const depcruise = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Lays out a small repository under the real rules. */
async function layOut(directory: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
}

async function cruise(directory: string): Promise<Violation[]> {
  const args = [depcruise, 'libs', 'apps', '--config', '.dependency-cruiser.cjs', '-T', 'json'];
  const options = { cwd: directory, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, args, options).catch(
    (failed: { stdout: string; stderr: string }) => {
      if (failed.stdout === '') throw new Error(failed.stderr);
      return failed;
    },
  );
  const report: { summary: { violations: Violation[] } } = JSON.parse(stdout);
  return report.summary.violations;
}

describe('module boundaries', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'aktei-boundaries-'));
    for (const name of [
      '.dependency-cruiser.cjs',
      'tsconfig.json',
      'tsconfig.depcruise.json',
      'package.json',
    ]) {
      await cp(join(repository, name), join(directory, name));
    }
    await symlink(join(repository, 'node_modules'), join(directory, 'node_modules'));
    await layOut(directory, { ...moduleFiles, ...cleanTree });
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('passes a tree that keeps the rules', async () => {
    expect(await cruise(directory)).toEqual([]);
  });

  it('reports every planted violation under the name of its rule', async () => {
    await layOut(directory, Object.assign({}, ...violations.map((planted) => planted.files)));
    const found = (await cruise(directory)).map(({ rule, from }) => `${rule.name} ${from}`);
    for (const { rule, from } of violations) expect(found).toContain(`${rule} ${from}`);
  });

  it('knows a planted violation for every rule of the configuration', async () => {
    const script =
      'console.log(JSON.stringify(require("./.dependency-cruiser.cjs").forbidden.map((r) => r.name)))';
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: directory });
    const names: string[] = JSON.parse(stdout);
    const generic = new Set(names.map((name) => name.split(':')[0]));
    expect(new Set(violations.map(({ rule }) => rule.split(':')[0]))).toEqual(generic);
  });

  it('stops when a module names one that is not in a lower layer', async () => {
    await layOut(directory, {
      'libs/audit/module.json': '{ "layer": 2, "dependsOn": ["kernel", "platform", "records"] }',
    });
    await expect(cruise(directory)).rejects.toThrow('records is not in a lower layer');
  });
});
