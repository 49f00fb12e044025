import { startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/platform';

/** Milliseconds between two looks at the embedded server. */
const WATCH_MS = 500;

/** The database of an installation: our own server, or the one that DATABASE_URL names. */
export class Database {
  private timer: NodeJS.Timeout | null = null;
  private reviving: Promise<void> = Promise.resolve();
  private stopped = false;
  /** Where `moved` knows the server to be. */
  private heardUrl: string;

  private constructor(
    private readonly home: string,
    private embedded: EmbeddedPostgres | null,
    readonly ownerUrl: string,
    readonly appUrl: string,
    /** Login that sees every row, for backups: that of our own server, or the owner of another. */
    readonly wholeUrl: string,
  ) {
    this.heardUrl = appUrl;
  }

  static async start(home: string, env: NodeJS.ProcessEnv): Promise<Database> {
    const { DATABASE_URL: external, DATABASE_OWNER_URL: owner } = env;
    if (external) {
      const ownerUrl = owner || external;
      return new Database(home, null, ownerUrl, external, ownerUrl);
    }
    const embedded = await startEmbeddedPostgres(home);
    const { ownerUrl, appUrl, wholeUrl } = embedded;
    return new Database(home, embedded, ownerUrl, appUrl, wholeUrl);
  }

  /** True when a server that an earlier start had left behind was taken over. */
  get adopted(): boolean {
    return this.embedded?.cluster.adopted ?? false;
  }

  /**
   * Starts the embedded server again whenever it dies. Its port stays the same unless somebody else has taken
   * it meanwhile; `moved` hears the new URL of the application then.
   */
  watch(moved: (appUrl: string) => void): void {
    if (!this.embedded || this.stopped) return;
    this.timer = setTimeout(() => {
      this.reviving = this.revive(moved);
      void this.reviving.then(() => this.watch(moved));
    }, WATCH_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.reviving;
    await this.embedded?.cluster.stop();
  }

  /** Ends the embedded server without waiting; nothing that was committed is lost. */
  abort(): void {
    this.embedded?.cluster.abort();
  }

  private async revive(moved: (appUrl: string) => void): Promise<void> {
    try {
      await this.look(moved);
    } catch (error) {
      // The next look tries it again.
      console.error(error instanceof Error ? error.message : error);
    }
  }

  private async look(moved: (appUrl: string) => void): Promise<void> {
    if (!this.embedded) return;
    await this.embedded.cluster.endIdleStart();
    if (!this.embedded.cluster.isAlive()) {
      console.error('Die Datenbank ist ausgefallen, Neustart.');
      this.embedded = await startEmbeddedPostgres(this.home);
    }
    const { appUrl } = this.embedded;
    if (this.heardUrl === appUrl) return;
    console.error('Die Datenbank musste ihren Port wechseln; Aktei verbindet sich neu.');
    moved(appUrl);
    this.heardUrl = appUrl;
  }
}
