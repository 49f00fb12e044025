import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defineAction, exec, one, sql, type Somebody } from '#libs/platform';
import {
  createTestDatabase,
  TcpLine,
  testCaller,
  until,
  type TestDatabase,
} from '#libs/platform/testing';
import { Repeats } from './repeats.js';

const clerk: Somebody = { kind: 'user', id: 'u', roles: [], orgUnitIds: [] };

describe('a request whose line breaks', () => {
  const opened = defineAction('book.opened', { object: 'book', text: 'Buch aufgeschlagen' });
  let line: TcpLine;
  let db: TestDatabase;
  let runs = 0;

  beforeAll(async () => {
    db = await createTestDatabase({
      parts: [],
      line: async (url) => (line = await TcpLine.to(url)),
    });
    await db.asOwner(
      'create table public.entry (text text); grant all on public.entry to aktei_app',
    );
  });
  beforeEach(() => {
    runs = 0;
  });
  afterAll(async () => {
    line.mend();
    await db.drop();
    await line.close();
  });

  const once = (key: string) =>
    new Repeats(db.transactions).once(
      { ...testCaller(clerk), duty: { oneOf: [opened] } },
      { key, method: 'POST', url: '/', body: {} },
      async (ctx) => {
        runs += 1;
        ctx.trail.note(opened);
        await exec(ctx, sql`insert into public.entry (text) values (${key})`);
        return { status: 201, text: `{"n":${runs}}` };
      },
    );
  const entriesOf = async (key: string) =>
    (
      await db.run((ctx) =>
        one<{ n: number }>(
          ctx,
          sql`select count(*)::int as n from public.entry where text = ${key}`,
        ),
      )
    )?.n;

  it('between commit and answer is answered by the key, and done no second time', async () => {
    line.loseAnswerTo('COMMIT');
    await expect(once('k')).rejects.toMatchObject({ code: 'SERVICE.OUTCOME_UNKNOWN' });
    line.mend();
    expect(await once('k')).toEqual({ status: 201, text: '{"n":1}', replayed: true });
    expect([runs, await entriesOf('k')]).toEqual([1, 1]);
  });

  it('at any message is done once when it comes again', async () => {
    let broken = 0;
    for (let messages = 0; broken === messages; messages += 1) {
      const key = `after ${messages}`;
      line.cutAfter(messages);
      await once(key).catch(() => (broken += 1));
      line.mend();
      const { status } = await until(() => once(key), { timeoutMs: 10_000 });
      expect([key, status, await entriesOf(key)]).toEqual([key, 201, 1]);
    }
    expect(broken).toBeGreaterThanOrEqual(3);
  });

  it.each(['BEGIN', 'answered_request as known', 'public.entry', 'set answer'])(
    'before the answer to %s is done once when it comes again',
    async (statement) => {
      line.loseAnswerTo(statement);
      await expect(once(statement)).rejects.toThrow();
      line.mend();
      await until(() => once(statement), { timeoutMs: 10_000 });
      expect(await entriesOf(statement)).toBe(1);
    },
  );
});
