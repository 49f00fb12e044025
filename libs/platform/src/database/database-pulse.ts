import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { DatabaseSettings } from '../config/database-settings.js';
import { ServiceUnavailable } from '../contracts/errors.js';
import type { Connection } from './query.js';
import { newSession } from './session.js';

/** Milliseconds between two looks. */
const BEAT_MS = 500;

/**
 * Looks in a row without an answer after which the database counts as silent. Looks are counted and
 * not seconds, so that a moment in which this process itself stood still counts as one.
 */
const SILENT_BEATS = 6;

/** Work that waits for the database, and how it is told that there will be no answer. */
interface Waiting {
  readonly client: Connection | null;
  readonly giveUp: () => void;
}

/**
 * Notices when the database is there and says nothing, as a stopped process, a frozen machine or a
 * broken line do: no limit of the database itself helps then. While there is work that waits, it asks
 * on a connection of its own. After {@link SILENT_BEATS} looks all that waits is told, its connections
 * are cut, and nothing new is let in until the database has answered again.
 */
@Injectable()
export class DatabasePulse implements OnApplicationShutdown {
  private readonly waiting = new Set<Waiting>();
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private unanswered = 0;
  private silent = false;

  constructor(private readonly database: DatabaseSettings) {}

  /** @throws ServiceUnavailable while the database is silent */
  requireAnswer(): void {
    if (this.silent) throw new ServiceUnavailable();
  }

  /**
   * The result of work on a connection, or on getting one.
   *
   * @param silence what is thrown when the database falls silent meanwhile; asked for only then, since
   *   what is true of the work depends on how far it had come
   * @throws ServiceUnavailable unless `silence` says otherwise
   */
  watch<T>(
    client: Connection | null,
    work: () => Promise<T>,
    silence: () => Error = () => new ServiceUnavailable(),
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const entry = { client, giveUp: () => reject(silence()) };
      this.waiting.add(entry);
      this.timer ??= setInterval(() => this.beat(), BEAT_MS).unref();
      work()
        .then(resolve, reject)
        .finally(() => this.waiting.delete(entry));
    });
  }

  onApplicationShutdown(): void {
    this.rest();
    this.hangUp();
  }

  private beat(): void {
    if (this.waiting.size === 0 && !this.silent) {
      this.rest();
      return;
    }
    if (this.unanswered === 0) {
      this.ask();
      return;
    }
    this.unanswered += 1;
    // An answer may lie in the buffer of a process that was busy itself: it is read before the verdict.
    if (this.unanswered > SILENT_BEATS) setImmediate(() => this.judge());
  }

  private ask(): void {
    this.unanswered = 1;
    const client = (this.client ??= this.connect());
    client.query('select 1').then(
      () => this.heard(client),
      () => this.lost(client),
    );
  }

  private connect(): pg.Client {
    const client = newSession({
      connectionString: this.database.url,
      application_name: 'aktei-pulse',
    });
    client.on('error', () => this.lost(client));
    client.connect().catch(() => this.lost(client));
    return client;
  }

  private heard(client: pg.Client): void {
    if (this.client !== client) return;
    this.unanswered = 0;
    this.silent = false;
  }

  /** A refusal is an answer, and all that waits has had it as well. */
  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.hangUp();
    this.silent = false;
  }

  private judge(): void {
    if (this.unanswered <= SILENT_BEATS) return;
    this.silent = true;
    this.hangUp();
    for (const { client, giveUp } of [...this.waiting]) {
      giveUp();
      if (client) sever(client);
    }
  }

  private rest(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  private hangUp(): void {
    const { client } = this;
    this.client = null;
    this.unanswered = 0;
    if (client) sever(client);
  }
}

/** Cuts a connection at our end: the polite way waits for an answer. */
function sever(client: Connection | pg.Client): void {
  if (hasSocket(client)) client.connection.stream.destroy();
  else void client.end().catch(() => undefined);
}

function hasSocket(client: object): client is Pick<pg.Client, 'connection'> {
  return 'connection' in client;
}
