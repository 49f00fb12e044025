import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exec, one, sql, type Ctx, type Somebody } from '#libs/platform';
import {
  createTestDatabase,
  testAttempt,
  testCaller,
  type TestDatabase,
} from '#libs/platform/testing';
import { Repeats } from '../../repeats/repeats.js';
import { ForgetAnswersJob } from './forget-answers.job.js';

const clerk: Somebody = { kind: 'user', id: 'u', roles: [], orgUnitIds: [] };

describe(ForgetAnswersJob.name, () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
  });
  afterAll(() => db.drop());

  const answer = (key: string) =>
    new Repeats(db.transactions).once(
      testCaller(clerk),
      { key, method: 'POST', url: '/', body: {} },
      () => Promise.resolve({ status: 204, text: null }),
    );
  const known = async (ctx: Ctx) =>
    (await one<{ n: number }>(ctx, sql`select count(*)::int as n from platform.answered_request`))
      ?.n;

  it('forgets what is older than a day, and nothing else', async () => {
    await answer('old');
    await db.asOwner(
      `set row_security = off; update platform.answered_request set answered_at = now() - interval '25 hours'`,
    );
    await answer('new');
    const forget = () => new ForgetAnswersJob(db.transactions).handle({}, testAttempt());
    expect(await forget()).toBe('SUCCESS');
    expect(await forget()).toBe('SKIPPED');
    expect(await db.run(known, clerk)).toBe(1);
    expect((await answer('new')).replayed).toBe(true);
    expect((await answer('old')).replayed).toBe(false);
  });

  it('could not forget what is younger, whatever it asked for', async () => {
    await answer('young');
    const all = (ctx: Ctx) => exec(ctx, sql`delete from platform.answered_request`);
    expect(await db.run(all)).toBe(0);
  });
});
