import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sources } from './sources.js';

/** Specs of `npm test` that start a whole installation in processes of its own (6 s); each with its reason. */
const INSTALLATIONS = {
  'test/browser/newcomer-story.spec.ts': 'what somebody sees who has just started it',
  'test/browser/words-on-the-page.spec.ts': 'the words that the real engine reads on a real page',
  'test/e2e/main-job.spec.ts': 'from the scan station to the download, by the processes that ship',
};

const PRINT = `
  const { suites } = await import('./scripts/suites.mjs');
  console.log(JSON.stringify(suites().map(([, specs]) => specs)));
`;

function suites(): string[][] {
  const asked = ['--input-type=module', '-e', PRINT];
  return JSON.parse(execFileSync(process.execPath, asked, { cwd: resolve('.'), encoding: 'utf8' }));
}

function specsBelow(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((path) => join(folder, String(path)))
      .filter((path) => path.endsWith('.spec.ts')),
  );
}

const stories = () =>
  sources('test/bench', 'test/browser', 'test/e2e', 'test/prepare').filter(
    ({ path }) => !path.startsWith('test/browser/stage/'),
  );

/** What a suite costs before its first test; without these, npm test grows by minutes unseen. */
describe('a whole run', () => {
  it('has every spec in one suite, and none twice', () => {
    const all = specsBelow(
      'apps',
      'libs',
      'test/bench',
      'test/browser',
      'test/e2e',
      'test/prepare',
    );
    const told = all.filter((path) => !path.endsWith('.faults.spec.ts'));
    expect(suites().flat().sort()).toEqual(told.sort());
  });

  it('leaves to the run of faults what says so by its name, beside another spec of its folder', () => {
    const all = specsBelow('apps', 'libs');
    const faults = all.filter((path) => path.endsWith('.faults.spec.ts'));
    expect(faults.length).toBeGreaterThan(0);
    const alone = faults.filter(
      (path) => !all.some((other) => dirname(other) === dirname(path) && !faults.includes(other)),
    );
    expect(alone).toEqual([]);
    expect(readFileSync('scripts/faults.mjs', 'utf8')).toContain('.faults\\\\.spec');
  });

  it('loads the house for several specs at a time', () => {
    const found = suites();
    expect(found.flat().length / found.length).toBeGreaterThan(8);
  });

  it('opens one browser for a suite, and has axe sum up in the page', () => {
    const own = stories().filter(({ text }) =>
      /launchBrowser|playwright-core'?\)|AxeBuilder/.test(text),
    );
    expect(own.map(({ path }) => path)).toEqual([]);
  });

  it('starts a whole installation only where a reason is known', () => {
    const starting = stories().filter(({ text }) => text.includes('Installation.'));
    expect(starting.map(({ path }) => path).sort()).toEqual(Object.keys(INSTALLATIONS).sort());
  });
});
