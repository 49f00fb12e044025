import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from './client.js';

const repository = resolve(process.cwd());
const command = join(repository, 'dist/apps/aktei/src/main.js');

/** Milliseconds a start may take before a test gives up on it. */
const START_LIMIT_MS = 120_000;

/** How many pieces of output a test that failed shows. */
const LAST_WORDS = 40;

/** What `aktei up` writes for scripts in demo mode. */
export interface DemoFile {
  readonly url: string;
  readonly users: readonly { username: string; password: string; roles: string[] }[];
  readonly station: { readonly id: string; readonly key: string };
}

/** A whole Aktei in processes of its own, as `npm start` runs it, in a home of its own. */
export class Installation {
  private constructor(
    /** `null` for an installation that runs elsewhere, e.g. in containers. */
    private readonly supervisor: ChildProcess | null,
    readonly home: string,
    readonly demo: DemoFile,
    /** Milliseconds from the spawn to the first positive readiness answer. */
    readonly startedInMs: number,
    /** What its processes have printed so far. */
    private readonly output: readonly string[] = [],
  ) {}

  /** Starts in a fresh home, or in that of an earlier installation. */
  static async start(options: { home?: string; port?: number; env?: NodeJS.ProcessEnv } = {}) {
    const home = options.home ?? (await freshHome());
    const port = options.port ?? (await freePort());
    const began = performance.now();
    const supervisor = spawn(process.execPath, [command, 'up'], {
      cwd: repository,
      env: { ...cleanEnvironment(), AKTEI_HOME: home, AKTEI_PORT: String(port), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    supervisor.stdout.on('data', (text: Buffer) => output.push(text.toString()));
    supervisor.stderr.on('data', (text: Buffer) => output.push(text.toString()));
    await readiness(`http://127.0.0.1:${port}/health/ready`, supervisor, output);
    const startedInMs = performance.now() - began;
    const demo: DemoFile = JSON.parse(await readWhenThere(join(home, 'demo.json')));
    return new Installation(supervisor, home, demo, startedInMs, output);
  }

  /**
   * The installation that the stories are told about: the one whose demo file AKTEI_TOWN names, or
   * else a fresh one.
   */
  static async forStories(): Promise<Installation> {
    const town = process.env['AKTEI_TOWN'];
    if (!town) return Installation.start();
    const demo: DemoFile = JSON.parse(await readFile(town, 'utf8'));
    return new Installation(null, '', demo, 0);
  }

  /** True when starting and stopping it is up to the tests. */
  get isOwn(): boolean {
    return this.supervisor !== null;
  }

  get url(): string {
    return this.demo.url;
  }

  /** Signs in as the demo person with that user name. */
  signIn(username: string): Promise<Client> {
    const user = this.demo.users.find((candidate) => candidate.username === username);
    if (!user) throw new Error(`no demo user ${username}`);
    return Client.signIn(this.url, username, user.password);
  }

  station(): Client {
    return Client.station(this.url, this.demo.station.key);
  }

  /** Work that, where it fails, tells the end of what the processes here have printed. */
  explain<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      const { exitCode = null, signalCode = null } = this.supervisor ?? {};
      const words = this.output.slice(-LAST_WORDS).join('');
      const state = String(exitCode ?? signalCode ?? 'running');
      throw new Error(`the supervisor: ${state}; printed last:\n${words}`, { cause: error });
    });
  }

  get supervisorPid(): number {
    return this.supervisor?.pid ?? 0;
  }

  /** Ends it as Ctrl-C would and waits for the end. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.supervisor) return;
    if (this.supervisor.exitCode !== null || this.supervisor.signalCode !== null) return;
    const ended = once(this.supervisor, 'exit');
    this.supervisor.kill(signal);
    await ended;
  }

  /** Ends it and forgets everything it held. */
  async remove(): Promise<void> {
    await this.stop();
    if (this.home) await rm(this.home, { recursive: true, force: true });
  }
}

/** Passable, so that under root the database, which runs as nobody, can live inside it. */
async function freshHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'aktei-home-'));
  await chmod(home, 0o711);
  return home;
}

/**
 * A port nobody listens on at the moment, below those that Linux gives to outgoing connections (from
 * 32768, ip_local_port_range): a server that is killed finds it free when it comes back.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_768);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

/** The installation must not pick up services that the tests themselves were pointed at. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env);
  const foreign = /^(DATABASE_|S3_|AKTEI_|NODE_OPTIONS$|JEST_)/;
  return Object.fromEntries(entries.filter(([name]) => !foreign.test(name)));
}

async function readiness(url: string, child: ChildProcess, output: string[]): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`aktei up ended:\n${output.join('')}`);
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`aktei up is not ready:\n${output.join('')}`);
}

async function readWhenThere(path: string): Promise<string> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }
}
