import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { errorCode } from '#libs/kernel';
import {
  defineAction,
  DutyNeglected,
  exec,
  rows,
  sql,
  Transactions,
  type Ctx,
} from '#libs/platform';
import { createTestDatabase, testCaller, waitsOf, type TestDatabase } from '#libs/platform/testing';

const accountChanged = defineAction('account.changed', {
  object: 'account',
  text: 'Konto geändert',
});

describe(Transactions.name, () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
    await db.asOwner('create table public.account (name text primary key, amount int not null)');
    await db.asOwner('grant all on public.account to aktei_app');
  });
  beforeEach(() =>
    db.asOwner(`truncate public.account; insert into public.account values ('a', 0), ('b', 0)`),
  );
  afterAll(() => db.drop());

  const add = (ctx: Ctx, name: string) =>
    exec(ctx, sql`update public.account set amount = amount + 1 where name = ${name}`);

  /** Both take their first lock before either asks for its second one. */
  function rendezvous() {
    let arrived = 0;
    let open: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (open = resolve));
    return () => {
      arrived += 1;
      if (arrived === 2) open();
      return both;
    };
  }

  it('runs the victim of a deadlock once more, and all of it', async () => {
    const meet = rendezvous();
    let runs = 0;
    const inOrder = (first: string, second: string) =>
      db.run(async (ctx) => {
        runs += 1;
        await add(ctx, first);
        await meet();
        await add(ctx, second);
      });
    await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')]);
    // On a busy machine the second try may meet the other one as well.
    expect(runs).toBeGreaterThanOrEqual(3);
    const amounts = await db.run((ctx) =>
      rows<{ amount: number }>(ctx, sql`select amount from public.account`),
    );
    expect(amounts).toEqual([{ amount: 2 }, { amount: 2 }]);
  });

  it.each([
    ['40P01', 2],
    ['40001', 2],
    ['23505', 1],
  ])('gives up on %s after %i runs', async (code, expected) => {
    let runs = 0;
    const failed = db.run(async (ctx) => {
      runs += 1;
      await add(ctx, 'a');
      await exec(ctx, sql`do $$ begin raise sqlstate '40P01'; end $$`).catch((error: unknown) => {
        throw Object.assign(error as Error, { code });
      });
    });
    expect(errorCode(await failed.catch((error: unknown) => error))).toBe(code);
    expect(runs).toBe(expected);
    const left = await db.run((ctx) =>
      rows(ctx, sql`select 1 from public.account where amount > 0`),
    );
    expect(left).toEqual([]);
  });

  const waits = (work: () => Promise<unknown>) => waitsOf(db.dataSource, work);

  it('opens, tells who acts, asks and commits in one wait', async () => {
    const ask = () => db.transactions.ask(testCaller(), sql`select name from public.account`);
    await ask();
    expect(await waits(ask)).toBe(1);
  });

  it('costs no wait more than its statements and the commit', async () => {
    const read = () => db.run((ctx) => rows(ctx, sql`select name from public.account`));
    await read();
    expect(await waits(read)).toBe(2);
  });

  it('refuses every write in a look', async () => {
    const look = db.transactions.look(testCaller(), (ctx) => add(ctx, 'a'));
    await expect(look).rejects.toThrow('read-only transaction');
  });

  it('rolls back work that leaves undone what it owes the log', async () => {
    const owing = { ...testCaller(), duty: { oneOf: [accountChanged] } };
    await expect(db.transactions.run(owing, (ctx) => add(ctx, 'a'))).rejects.toThrow(DutyNeglected);
    const paid = db.transactions.run(owing, async (ctx) => {
      ctx.trail.note(accountChanged);
      return add(ctx, 'a');
    });
    expect(await paid).toBe(1);
    const amounts = await db.run((ctx) =>
      rows(ctx, sql`select amount from public.account where name = 'a'`),
    );
    expect(amounts).toEqual([{ amount: 1 }]);
  });

  it('keeps the duty of what has changed, whatever else of the same unit has not', async () => {
    const owing = { ...testCaller(), duty: { oneOf: [accountChanged] } };
    const half = db.transactions.run(owing, async (ctx) => {
      ctx.trail.unchanged('the first was done before');
      ctx.trail.changed();
      return add(ctx, 'a');
    });
    await expect(half).rejects.toThrow(DutyNeglected);
    const none = db.transactions.run(owing, (ctx) => {
      ctx.trail.unchanged('it was done before');
      return Promise.resolve('nothing');
    });
    expect(await none).toBe('nothing');
  });

  it('writes nothing outside of a unit of work, also behind a begin that failed', async () => {
    const alone = db.dataSource.query(`update public.account set amount = 9`);
    await expect(alone).rejects.toThrow('read-only transaction');
  });

  it('does not take a commit for one that the server has turned into a rollback', async () => {
    const swallowed = db.run(async (ctx) => {
      await exec(ctx, sql`select 1 / 0`).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('ended by ROLLBACK');
  });
});
