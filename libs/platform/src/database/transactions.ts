import { Injectable } from '@nestjs/common';
import type { QueryResult } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { currentTime, errorCode } from '#libs/kernel';
import type { Caller, Ctx } from '../context/ctx.js';
import { Scopes } from '../context/scopes.js';
import { Trail } from '../context/duty-trail.js';
import { OutcomeUnknown, ServiceBusy, ServiceUnavailable } from '../contracts/errors.js';
import { faultBehind } from '../errors/fault.js';
import { DatabasePulse } from './database-pulse.js';
import { clientOf, type Connection } from './query.js';
import type { Sql } from './sql.js';

/** SQLSTATEs by which PostgreSQL says "not your fault, once more": serialisation failure, deadlock. */
const TRY_AGAIN = new Set(['40001', '40P01']);

/** The context of a transaction is the same few settings each time: prepared once per connection. */
const CONTEXT_STATEMENT = 'aktei.context';

const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE';

/** How many may wait for a connection; whoever comes then is told to come again. */
const MAX_WAITING = 100;

/** Jobs have nobody who waits for them: their statements, locks and pauses may take longer. */
const LIMITS_OF_JOBS = `set local statement_timeout = '10min';
  set local lock_timeout = '1min'; set local idle_in_transaction_session_timeout = '10min'`;

/** The server has turned a commit into a rollback, since a statement before it had failed. */
export class CommitRefused extends Error {
  override readonly name = 'CommitRefused';
}

type Begin = 'BEGIN READ WRITE' | 'BEGIN READ ONLY' | typeof SNAPSHOT;

/**
 * Opens units of work. There is no other way to obtain a {@link Ctx}. Connections are pipelined: the
 * begin, the context for row-level security and the first statement leave together.
 */
@Injectable()
export class Transactions {
  private waiting = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly scopes: Scopes,
    private readonly pulse: DatabasePulse,
  ) {}

  /**
   * Runs `work` in one READ COMMITTED transaction; a throw rolls everything back, and so does a
   * duty of the caller that was not done. The victim of a deadlock runs once more, from the start and
   * with a new moment.
   *
   * That is safe because `work` does nothing that a rollback does not undo: jobs, events and notices
   * leave by the same transaction, and bytes are stored before it. What has to happen outside is
   * idempotent, such as the removal of an orphan blob. So `work` keeps its state inside itself and
   * consumes nothing that is there only once, such as the stream of an upload.
   *
   * @throws DutyNeglected, CommitRefused, OutcomeUnknown when the connection broke at the very end
   */
  async run<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    try {
      return await this.once(caller, 'BEGIN READ WRITE', work);
    } catch (error) {
      if (!TRY_AGAIN.has(errorCode(error))) throw error;
      return this.once(caller, 'BEGIN READ WRITE', work);
    }
  }

  /**
   * Looks something up to decide what to do. The database refuses every write in it, so there is no
   * duty; what is shown to people is read in {@link run} and recorded there.
   */
  look<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.once({ ...caller, duty: LOOKING }, 'BEGIN READ ONLY', work);
  }

  /**
   * Like {@link run}, but every statement sees the same state: for several readings of one thing.
   * Runs once only, since its work may write scratch files while it reads.
   */
  runOnSnapshot<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.once(caller, SNAPSHOT, work);
  }

  /** One statement as a {@link look} of its own: begin, context, statement and commit cost one wait. */
  async ask<T extends object>(caller: Caller, statement: Sql): Promise<T[]> {
    return this.connected(async (client) => {
      const context = this.scopes.of(caller);
      const answers: [unknown, unknown, QueryResult<T>, unknown] = await Promise.all([
        client.query('BEGIN READ ONLY'),
        client.query({ name: CONTEXT_STATEMENT, text: context.text, values: context.values }),
        client.query<T>(statement.text, statement.values),
        client.query('COMMIT'),
      ]);
      return answers[2].rows;
    });
  }

  /**
   * One statement that stands whatever becomes of the work around it, such as the note that bytes are on
   * their way; one wait. It acts for nobody: row-level security hides from it what belongs to people.
   */
  async alone(statement: Sql): Promise<void> {
    await this.connected((client) =>
      Promise.all([
        client.query('BEGIN READ WRITE'),
        client.query(statement.text, statement.values),
        client.query('COMMIT'),
      ]),
    );
  }

  private once<T>(caller: Caller, begin: Begin, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    let ending = false;
    const silence = () => (ending ? new OutcomeUnknown() : new ServiceUnavailable());
    return this.connected(async (client, runner) => {
      const opened = this.open(client, caller, begin);
      // What was sent behind a BEGIN that failed stands alone: it sees nothing, and the pool's connections
      // write nothing outside of a transaction. Nothing more may leave on that one.
      opened.catch(() => abandon(client));
      const trail = new Trail();
      try {
        const result = await work({ ...caller, now: currentTime(), tx: runner.manager, trail });
        await opened;
        trail.settle(caller.reason, caller.duty);
        // A stopped database may still carry out what lies in its line once it goes on.
        ending = true;
        await commit(client);
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => abandon(client));
        throw error;
      }
    }, silence);
  }

  private open(client: Connection, caller: Caller, begin: Begin): Promise<unknown> {
    const { text, values } = this.scopes.of(caller);
    return Promise.all([
      client.query(begin),
      client.query({ name: CONTEXT_STATEMENT, text, values }),
      ...(caller.actor.kind === 'system' ? [client.query(LIMITS_OF_JOBS)] : []),
    ]);
  }

  /** A connection of the pool, which TypeORM is told is inside a transaction. */
  private async connected<T>(
    work: (client: Connection, runner: QueryRunner) => Promise<T>,
    silence?: () => Error,
  ): Promise<T> {
    const { runner, client } = await this.connect();
    try {
      Object.assign(runner, { isTransactionActive: true });
      return await this.pulse.watch(client, () => work(client, runner), silence);
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }

  /**
   * Where nobody waits any more for a connection, it goes back to the pool when it comes.
   *
   * @throws ServiceBusy when too many wait already
   */
  private async connect(): Promise<{ runner: QueryRunner; client: Connection }> {
    this.pulse.requireAnswer();
    if (this.waiting >= MAX_WAITING) throw new ServiceBusy();
    const runner = this.dataSource.createQueryRunner();
    this.waiting += 1;
    const connecting = clientOf(runner).finally(() => (this.waiting -= 1));
    try {
      return { runner, client: await this.pulse.watch(null, () => connecting) };
    } catch (error) {
      const release = () => runner.release();
      void connecting.then(release, release);
      throw error;
    }
  }
}

const LOOKING = { nothing: 'a look changes nothing and shows nothing' };

/** Closes a connection of which nobody knows in which transaction it is; the pool opens another. */
async function abandon(client: Connection): Promise<void> {
  await client.end().catch(() => undefined);
}

/** A transaction in which a statement has failed answers COMMIT by a rollback and no error. */
async function commit(client: Connection): Promise<void> {
  const { command } = await client.query('COMMIT').catch((error: unknown) => {
    // Refused is refused; without an answer nobody knows.
    if (faultBehind(error) !== 'unreachable') throw error;
    throw Object.assign(new OutcomeUnknown(), { cause: error });
  });
  if (command !== 'COMMIT') throw new CommitRefused(`the transaction ended by ${command}`);
}
