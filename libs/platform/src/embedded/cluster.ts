import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, openSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { errorCode } from '#libs/kernel';
import { clusterUser, locateBinaries } from './binaries.js';

const run = promisify(execFile);

/** The superuser of an embedded cluster; Aktei itself never works under it. */
const SUPERUSER = 'postgres';

/** Milliseconds a server may take to answer; recovery after a crash took 4.2 s when measured. */
const START_LIMIT_MS = 60_000;

/** Safe settings for data that nobody needs after the test run. */
const THROWAWAY_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
];

/** The embedded server did not come up; the message ends with what the server itself said. */
export class ClusterFailed extends Error {
  constructor(message: string, log: string) {
    super(`${message}\n${log}`.trim());
    this.name = 'ClusterFailed';
  }
}

/** A PostgreSQL server of our own on the loopback interface. */
export interface Cluster {
  readonly port: number;
  /** URL of the superuser for the database `postgres`. */
  readonly adminUrl: string;
  /** True when a server that an earlier process had left behind was taken over. */
  readonly adopted: boolean;
  readonly pid: number;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

/** How a cluster is started. */
export interface ClusterOptions {
  /** Folder for data, log and password file; created when missing. */
  readonly folder: string;
  /** No durability at all: for tests only. */
  readonly throwaway?: boolean;
}

/**
 * Starts the cluster of a folder, or takes over the living server of that folder.
 *
 * @throws ClusterFailed with the end of the server's log
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder } = options;
  const binaries = await locateBinaries();
  await mkdir(folder, { recursive: true });
  await own(folder);
  const password = await secret(join(folder, 'superuser.password'));
  const data = join(folder, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, options, data);
  const living = await livingServer(data);
  if (living) return handle(living, password, true);
  const server = await launch(binaries, options, data);
  await answers(adminUrl(server.port, password), folder, server.pid);
  return handle(server, password, false);
}

interface Server {
  readonly pid: number;
  readonly port: number;
}

function handle(server: Server, password: string, adopted: boolean): Cluster {
  const url = adminUrl(server.port, password);
  return { ...server, adopted, adminUrl: url, stop: () => stopServer(server.pid) };
}

function adminUrl(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
}

/** A random password that stays the same for the life of the cluster, readable by us alone. */
export async function secret(path: string): Promise<string> {
  if (!existsSync(path)) {
    await writeFile(path, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFile(path, 'utf8');
}

async function own(path: string): Promise<void> {
  const { uid, gid } = clusterUser();
  if (uid === undefined || gid === undefined) return;
  chownSync(path, uid, gid);
  await chmod(path, 0o755);
}

async function initialise(binaries: string, options: ClusterOptions, data: string): Promise<void> {
  await rm(data, { recursive: true, force: true });
  const passwordFile = join(options.folder, 'initdb.password');
  await writeFile(passwordFile, await secret(join(options.folder, 'superuser.password')), {
    mode: 0o600,
  });
  const { uid, gid } = clusterUser();
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  const args = [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=de-DE',
    ...(options.throwaway ? ['--no-sync'] : []),
  ];
  try {
    await run(join(binaries, 'bin/initdb'), args, { ...clusterUser(), env: bareEnvironment() });
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw new ClusterFailed('Die Datenbank konnte nicht angelegt werden.', String(error));
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The server named by the lock file, if it still runs; a stale lock file is removed. */
async function livingServer(data: string): Promise<Server | null> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return null;
  const [pid, , , port] = (await readFile(lock, 'utf8')).split('\n').map(Number);
  if (pid && port && (await isPostgres(pid))) return { pid, port };
  await rm(lock, { force: true });
  return null;
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('postgres');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

async function launch(binaries: string, options: ClusterOptions, data: string): Promise<Server> {
  const port = await choosePort(join(options.folder, 'port'));
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'log_min_messages=warning',
    'log_timezone=UTC',
    'timezone=UTC',
    ...(options.throwaway ? THROWAWAY_SETTINGS : []),
  ];
  const log = openSync(join(options.folder, 'postgres.log'), 'a', 0o600);
  const child = spawn(
    join(binaries, 'bin/postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // Detached: Ctrl-C must reach the application first, which stops the server at its end.
    { ...clusterUser(), detached: true, stdio: ['ignore', log, log], env: bareEnvironment() },
  );
  closeSync(log);
  child.unref();
  child.on('error', () => undefined);
  return { pid: child.pid ?? 0, port };
}

/** PG* variables of the caller must not reach a server that is none of the caller's business. */
function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

async function choosePort(file: string): Promise<number> {
  const last = existsSync(file) ? Number(await readFile(file, 'utf8')) : 0;
  const port = (await isFree(last)) ?? (await isFree(0)) ?? 0;
  await writeFile(file, String(port));
  return port;
}

/** The port when it can be listened on; for 0 any free one. */
function isFree(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address() as AddressInfo;
      server.close(() => resolve(address.port));
    });
  });
}

async function answers(url: string, folder: string, pid: number): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MS;
  for (;;) {
    if (await canConnect(url)) return;
    if (!isAlive(pid) || performance.now() > deadline) {
      const log = await readFile(join(folder, 'postgres.log'), 'utf8').catch(() => '');
      throw new ClusterFailed('Die Datenbank startet nicht.', log.split('\n').slice(-8).join('\n'));
    }
    await sleep(25);
  }
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + START_LIMIT_MS;
  while (isAlive(pid)) {
    if (performance.now() > deadline) throw new ClusterFailed('Die Datenbank endet nicht.', '');
    await sleep(25);
  }
}
