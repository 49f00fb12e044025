import { startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/platform';

/** Milliseconds between two looks at the embedded server. */
const WATCH_MS = 500;

/** The database of an installation: our own server, or the one that DATABASE_URL names. */
export class Database {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  private constructor(
    private readonly home: string,
    private embedded: EmbeddedPostgres | null,
    readonly ownerUrl: string,
    readonly appUrl: string,
  ) {}

  static async start(home: string, env: NodeJS.ProcessEnv): Promise<Database> {
    const { DATABASE_URL: external, DATABASE_OWNER_URL: owner } = env;
    if (external) return new Database(home, null, owner || external, external);
    const embedded = await startEmbeddedPostgres(home);
    if (embedded.cluster.adopted) console.log('Die laufende Datenbank wurde übernommen.');
    return new Database(home, embedded, embedded.ownerUrl, embedded.appUrl);
  }

  /** Starts the embedded server again whenever it dies; its port stays the same. */
  watch(): void {
    if (!this.embedded) return;
    this.timer = setTimeout(() => {
      void this.revive().finally(() => this.stopped || this.watch());
    }, WATCH_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.embedded?.cluster.stop();
  }

  private async revive(): Promise<void> {
    if (!this.embedded || isAlive(this.embedded.cluster.pid)) return;
    console.error('Die Datenbank ist ausgefallen, Neustart.');
    try {
      this.embedded = await startEmbeddedPostgres(this.home);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
