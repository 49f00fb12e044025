// Builds the object stores that the conformance suite runs against, from their pinned Go modules.
// Cold some three minutes each, seconds after that. Needs Go; nothing of it is shipped.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const cache = process.env.AKTEI_TOOLS_CACHE ?? resolve('node_modules/.cache/aktei-tools');
const programs = [
  { name: 'minio', module: 'minio', path: 'github.com/minio/minio' },
  { name: 'versitygw', module: 'versity', path: 'github.com/versity/versitygw/cmd/versitygw' },
];

mkdirSync(cache, { recursive: true });
for (const { name, module, path } of programs) {
  const folder = resolve('tools/s3', module);
  const pin = readFileSync(join(folder, 'go.sum'), 'utf8');
  const target = join(cache, name);
  const stamp = `${target}.pin`;
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === pin) {
    console.log(`${name}: up to date`);
    continue;
  }
  const started = performance.now();
  const flags = ['build', '-mod=readonly', '-trimpath', '-ldflags=-s -w', '-o', target, path];
  const { status } = spawnSync('go', flags, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, CGO_ENABLED: '0' },
  });
  if (status !== 0) process.exit(1);
  writeFileSync(stamp, pin);
  console.log(`${name}: built in ${Math.round((performance.now() - started) / 1000)} s`);
}
