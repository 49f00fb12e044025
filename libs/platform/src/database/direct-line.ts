import { Injectable } from '@nestjs/common';
import { DatabaseSettings } from '../config/database-settings.js';
import { RUNTIME_ROLE } from './data-source.js';
import { newSession } from './session.js';
import type { Sql } from './sql.js';

/** Milliseconds for the connection, and again for the answer; together below what a supervisor waits. */
const LIMIT_MS = 2_000;

/**
 * A question to the database past the pool, on a fresh connection with a limit at our end: the answer
 * says whether somebody new would be let in and answered now, however long the line at the pool is.
 */
@Injectable()
export class DirectLine {
  constructor(private readonly database: DatabaseSettings) {}

  /**
   * The rows of one statement, which is committed by itself.
   *
   * @throws Error when it is refused, or not answered in time
   */
  async ask<T extends object>({ text, values }: Sql): Promise<T[]> {
    const client = newSession({
      connectionString: this.database.url,
      application_name: 'aktei-health',
      options: `-c role=${RUNTIME_ROLE}`,
      connectionTimeoutMillis: LIMIT_MS,
      query_timeout: LIMIT_MS,
      statement_timeout: LIMIT_MS,
    });
    try {
      await client.connect();
      return (await client.query<T>(text, values)).rows;
    } finally {
      // The polite way waits for an answer, which is what may be missing.
      const cut = setTimeout(() => client.connection.stream.destroy(), LIMIT_MS).unref();
      void client.end().then(
        () => clearTimeout(cut),
        () => undefined,
      );
    }
  }
}
