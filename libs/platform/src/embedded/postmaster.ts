import { execFile, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, fstatSync, openSync } from 'node:fs';
import { chown, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { errorCode } from '#libs/kernel';
import { clusterUser } from './binaries.js';
import { newSession } from '../database/session.js';
import { isProcessAlive } from '../processes/process-life.js';

/** Milliseconds a server may take to answer or to end; recovery after a crash took 4.2 s. */
const LIMIT_MS = 60_000;

/** Milliseconds that a killed server gets to be gone. */
const KILL_LIMIT_MS = 10_000;

/** Milliseconds between two looks at a server that starts or ends. */
const LOOK_MS = 25;

/** Milliseconds for which a server may say that it starts while nothing in it does. */
const IDLE_LIMIT_MS = 10_000;

/** How many lines of the server's log an error brings along. */
const LOG_LINES = 8;

/** Milliseconds that a port of last time is waited for. */
const PORT_WAIT_MS = 3_000;

/** Ports for a server; from 32768 on Linux takes those of outgoing connections (ip_local_port_range). */
const PORTS = { from: 20_000, to: 32_768 };
const PORT_ATTEMPTS = 50;

/** The embedded server did not come up; the message ends with what the server itself said. */
export class ClusterFailed extends Error {
  constructor(message: string, log: string) {
    super(`${message}\n${log}`.trim());
    this.name = 'ClusterFailed';
  }
}

/** A server process and where it listens on the loopback interface. */
export interface Server {
  readonly pid: number;
  readonly port: number;
}

/** Folder of a cluster, its binaries and its settings (`name=value`). */
export interface Launch {
  readonly binaries: string;
  readonly folder: string;
  readonly settings: readonly string[];
}

/** A server that was started, and where in its log this start begins. */
export interface Launched extends Server {
  readonly logOffset: number;
}

/** Where the data of a cluster lie. */
export function dataOf(folder: string): string {
  return join(folder, 'data');
}

/** The server named by the lock file of the data, if it still runs. */
export async function livingServer(folder: string): Promise<Server | null> {
  const lock = join(dataOf(folder), 'postmaster.pid');
  const lines = (await readFile(lock, 'utf8').catch(() => '')).split('\n');
  const [pid = 0, , , port = 0] = lines.map(Number);
  if (isProcessAlive(pid) && (await servesFolder(pid, dataOf(folder)))) return { pid, port };
  if (pid > 0) await declareDead(lock, lines);
  return null;
}

/**
 * Lets PostgreSQL decide on the lock of a dead server: by the memory block named in it, it knows
 * whether sessions of that server are still writing. Only the number of the process must go, which
 * may be a stranger's by now, or that of a dead process nobody collects; the number of the process
 * that starts a server counts as dead (CreateLockFile in miscinit.c).
 */
async function declareDead(lock: string, lines: readonly string[]): Promise<void> {
  const fresh = `${lock}.new`;
  await writeFile(fresh, [process.pid, ...lines.slice(1)].join('\n'), { mode: 0o600 });
  const { uid, gid } = clusterUser();
  if (uid !== undefined && gid !== undefined) await chown(fresh, uid, gid);
  await rename(fresh, lock);
}

async function servesFolder(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return command.split('\0').includes(data);
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]);
  return stdout.includes(data);
}

/** Starts the server of a folder on its last port, or on another when that one is taken. */
export async function launch({ binaries, folder, settings }: Launch): Promise<Launched> {
  const port = await choosePort(join(folder, 'port'));
  const log = openSync(join(folder, 'postgres.log'), 'a', 0o600);
  const logOffset = fstatSync(log).size;
  const child = spawn(
    join(binaries, 'bin/postgres'),
    [
      ...['-D', dataOf(folder), '-p', String(port)],
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    // Detached: Ctrl-C must reach the application first, which stops the server at its end.
    { ...childOptions(folder), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw new ClusterFailed('PostgreSQL lässt sich nicht ausführen.', String(error));
  }
  return { pid: child.pid ?? 0, port, logOffset };
}

/**
 * How programs of PostgreSQL run: as their own user, from a folder that this user may enter, and
 * without the caller's PG* variables, which are none of their business.
 */
export function childOptions(folder: string) {
  return {
    ...clusterUser(),
    cwd: folder,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  };
}

async function choosePort(file: string): Promise<number> {
  const last = existsSync(file) ? Number(await readFile(file, 'utf8')) : 0;
  const port = (last > 0 ? await freeAgain(last) : null) ?? (await freshPort());
  await writeFile(file, String(port));
  return port;
}

/** The port of last time: what is left of a killed server may hold it for a moment. */
async function freeAgain(port: number): Promise<number | null> {
  const deadline = performance.now() + PORT_WAIT_MS;
  for (;;) {
    const free = await freePort(port);
    if (free !== null || performance.now() > deadline) return free;
    await sleep(LOOK_MS);
  }
}

/** A port below those that systems give to outgoing connections, so that it is still free next time. */
async function freshPort(): Promise<number> {
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt += 1) {
    const port = await freePort(randomInt(PORTS.from, PORTS.to));
    if (port !== null) return port;
  }
  return (await freePort(0)) ?? 0;
}

/** The port when it can be listened on; for 0 any free one. */
function freePort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address() as AddressInfo;
      server.close(() => resolve(address.port));
    });
  });
}

