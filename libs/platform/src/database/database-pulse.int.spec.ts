import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutcomeUnknown, ServiceUnavailable } from '../contracts/errors.js';
import { faultBehind } from '../errors/fault.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { TcpLine } from '../testing/tcp-line.js';
import { until } from '../testing/until.js';
import { DatabasePulse } from './database-pulse.js';
import { exec, rows } from './query.js';
import { sql } from './sql.js';

describe(DatabasePulse.name, () => {
  let line: TcpLine;
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({
      parts: [],
      line: async (url) => (line = await TcpLine.to(url)),
    });
    await db.asOwner('create table public.note (n int); grant all on public.note to aktei_app');
  });
  afterAll(async () => {
    line.mend();
    await db.drop();
    await line.close();
  });

  const ask = () => db.run((ctx) => rows(ctx, sql`select 1`));
  const answers = () =>
    ask().then(
      () => true,
      () => false,
    );
  const answering = () => until(answers, { timeoutMs: 20_000 });

  it('ends the waiting for a database that is there and says nothing, and lets work in again', async () => {
    await ask();
    const stuck = db.run(async (ctx) => {
      line.hold();
      return rows(ctx, sql`select 1`);
    });
    await expect(stuck).rejects.toBeInstanceOf(ServiceUnavailable);
    await expect(ask()).rejects.toBeInstanceOf(ServiceUnavailable);
    line.mend();
    await answering();
  });

  it('frees the connections that waited: a long silence does not use up the pool', async () => {
    const wait = () => {
      line.hold();
      const stuck = Array.from({ length: 12 }, () => ask());
      return Promise.allSettled(stuck);
    };
    const ends = await wait();
    expect(ends.filter(({ status }) => status === 'fulfilled')).toEqual([]);
    line.mend();
    await answering();
    const heard = await Promise.all(Array.from({ length: 12 }, () => ask()));
    expect(heard).toHaveLength(12);
  });

  it('says that nobody knows the outcome when the database falls silent at the commit', async () => {
    const note = db.run(async (ctx) => {
      await exec(ctx, sql`insert into public.note values (2)`);
      line.hold();
    });
    await expect(note).rejects.toBeInstanceOf(OutcomeUnknown);
    line.mend();
    await answering();
  });

  it('says that nobody knows the outcome when the line breaks at the commit, and only then', async () => {
    const note = (breakAt: 'commit' | 'work') =>
      db.run(async (ctx) => {
        if (breakAt === 'work') line.cut();
        await exec(ctx, sql`insert into public.note values (1)`);
        line.refuse();
      });
    await expect(note('commit')).rejects.toBeInstanceOf(OutcomeUnknown);
    line.mend();
    const early = await note('work').catch((error: unknown) => error);
    expect(early).not.toBeInstanceOf(OutcomeUnknown);
    expect(faultBehind(early)).toBe('unreachable');
    line.mend();
  });
});
