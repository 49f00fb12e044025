import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repository } from './sources.js';

const run = promisify(execFile);

/** Steps of the page: what is done to which file, and with which text. */
interface Step {
  readonly how: string;
  readonly path: string;
  readonly text: string;
}

const BLOCK = /^( *)```ts ([a-z-]+) (\S+)\n([\s\S]*?)^\1```$/gm;

function stepsOf(page: string): Step[] {
  return [...page.matchAll(BLOCK)].map(([, indent = '', how = '', path = '', text = '']) => ({
    how,
    path,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

function applied(before: string, { how, text }: Step): string {
  switch (how) {
    case 'new':
      return text;
    case 'append':
      return `${before}\n${text}`;
    case 'before-imports':
      return text + before;
    case 'after-controllers':
      return before.replace('  controllers: [\n', (line) => line + text);
    case 'after-providers':
      return before.replace('  providers: [\n', (line) => line + text);
    default:
      throw new Error(`the page has a step that nobody knows: ${how}`);
  }
}

/** Files of the repository that the checks need; everything else stays where it is. */
const COPIED = [
  'libs', 'migrations', 'apps', 'rules', 'package.json', 'tsconfig.json', 'jest.config.mjs',
  'jest.esm-only.mjs', '.dependency-cruiser.cjs', 'test/support',
]; // prettier-ignore

describe('the page on how to add a use case', () => {
  let directory: string;
  let steps: Step[];

  beforeAll(async () => {
    steps = stepsOf(await readFile(join(repository, 'docs/how-to/add-a-use-case.md'), 'utf8'));
    directory = await mkdtemp(join(tmpdir(), 'aktei-how-to-'));
    for (const name of COPIED) {
      await cp(join(repository, name), join(directory, name), { recursive: true });
    }
    for (const name of ['node_modules', 'dist']) {
      await symlink(join(repository, name), join(directory, name));
    }
    for (const step of steps) {
      const path = join(directory, step.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, applied(await readFile(path, 'utf8').catch(() => ''), step));
    }
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  const folder = 'libs/records/src/use-cases/count-dokumente/';
  const node = (script: string, ...args: string[]) =>
    run(process.execPath, [join(repository, 'node_modules', script), ...args], { cwd: directory });

  it('touches its folder and at most five files outside it, with what is generated', () => {
    const outside = new Set(
      steps.map(({ path }) => path).filter((path) => !path.startsWith(folder)),
    );
    const generated = ['docs/api/openapi.json', 'apps/web/src/api/schema.d.ts'];
    expect([...outside, ...generated, 'CHANGELOG.md']).toHaveLength(5);
  });

  it('leads to code that compiles and keeps the borders', async () => {
    const include = [`${folder}**/*`, 'libs/records/src/http.module.ts'];
    await writeFile(
      join(directory, 'tsconfig.how-to.json'),
      JSON.stringify({ extends: './tsconfig.json', include }),
    );
    const types = node('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.how-to.json');
    await expect(types).resolves.toMatchObject({ stdout: '' });
    const cruise = 'dependency-cruiser/bin/dependency-cruise.mjs';
    const borders = node(
      cruise,
      'libs/records',
      '--config',
      '.dependency-cruiser.cjs',
      '-T',
      'err',
    );
    await expect(borders).resolves.toBeDefined();
  }, 180_000);

  it('leads to a spec that passes', async () => {
    const idle = join(directory, 'idle.mjs');
    await writeFile(idle, 'export default () => undefined;\n');
    // The database server of this run is used; it is named in the environment.
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const jest = join(repository, 'node_modules/jest/bin/jest.js');
    const setup = [`--globalSetup=${idle}`, `--globalTeardown=${idle}`, '--runInBand'];
    const { stderr } = await run(process.execPath, [...flags, jest, ...setup, folder], {
      cwd: directory,
    });
    expect(stderr).toContain('2 passed');
  }, 180_000);
});
