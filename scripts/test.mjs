// npm test: runs Jest as ES modules; arguments go to Jest. Without a path it is a whole run.
import { spawnSync } from 'node:child_process';
import { wholeRun } from './suites.mjs';

const started = performance.now();
const given = process.argv.slice(2);
const isWhole = given.every((argument) => argument.startsWith('-'));
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...given,
    ...(isWhole ? ['--testMatch', ...wholeRun()] : []),
  ],
  { stdio: 'inherit' },
);
console.log(`Gesamtzeit der Tests: ${((performance.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = status ?? 1;
