import { execFile } from 'node:child_process';
import { chownSync, existsSync } from 'node:fs';
import { chmod, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { clusterUser, locateBinaries } from './binaries.js';
import {
  abortServer,
  answers,
  childOptions,
  ClusterFailed,
  dataOf,
  IdleStart,
  killServer,
  launch,
  livingServer,
  logTail,
  stopServer,
  type Launch,
  type Server,
} from './postmaster.js';
import { processBirth } from '../processes/process-life.js';
import { secret } from './secret.js';

export { ClusterFailed } from './postmaster.js';

const run = promisify(execFile);

/** The superuser of an embedded cluster; Aktei itself never works under it. */
const SUPERUSER = 'postgres';

/** Milliseconds that sessions of a killed server get to notice its death and end. */
const PREDECESSOR_LIMIT_MS = 30_000;
const RETRY_MS = 200;

/** What PostgreSQL says while sessions of a killed predecessor still hold its memory. */
const PREDECESSOR_ALIVE = /pre-existing shared memory block .* is still in use/;

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'log_min_messages=warning',
  'log_timezone=UTC',
  'timezone=UTC',
];

/**
 * Fast settings for data that nobody needs after the test run. To plan also for several processes, which
 * tables of a few rows never get, takes a quarter of what the statements of a test take (measured).
 */
const THROWAWAY_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  'max_parallel_workers_per_gather=0',
];

/** A PostgreSQL server of our own on the loopback interface. */
export interface Cluster extends Server {
  /** URL of the superuser for the database `postgres`. */
  readonly adminUrl: string;
  /** True when a server that an earlier process had left behind was taken over. */
  readonly adopted: boolean;
  /** False once it has died, also where another process has its number by now. */
  isAlive(): boolean;
  /** A look at a server that starts itself anew after a crash: one that does so for nothing is ended. */
  endIdleStart(): Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
  /** Ends at once; what was committed comes back with the next start. */
  abort(): void;
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
  const binaries = await locateBinaries();
  await mkdir(options.folder, { recursive: true });
  const folder = await realpath(options.folder);
  await own(folder);
  const password = await secret(join(folder, 'superuser.password'));
  if (!existsSync(join(dataOf(folder), 'PG_VERSION'))) {
    await initialise(binaries, { ...options, folder });
  }
  const living = await livingServer(folder);
  if (living && (await answers(living, folder, adminUrl(living, password)))) {
    return handle(living, folder, { password, adopted: true });
  }
  const settings = [...SETTINGS, ...(options.throwaway ? THROWAWAY_SETTINGS : [])];
  const server = await launchUntilUp({ binaries, folder, settings }, password);
  return handle(server, folder, { password, adopted: false });
}

function handle(
  server: Server,
  folder: string,
  { password, adopted }: { password: string; adopted: boolean },
): Cluster {
  const born = processBirth(server.pid);
  const idle = new IdleStart(folder, server);
  const isAlive = (): boolean => born !== '' && processBirth(server.pid) === born;
  return {
    isAlive,
    endIdleStart: async () => {
      if ((await idle.isForGood()) && isAlive()) killServer(server);
    },
    pid: server.pid,
    port: server.port,
    adopted,
    adminUrl: adminUrl(server, password),
    // Its number may be a stranger's by now.
    stop: async () => {
      if (isAlive()) await stopServer(server);
    },
    abort: () => {
      if (isAlive()) abortServer(server);
    },
  };
}

function adminUrl({ port }: Server, password: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
}

/** After a kill -9 PostgreSQL refuses to start until the sessions of the dead server have ended. */
async function launchUntilUp(wanted: Launch, password: string): Promise<Server> {
  const deadline = performance.now() + PREDECESSOR_LIMIT_MS;
  for (;;) {
    const server = await launch(wanted);
    if (await answers(server, wanted.folder, adminUrl(server, password))) return server;
    const log = await logTail(wanted.folder, server.logOffset);
    if (!PREDECESSOR_ALIVE.test(log) || performance.now() > deadline) {
      throw new ClusterFailed('Die Datenbank startet nicht.', log);
    }
    await sleep(RETRY_MS);
  }
}

/** For the cluster's user alone, and for root. */
async function own(path: string): Promise<void> {
  const { uid, gid } = clusterUser();
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  await chmod(path, 0o700);
}

/** Made under another name first: data that a killed initdb left half done are never used. */
async function initialise(binaries: string, options: ClusterOptions): Promise<void> {
  const { folder, throwaway } = options;
  const fresh = `${dataOf(folder)}.new`;
  const passwordFile = join(folder, 'initdb.password');
  await rm(fresh, { recursive: true, force: true });
  await writeFile(passwordFile, await secret(join(folder, 'superuser.password')), { mode: 0o600 });
  const { uid, gid } = clusterUser();
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  const args = [
    `--pgdata=${fresh}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=de-DE',
    ...(throwaway ? ['--no-sync'] : []),
  ];
  try {
    await run(join(binaries, 'bin/initdb'), args, childOptions(folder));
    await rename(fresh, dataOf(folder));
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw new ClusterFailed('Die Datenbank konnte nicht angelegt werden.', String(error));
  } finally {
    await rm(passwordFile, { force: true });
  }
}
