// Runs before start and test: installs what is missing and builds what is stale. Node built-ins only,
// because there may be nothing else yet. A line for each step, no silent minute.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Oldest Node that runs Aktei. */
const MINIMUM = [20, 19];

/** Seconds after which a running step says that it is still at it. */
const HEARTBEAT = 20;

/** Holds the number of the process that prepares this checkout. */
const LOCK = '.prepare.lock';

const steps = [
  {
    name: 'Abhängigkeiten installieren',
    stamp: 'node_modules/.aktei-lock',
    sources: ['package-lock.json'],
    // Building needs the development packages even where NODE_ENV says production. No package needs
    // a script of its own to work here, so none runs (test/architecture/install-scripts.spec.ts).
    run: () =>
      npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'),
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
if (wanted.some(isStale)) {
  await waitForOthers();
  // A step may make the next one stale: installing brings new tools for building.
  for (const step of wanted) if (isStale(step)) await runStep(step);
}

function isStale({ stamp, sources }) {
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(sources);
}

/** One preparation at a time: a second terminal waits for the first instead of installing beside it. */
async function waitForOthers() {
  let told = false;
  while (!takeLock()) {
    if (!told) console.log('Ein anderer Aufruf installiert oder baut gerade, warte auf ihn …');
    told = true;
    await setTimeout(250);
  }
  process.on('exit', () => rmSync(LOCK, { force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
}

function takeLock() {
  const mine = `${LOCK}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    // Appears with its content, so that nobody takes it for the lock of a dead process.
    linkSync(mine, LOCK);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  if (!isAlive(holderOfLock())) rmSync(LOCK, { force: true });
  return false;
}

function holderOfLock() {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function runStep({ name, stamp, sources, clean = [], run }) {
  const current = fingerprint(sources);
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
