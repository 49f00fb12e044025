// npm run bench -- [NAME…] [--write]: each bench prints ratios against a peer or a physical limit of this
// machine; options go to the benches.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const benches = readdirSync('dist/bench')
  .filter((name) => name.endsWith('.bench.js'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)))
  .sort();
let failed = 0;
for (const name of benches) {
  console.log(`\n── ${name.replace('.bench.js', '')}`);
  const { status } = spawnSync(process.execPath, [`dist/bench/${name}`, ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
