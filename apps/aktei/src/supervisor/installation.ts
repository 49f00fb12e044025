import {
  AppConfig,
  closeHome,
  httpArea,
  migrate,
  processArea,
  type ProcessSettings,
} from '#libs/platform';
import { townArea } from '#libs/town/contracts';
import { migrations } from '#migrations';
import { installationAreas } from '../areas.js';
import type { DemoFile } from '../demo-file.js';
import { seedDemoTown } from '../demo-town.js';
import { makeReserve } from '../reserve.js';
import { installationEnvironment } from '../settings.js';
import { announce } from './announce.js';
import { Database } from './database.js';
import { choosePort } from './free-port.js';
import { HomeLock } from './home-lock.js';
import type { ManagedProcess } from './managed-process.js';

/** Stands in for the embedded database while the other settings are looked at. */
const NOT_YET_STARTED = 'postgres://127.0.0.1/aktei';

/** The start was called off by a signal. */
class CalledOff extends Error {}

/** Everything that makes up a running Aktei, started and stopped in order. */
export class Installation {
  private lock: HomeLock | null = null;
  private database: Database | null = null;
  private starting: Promise<void> = Promise.resolve();
  private reserve: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly server: ManagedProcess,
    private readonly worker: ManagedProcess,
  ) {}

  /**
   * Resolves when the server answers and the worker works, or when the start was called off by
   * {@link stop}. A start that fails leaves nothing running.
   *
   * @throws ConfigError before anything is started
   */
  start(env: NodeJS.ProcessEnv): Promise<void> {
    this.starting = this.startInOrder(installationEnvironment(env)).catch(
      async (error: unknown) => {
        await this.takeDown();
        if (!(error instanceof CalledOff)) throw error;
      },
    );
    return this.starting;
  }

  /** Server first, so that nothing new comes in; the database last. */
  async stop(): Promise<void> {
    this.stopping = true;
    // A start that waits for them is called off by that.
    await this.endProcesses();
    await this.starting;
    await this.takeDown();
  }

  /** For those who press Ctrl-C twice; everything acknowledged is safe all the same. */
  kill(): void {
    this.server.kill();
    this.worker.kill();
    this.database?.abort();
    this.lock?.release();
  }

  private async startInOrder(env: NodeJS.ProcessEnv & { AKTEI_HOME: string }): Promise<void> {
    const first = AppConfig.fromEnvironment(
      { DATABASE_URL: NOT_YET_STARTED, ...env },
      installationAreas,
    );
    const { home } = first;
    const http = first.of(httpArea);
    await closeHome(home);
    const lock = new HomeLock(home);
    lock.requireFree();
    const port = await choosePort(http.port, http.host);
    const url = env['AKTEI_PUBLIC_URL'] ?? `http://127.0.0.1:${port}`;
    lock.acquire(url);
    this.lock = lock;
    const database = await this.startDatabase(home, env);
    const settings = {
      ...env,
      AKTEI_PORT: String(port),
      AKTEI_PUBLIC_URL: url,
      AKTEI_SECURE_COOKIES: String(http.secureCookies),
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: '',
    };
    const demo = await this.prepare(
      AppConfig.fromEnvironment(settings, installationAreas),
      database,
      url,
    );
    await this.startProcesses(settings);
    database.watch((appUrl) => {
      const moved = { ...settings, DATABASE_URL: appUrl };
      this.server.restartWith(moved);
      this.worker.restartWith(moved);
    });
    announce(url, demo, first.of(townArea).name);
    this.reserve = this.keepReserve(first.of(processArea));
  }

  private async startDatabase(home: string, env: NodeJS.ProcessEnv): Promise<Database> {
    const database = await Database.start(home, env);
    this.database = database;
    if (database.adopted) console.log('Die laufende Datenbank wurde übernommen.');
    this.mayGoOn();
    return database;
  }

  private async prepare(
    config: AppConfig,
    { ownerUrl, appUrl }: Database,
    url: string,
  ): Promise<DemoFile | null> {
    const applied = await migrate({ ownerUrl, appUrl, migrations });
    if (applied.length > 0) console.log(`Datenbank: ${applied.length} Schritte angewendet.`);
    this.mayGoOn();
    const demo = config.of(processArea).demo ? await seedDemoTown(config, url) : null;
    this.mayGoOn();
    return demo;
  }

  private async startProcesses(settings: NodeJS.ProcessEnv): Promise<void> {
    try {
      await Promise.all([this.server.start(settings), this.worker.start(settings)]);
    } finally {
      this.mayGoOn();
    }
  }

  /** After the start, which need not wait for it. */
  private async keepReserve(settings: ProcessSettings): Promise<void> {
    const state = await makeReserve(settings).catch(() => 'no room');
    if (state === 'no room') console.error('Für die Reserve von 64 MB ist kein Platz.');
  }

  private mayGoOn(): void {
    if (this.stopping) throw new CalledOff();
  }

  private async takeDown(): Promise<void> {
    await this.reserve;
    try {
      await this.endProcesses();
    } finally {
      await this.endDatabase();
    }
  }

  /** Whatever becomes of it, the next start finds the home free. */
  private async endDatabase(): Promise<void> {
    try {
      await this.database?.stop();
    } finally {
      this.lock?.release();
    }
  }

  private async endProcesses(): Promise<void> {
    await this.server.stop();
    await this.worker.stop();
  }
}
