// npm run bench [NAME…]: each bench prints ratios against a peer or a physical limit of this machine.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const wanted = process.argv.slice(2);
const benches = readdirSync('dist/bench')
  .filter((name) => name.endsWith('.bench.js'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)))
  .sort();
let failed = 0;
for (const name of benches) {
  console.log(`\n── ${name.replace('.bench.js', '')}`);
  const { status } = spawnSync(process.execPath, [`dist/bench/${name}`], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
