import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { letterTiff } from '#libs/imaging/testing';
import { bytesBelow, memoryOfTree } from './support/process-tree.js';
import { figure, report, table } from './support/report.js';

const aktei = resolve(import.meta.dirname, '../apps/aktei/src/main.js');

/** Pages of the largest Stapel; fewer for a quick look. */
const PAGES = Number(process.env['AKTEI_BENCH_PAGES'] ?? 1000);

/** Milliseconds between two looks at memory and scratch. */
const LOOK_MS = 250;

const MEGABYTE = 1024 * 1024;

/** A Stapel of strips of paper with two lines each, so that a thousand pages take minutes. */
async function stapel(path: string, count: number): Promise<void> {
  const pages = Array.from({ length: count }, (_, index) => [
    `Seite ${index + 1} eines Stapels der Stadt Musterstadt`,
    `Aktenzeichen 32-2026/${String(index + 1).padStart(4, '0')} vom 3. März 2026`,
  ]);
  await writeFile(path, await letterTiff({ pages, dpi: 150, heightPt: 180 }));
}

/** What was seen at one look. */
interface Look {
  readonly pages: number;
  readonly memory: number;
  readonly scratch: number;
}

interface Reading {
  readonly seconds: number;
  readonly looks: readonly Look[];
}

/** Reads a Stapel and looks on: memory of all processes, scratch beside results and in TMPDIR. */
async function read(path: string, folder: string, engine: string): Promise<Reading> {
  const [out, temporary] = [join(folder, 'out'), join(folder, 'tmp')];
  await mkdir(temporary, { recursive: true });
  const options = ['--engine', engine, '--jobs', '2', '--no-validate', '--out', out];
  const env = { ...process.env, TMPDIR: temporary, NODE_NO_WARNINGS: '1' };
  const began = performance.now();
  const child = spawn(process.execPath, [aktei, 'read', path, ...options], {
    env,
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((done, reject) => {
    child.on('error', reject);
    child.on('close', done);
  });
  const looks: Look[] = [];
  while (child.exitCode === null && child.signalCode === null) {
    looks.push({
      pages: await pagesIn(join(out, 'stapel.tif')),
      memory: await memoryOfTree(child.pid ?? 0),
      scratch:
        (await bytesBelow(temporary)) + (await bytesBelow(join(out, `.aktei-read-${child.pid}`))),
    });
    await setTimeout(LOOK_MS);
  }
  if ((await ended) !== 0) throw new Error(`aktei read ended with ${child.exitCode}`);
  return { seconds: (performance.now() - began) / 1000, looks };
}

async function pagesIn(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  return (await readdir(folder)).filter((name) => name.endsWith('.words.json')).length;
}

const peak = (looks: readonly Look[], what: 'memory' | 'scratch'): number =>
  Math.max(0, ...looks.map((look) => look[what]));

/** The highest value around a page: one look alone may catch a garbage collector at its best or worst. */
function around(looks: readonly Look[], page: number): number {
  const near = looks.filter(({ pages }) => Math.abs(pages - page) <= Math.max(10, page / 10));
  return peak(near, 'memory');
}

async function measureEngine(folder: string, engine: string): Promise<string[]> {
  const sizes = [...new Set([10, 100, PAGES])].filter((size) => size <= PAGES);
  const costs: string[] = [];
  let last: Reading | null = null;
  for (const size of sizes) {
    const place = join(folder, `${engine}-${size}`);
    await mkdir(place);
    const path = join(place, 'stapel.tif');
    await stapel(path, size);
    last = await read(path, place, engine);
    costs.push(`${size}: ${figure((last.seconds / size) * 1000, 0)}`);
    await rm(place, { recursive: true });
  }
  const looks = last?.looks ?? [];
  const at = [PAGES / 10, PAGES / 2, PAGES].map((page) =>
    figure(around(looks, page) / MEGABYTE, 0),
  );
  return [
    engine,
    costs.join(', '),
    ...at,
    figure(peak(looks, 'memory') / MEGABYTE, 0),
    figure(peak(looks, 'scratch') / MEGABYTE, 1),
  ];
}

const folder = await mkdtemp(join(tmpdir(), 'aktei-bench-'));
try {
  const rows = [await measureEngine(folder, 'wasm')];
  try {
    rows.push(await measureEngine(folder, 'native'));
  } catch (error) {
    console.log(`native: ${String(error)}`);
  }
  const head = [
    'engine, two jobs',
    'ms a page, by pages of the Stapel',
    ...[PAGES / 10, PAGES / 2, PAGES].map((page) => `MB at page ${page}`),
    'MB at most',
    'scratch MB at most',
  ];
  const note =
    'Memory is that of all processes together (PSS). Scratch includes the rendition while it grows.';
  await report('stapel', `${table(head, rows)}\n\n${note}`);
} finally {
  await rm(folder, { recursive: true });
}
