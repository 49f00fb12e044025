import type { Client, ClientBase, QueryResult } from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Ctx } from '../context/ctx.js';
import { Sql } from './sql.js';

/** A connection to the database. */
export type Connection = ClientBase & Pick<Client, 'end'>;

/** A response body that is already JSON and is sent as it stands. */
export class RawJson {
  constructor(readonly text: string) {}
}

/** All rows of a statement run in the transaction of `ctx`. */
export async function rows<T extends object>(ctx: Ctx, query: Sql): Promise<T[]> {
  const result: unknown = await ctx.tx.query(query.text, query.values);
  return unpackRows<T>(result);
}

/** The first row, or null where there is none. */
export async function one<T extends object>(ctx: Ctx, query: Sql): Promise<T | null> {
  const [first] = await rows<T>(ctx, query);
  return first ?? null;
}

/** Runs a statement for its effect and answers how many rows it touched. */
export async function exec(ctx: Ctx, query: Sql): Promise<number> {
  const client = await clientIn(ctx);
  const result = await client.query(query.text, query.values);
  return result.rowCount ?? 0;
}

/**
 * Sends a statement for whose answer nobody waits: it stands in line before the commit, which is refused
 * when it fails. The error that it failed with is in `answered`.
 */
export async function send(ctx: Ctx, query: Sql): Promise<{ readonly answered: Promise<unknown> }> {
  const client = await clientIn(ctx);
  const answered = client.query(query.text, query.values);
  answered.catch(() => undefined);
  return { answered };
}

/**
 * The one row of a named prepared statement, for the few hot lists that are built by
 * `json_agg(…)::text`: 3–4 times less CPU than rows that are parsed and written again (measured).
 */
export async function namedRow<T extends object>(
  ctx: Ctx,
  statementName: string,
  query: Sql,
): Promise<T | null> {
  const client = await clientIn(ctx);
  const result: QueryResult<T> = await client.query({
    name: statementName,
    text: query.text,
    values: query.values,
  });
  return result.rows[0] ?? null;
}

/** The connection of the transaction of `ctx`. */
export function clientIn({ tx }: Ctx): Promise<Connection> {
  const runner = tx.queryRunner;
  if (!runner) throw new Error('ctx.tx has no query runner: it is not inside a transaction');
  return clientOf(runner);
}

/** The connection behind a query runner, taken from the pool where it has none yet. */
export async function clientOf(runner: QueryRunner): Promise<Connection> {
  if (runner.isReleased) throw new Error('the unit of work is over');
  const client: unknown = await runner.connect();
  if (!isClient(client)) throw new Error('the query runner has no pg client');
  return client;
}

function isClient(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'query' in value && 'end' in value;
}

/** TypeORM answers `[rows, count]` for UPDATE and DELETE … RETURNING and plain rows otherwise. */
function unpackRows<T>(result: unknown): T[] {
  if (!Array.isArray(result)) return [];
  const [first, second] = trustRows<unknown>(result);
  if (Array.isArray(first) && typeof second === 'number') return trustRows<T>(first);
  return trustRows<T>(result);
}

/** The border to the driver: the statement, not the compiler, says what its rows look like. */
function trustRows<T>(rows: unknown): T[] {
  return rows as T[];
}
