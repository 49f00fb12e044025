import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { DatabaseSettings } from '../config/database-settings.js';
import type { Ctx } from '../context/ctx.js';
import type { Actor } from '../contracts/actor.js';
import type { TopicDefinition } from '../contracts/define-topic.js';
import { exec } from '../database/query.js';
import { newSession } from '../database/session.js';
import { sql } from '../database/sql.js';
import { TopicRegistry } from './topic-registry.js';

const CHANNEL = 'aktei_live';

/** PostgreSQL cuts a notification at 8,000 bytes (documentation of NOTIFY). */
const MAX_BYTES = 7_000;

/** Milliseconds before a lost listening connection is opened again. */
const RECONNECT_MS = 1_000;

/** Something changed that a person may be looking at: what may leave the house of it. */
export interface LiveNotice {
  readonly topic: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The one way to announce a topic; who holds it has asked for it at the start. */
export interface LiveChannel<T extends TopicDefinition> {
  /**
   * Leaves with the commit of `ctx`; nothing leaves on rollback.
   *
   * @throws ZodError when the notice is not what the topic declares
   */
  announce(ctx: Ctx, data: z.input<T['data']>, access: z.input<T['access']>): Promise<void>;
}

const envelope = z.strictObject({ topic: z.string(), data: z.unknown(), access: z.unknown() });

interface Listener {
  readonly actor: () => Actor;
  readonly hear: (notice: LiveNotice) => void;
}

/**
 * Short notices from workers to every server process by NOTIFY. They only say that something
 * changed; a listener that missed one loses nothing but a moment.
 */
@Injectable()
export class LiveNotices implements OnApplicationShutdown {
  private readonly logger = new Logger(LiveNotices.name);
  private readonly listeners = new Set<Listener>();
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly database: DatabaseSettings,
    private readonly topics: TopicRegistry,
  ) {}

  /** Call it while the process starts: a topic that no module declares stops the start. */
  channel<T extends TopicDefinition>(topic: T): LiveChannel<T> {
    this.topics.require(topic);
    return { announce: (ctx, data, access) => announce(ctx, topic, { data, access }) };
  }

  /** Calls back for every notice that the actor of that moment may hear, until it is stopped. */
  listen(actor: () => Actor, hear: (notice: LiveNotice) => void): () => void {
    const listener = { actor, hear };
    this.listeners.add(listener);
    // While one was lost, the timer opens the next.
    if (!this.client && !this.timer) this.connect();
    return () => this.listeners.delete(listener);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.listeners.clear();
    await this.client?.end();
  }

  private connect(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const client = newSession({
      connectionString: this.database.url,
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
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => this.connect(), RECONNECT_MS);
  }

  private dispatch(text: string): void {
    try {
      const { topic, data, access } = envelope.parse(JSON.parse(text));
      const known = this.topics.find(topic);
      if (!known) return;
      const notice = { topic, data: known.definition.data.parse(data) };
      for (const listener of this.listeners) this.tell(listener, notice, access, known.sees);
    } catch (error) {
      // Of another version of the house: whoever missed it loses a moment, the process goes on.
      this.logger.warn({ err: error, message: 'notice not understood' });
    }
  }

  /** One listener that fails costs nobody else the notice. */
  private tell(
    { actor, hear }: Listener,
    notice: LiveNotice,
    access: unknown,
    sees: (actor: Actor, access: unknown) => boolean,
  ): void {
    try {
      if (sees(actor(), access)) hear(notice);
    } catch (error) {
      this.logger.warn({ err: error, message: 'a listener could not be told' });
    }
  }
}

async function announce(
  ctx: Ctx,
  { name, data, access }: TopicDefinition,
  notice: { data: unknown; access: unknown },
): Promise<void> {
  const text = JSON.stringify({
    topic: name,
    data: data.parse(notice.data),
    access: access.parse(notice.access),
  });
  if (Buffer.byteLength(text) > MAX_BYTES) throw new RangeError(`notice ${name} is too long`);
  await exec(ctx, sql`select pg_notify(${CHANNEL}, ${text})`);
}
