// npm run check: format, lint, types, boundaries, unused code, licences, API; every finding is an error.
import { spawnSync } from 'node:child_process';

const steps = [
  ['Format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['Lint', 'eslint', ['--max-warnings', '0', '.']],
  ['Types', 'tsc', ['--noEmit']],
  ['Types (web)', 'tsc', ['--noEmit', '-p', 'apps/web']],
  ['Boundaries', 'depcruise', ['libs', 'apps', '--config', '.dependency-cruiser.cjs']],
  ['Unused code', 'knip', []],
  ['Licences', 'node', ['scripts/licences.mjs', '--check']],
  ['API document', 'node', ['scripts/api-types.mjs', '--check']],
];

const only = process.argv[2];
let failed = 0;
for (const [name, command, args] of steps) {
  if (only && !name.toLowerCase().startsWith(only)) continue;
  const started = performance.now();
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
