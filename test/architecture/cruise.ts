import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from './sources.js';

const run = promisify(execFile);
const depcruise = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Writes files below a directory. */
export async function layOut(
  directory: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
}

/** A small repository under the real rules, with nobody excepted. */
export async function smallRepository(files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'aktei-boundaries-'));
  for (const name of ['.dependency-cruiser.cjs', 'rules', 'package.json']) {
    await cp(join(repository, name), join(directory, name), { recursive: true });
  }
  await symlink(join(repository, 'node_modules'), join(directory, 'node_modules'));
  await layOut(directory, {
    ...files,
    'rules/known-offenders.json': '{ "boundaries": {} }',
  });
  return directory;
}

/** The violations of a directory, each as "rule file", in order and without doubles. */
export async function cruise(
  directory: string,
  config = '.dependency-cruiser.cjs',
): Promise<string[]> {
  const args = [depcruise, 'libs', 'apps', '--config', config, '-T', 'json'];
  const options = { cwd: directory, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, args, options).catch(
    (failed: { stdout: string; stderr: string }) => {
      if (failed.stdout === '') throw new Error(failed.stderr);
      return failed;
    },
  );
  const report: { summary: { violations: { from: string; rule: { name: string } }[] } } =
    JSON.parse(stdout);
  const found = report.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  return [...new Set(found)].sort();
}

/** The names of all rules that hold in a directory. */
export async function ruleNames(directory: string): Promise<string[]> {
  const script =
    'console.log(JSON.stringify(require("./.dependency-cruiser.cjs").forbidden.map((r) => r.name)))';
  const { stdout } = await run(process.execPath, ['-e', script], { cwd: directory });
  const names: string[] = JSON.parse(stdout);
  return names;
}
