import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { z } from 'zod';
import { AppConfig } from '../config/app-config.js';
import type { Ctx } from '../context/ctx.js';
import { exec } from '../database/query.js';
import { sql } from '../database/sql.js';

const CHANNEL = 'aktei_live';

/** PostgreSQL cuts a notification at 8,000 bytes (documentation of NOTIFY). */
const MAX_BYTES = 7_000;

/** Milliseconds before a lost listening connection is opened again. */
const RECONNECT_MS = 1_000;

/** Something changed that a person may be looking at. */
export interface LiveNotice {
  readonly topic: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const noticeSchema = z.object({ topic: z.string(), data: z.record(z.string(), z.unknown()) });

type Listener = (notice: LiveNotice) => void;

/**
 * Short notices from workers to every server process by NOTIFY. They only say that something
 * changed; a listener that missed one loses nothing but a moment.
 */
@Injectable()
export class LiveNotices implements OnApplicationShutdown {
  private readonly logger = new Logger(LiveNotices.name);
  private readonly listeners = new Map<Listener, ReadonlySet<string>>();
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly config: AppConfig) {}

  /** Leaves with the commit of `ctx`; nothing leaves on rollback. */
  async announce(ctx: Ctx, topic: string, data: Record<string, unknown>): Promise<void> {
    const text = JSON.stringify({ topic, data });
    if (Buffer.byteLength(text) > MAX_BYTES) throw new RangeError(`notice ${topic} is too long`);
    await exec(ctx, sql`select pg_notify(${CHANNEL}, ${text})`);
  }

  /** Calls back for every notice of the topics until the returned function is called. */
  listen(topics: readonly string[], listener: Listener): () => void {
    this.listeners.set(listener, new Set(topics));
    if (!this.client) this.connect();
    return () => this.listeners.delete(listener);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.listeners.clear();
    await this.client?.end();
  }

  private connect(): void {
    const client = new pg.Client({
      connectionString: this.config.database.url,
      application_name: 'aktei-live',
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.dispatch(payload ?? ''));
    client.on('error', (error) => this.reconnect(client, error));
    client.on('end', () => this.reconnect(client));
    client
      .connect()
      .then(() => client.query(`listen ${CHANNEL}`))
      .catch((error: unknown) => this.reconnect(client, error));
  }

  private reconnect(client: pg.Client, error?: unknown): void {
    if (this.stopped || this.client !== client) return;
    if (error) this.logger.warn({ err: error, message: 'listening connection lost' });
    this.client = null;
    client.removeAllListeners();
    client.on('error', () => undefined);
    this.timer = setTimeout(() => this.connect(), RECONNECT_MS);
  }

  private dispatch(text: string): void {
    const notice = noticeSchema.parse(JSON.parse(text));
    for (const [listener, topics] of this.listeners) {
      if (topics.has(notice.topic)) listener(notice);
    }
  }
}
