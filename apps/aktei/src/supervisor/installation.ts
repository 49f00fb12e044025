import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppConfig, migrate } from '#libs/platform';
import { migrations } from '#migrations';
import { seedDemoTown } from '../demo-town.js';
import type { DemoFile } from '../demo-file.js';
import { Database } from './database.js';
import { choosePort } from './free-port.js';
import { HomeLock } from './home-lock.js';
import { ManagedProcess } from './managed-process.js';

const apps = resolve(import.meta.dirname, '../../../');

/** Everything that makes up a running Aktei, started and stopped in order. */
export class Installation {
  readonly ended: Promise<void>;
  private end: () => void = () => undefined;

  private constructor(
    private readonly lock: HomeLock,
    private readonly database: Database,
    private readonly server: ManagedProcess,
    private readonly worker: ManagedProcess,
  ) {
    this.ended = new Promise((done) => (this.end = done));
  }

  /** Resolves when the server answers and the worker works. */
  static async start(env: NodeJS.ProcessEnv): Promise<Installation> {
    const home = resolve(env['AKTEI_HOME'] ?? '.aktei');
    // Passable for everybody: under root the embedded database runs as nobody. Files are closed.
    await mkdir(home, { recursive: true, mode: 0o711 });
    const lock = new HomeLock(home);
    lock.requireFree();
    const port = await choosePort(Number(env['AKTEI_PORT'] ?? 3000));
    const url = env['AKTEI_PUBLIC_URL'] ?? `http://127.0.0.1:${port}`;
    lock.acquire(url);
    try {
      const database = await Database.start(home, env);
      const settings = childEnvironment(env, { home, port, url, database });
      const demo = await prepare(settings, database, url);
      const server = new ManagedProcess('Server', join(apps, 'server/src/main.js'), settings);
      const worker = new ManagedProcess(
        'Hintergrunddienst',
        join(apps, 'worker/src/main.js'),
        settings,
      );
      const installation = new Installation(lock, database, server, worker);
      await Promise.all([server.start(), worker.start()]);
      database.watch();
      announce(url, demo);
      return installation;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** Server first, so that nothing new comes in; the database last. */
  async stop(): Promise<void> {
    await this.server.stop();
    await this.worker.stop();
    await this.database.stop();
    this.lock.release();
    this.end();
  }

  /** For those who press Ctrl-C twice; everything acknowledged is safe all the same. */
  kill(): void {
    this.server.kill();
    this.worker.kill();
    this.lock.release();
    process.exit(1);
  }
}

function childEnvironment(
  env: NodeJS.ProcessEnv,
  own: { home: string; port: number; url: string; database: Database },
): NodeJS.ProcessEnv {
  const embedded = !env['DATABASE_URL'] && !env['S3_ENDPOINT'];
  return {
    ...env,
    AKTEI_HOME: own.home,
    AKTEI_PORT: String(own.port),
    AKTEI_PUBLIC_URL: own.url,
    AKTEI_DEMO: env['AKTEI_DEMO'] ?? String(embedded),
    DATABASE_URL: own.database.appUrl,
    DATABASE_OWNER_URL: '',
  };
}

async function prepare(
  settings: NodeJS.ProcessEnv,
  database: Database,
  url: string,
): Promise<DemoFile | null> {
  const config = AppConfig.fromEnvironment(settings);
  const { ownerUrl, appUrl } = database;
  const applied = await migrate({ ownerUrl, appUrl, migrations });
  if (applied.length > 0) console.log(`Datenbank: ${applied.length} Schritte angewendet.`);
  return config.demo ? seedDemoTown(config, url) : null;
}

function announce(url: string, demo: DemoFile | null): void {
  console.log(`\nAktei läuft: ${url}`);
  if (demo) {
    console.log('Demostadt Musterstadt, Anmeldungen (auch in demo.json):');
    for (const { username, password, roles, displayName } of demo.users) {
      console.log(
        `  ${username.padEnd(13)}${password.padEnd(22)}${displayName}, ${roles.join(', ')}`,
      );
    }
    console.log(`  Scanstation  ${demo.station.key}`);
  }
  console.log('Beenden mit Strg+C.\n');
}
