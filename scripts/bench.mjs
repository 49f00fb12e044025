// npm run bench -- [NAME…] [--write] [--letters DIR]: each bench prints ratios against a peer or a physical limit
// of this machine, or how often it is right; options go to the benches.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const given = process.argv.slice(2);
const isOption = (word, at) => word.startsWith('--') || given[at - 1] === '--letters';
const options = given.filter(isOption);
const wanted = given.filter((word, at) => !isOption(word, at));
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
