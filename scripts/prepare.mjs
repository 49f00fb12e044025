// Runs before start and test: installs what is missing and builds what is stale. Node built-ins only,
// because there may be nothing else yet. A line for each step, no silent minute.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Oldest Node that runs Aktei. */
const MINIMUM = [20, 19];

/** Seconds after which a running step says that it is still at it. */
const HEARTBEAT = 20;

const steps = [
  {
    name: 'Abhängigkeiten installieren',
    stamp: 'node_modules/.aktei-lock',
    sources: ['package-lock.json'],
    // Building needs the development packages even where NODE_ENV says production.
    run: () => npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'),
  },
  {
    name: 'Server bauen',
    stamp: 'dist/.server-stamp',
    sources: [
      'apps/server', 'apps/worker', 'apps/aktei', 'apps/scan-station', 'libs', 'migrations',
      'bench', 'test/support', '.swcrc', 'nest-cli.json', 'package.json', 'package-lock.json',
    ], // prettier-ignore
    clean: ['dist/apps', 'dist/libs', 'dist/migrations', 'dist/bench', 'dist/test'],
    run: () => node('node_modules/@nestjs/cli/bin/nest.js', 'build', 'server'),
  },
  {
    name: 'Oberfläche bauen',
    stamp: 'dist/.web-stamp',
    sources: ['apps/web', 'package-lock.json'],
    clean: ['dist/web'],
    run: async () => {
      await node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', 'apps/web');
      await node('apps/web/check-budget.mjs');
    },
  },
];

requireNode();
// `install` alone is a layer of its own in the container image.
const wanted = process.argv[2] === 'install' ? steps.slice(0, 1) : steps;
for (const step of wanted) await runIfStale(step);

async function runIfStale({ name, stamp, sources, clean = [], run }) {
  const current = fingerprint(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  console.log(`${name} …`);
  const heartbeat = setInterval(() => console.log(`${name} … ${seconds()} s`), HEARTBEAT * 1000);
  try {
    // Gone before anything is touched: a build that dies half-way must never pass for a whole one.
    rmSync(stamp, { force: true });
    for (const folder of clean) rmSync(folder, { recursive: true, force: true });
    await run();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, current);
    console.log(`${name}: fertig (${seconds()} s)`);
  } catch (error) {
    console.error(`${name}: fehlgeschlagen. ${error.message}`);
    process.exit(1);
  } finally {
    clearInterval(heartbeat);
  }
}

/** One hash over names and contents of everything below the given paths. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesBelow).sort()) {
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = MINIMUM;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Aktei braucht Node.js ab ${MINIMUM.join('.')}, hier läuft ${process.version}.`);
  process.exit(1);
}

function npm(...args) {
  const cli = process.env.npm_execpath ?? '';
  return basename(cli) === 'npm-cli.js'
    ? execute(process.execPath, [cli, ...args])
    : execute('npm', args);
}

function node(...args) {
  return execute(process.execPath, args);
}

function execute(command, args) {
  return new Promise((resolve, reject) => {
    const output = [];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output).toString().split('\n').slice(-40).join('\n'));
      reject(new Error(`${args.slice(0, 2).join(' ')} endete mit ${code}`));
    });
  });
}