/**
 * Waits until the server takes connections. One that starts for nothing is ended, so that the next start
 * gets it going.
 *
 * One that recovers gets the time that takes: it is as long as its disk is slow.
 *
 * @returns false when its process has ended instead
 * @throws ClusterFailed when for a minute it does neither, nor recovers
 */
export async function answers(server: Server, folder: string, url: string): Promise<boolean> {
  let deadline = performance.now() + LIMIT_MS;
  const idle = new IdleStart(folder, server);
  for (;;) {
    if (await canConnect(url)) return true;
    if (!isProcessAlive(server.pid)) return false;
    if (await idle.isForGood()) killServer(server);
    if (performance.now() > deadline) {
      if (!(await idle.isRecovering()))
        throw new ClusterFailed('Die Datenbank antwortet nicht.', '');
      console.error('Die Datenbank stellt ihren letzten Stand wieder her, das dauert noch.');
      deadline = performance.now() + LIMIT_MS;
    }
    await sleep(LOOK_MS);
  }
}

/**
 * A server that says it starts while no process in it recovers or opens the data: PostgreSQL 18 stays so
 * for good when several of its processes are killed while it starts (measured), as by a kernel that is out
 * of memory. A start that takes long has that process, however slow the machine is. Told on Linux only.
 */
export class IdleStart {
  private since: number | null = null;

  constructor(
    private readonly folder: string,
    private readonly server: Server,
  ) {}

  /** One look; true when every look of the last ten seconds has found it so. */
  async isForGood(): Promise<boolean> {
    const isIdle = (await this.saysItStarts()) && (await this.hasStartup()) === false;
    this.since = isIdle ? (this.since ?? performance.now()) : null;
    return this.since !== null && performance.now() - this.since > IDLE_LIMIT_MS;
  }

  /** True while one of its processes recovers or opens the data. */
  async isRecovering(): Promise<boolean> {
    return (await this.saysItStarts()) && (await this.hasStartup()) === true;
  }

  private async saysItStarts(): Promise<boolean> {
    if (process.platform !== 'linux') return false;
    const lock = await readFile(join(dataOf(this.folder), 'postmaster.pid'), 'utf8').catch(
      () => '',
    );
    const lines = lock.split('\n');
    return lines[0] === String(this.server.pid) && lines[7]?.trim() === 'starting';
  }

  /** Null where the system does not tell the children of a process. */
  private async hasStartup(): Promise<boolean | null> {
    const { pid } = this.server;
    const found = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    const children = found.split(' ').filter(Boolean);
    if (children.length === 0) return null;
    for (const child of children) {
      const title = await readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '');
      if (title.startsWith('postgres: startup')) return true;
    }
    return false;
  }
}

/** The last lines of the server's log since an offset in bytes. */
export async function logTail(folder: string, offset: number): Promise<string> {
  const log = await readFile(join(folder, 'postgres.log')).catch(() => Buffer.alloc(0));
  return log.subarray(offset).toString().trimEnd().split('\n').slice(-LOG_LINES).join('\n');
}

async function canConnect(url: string): Promise<boolean> {
  const client = newSession({ connectionString: url, connectionTimeoutMillis: 2_000 });
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

/**
 * Fast shutdown: open transactions are rolled back, everything committed is on disk. One that hears nothing for a
 * minute, as one that starts for nothing, is killed: what was committed comes back with the next start.
 *
 * @throws ClusterFailed when not even that ends it
 */
export async function stopServer(server: Server): Promise<void> {
  signal(server, 'SIGINT');
  if (await endsWithin(server, LIMIT_MS)) return;
  killServer(server);
  if (!(await endsWithin(server, KILL_LIMIT_MS))) {
    throw new ClusterFailed('Die Datenbank endet nicht.', '');
  }
}

/** Ends the server at once, also one that hears no other signal; its children notice and end. */
export function killServer(server: Server): void {
  signal(server, 'SIGKILL');
}

/** Ends the server without a checkpoint and without waiting; the next start recovers. */
export function abortServer(server: Server): void {
  signal(server, 'SIGQUIT');
}

/** One that has ended, or does so just now, needs no signal. */
function signal({ pid }: Server, name: NodeJS.Signals): void {
  if (!isProcessAlive(pid)) return;
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

async function endsWithin({ pid }: Server, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (isProcessAlive(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(LOOK_MS);
  }
  return true;
}
