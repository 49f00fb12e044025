// npm test: runs Jest as ES modules; arguments go to Jest.
import { spawnSync } from 'node:child_process';

const started = performance.now();
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
console.log(`Gesamtzeit der Tests: ${((performance.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = status ?? 1;
