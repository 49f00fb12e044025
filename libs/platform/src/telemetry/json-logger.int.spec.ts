import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exec, JsonLogger, sql } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';

const NAME = 'Rumpelstilzchen';

describe(JsonLogger.name, () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
    await db.asOwner('create table public.person (name text unique, age int not null)');
    await db.asOwner('grant all on public.person to aktei_app');
  });
  afterAll(() => db.drop());

  const logged = (write: (logger: JsonLogger) => void): string => {
    const lines: string[] = [];
    write(new JsonLogger('debug', { write: (line) => lines.push(line) }));
    return lines.join('');
  };

  const failureOf = (statement: ReturnType<typeof sql>): Promise<unknown> =>
    db.run((ctx) => exec(ctx, statement)).catch((error: unknown) => error);

  const throughTypeOrm = (text: string, values: unknown[]): Promise<unknown> =>
    db.run((ctx) => ctx.tx.query(text, values)).catch((error: unknown) => error);

  it('writes nothing of what a failed statement was about', async () => {
    const insert = sql`insert into public.person values (${NAME}, 1)`;
    await db.run((ctx) => exec(ctx, insert));
    const failures = [
      await failureOf(insert),
      await failureOf(sql`insert into public.person values (${NAME}, null)`),
      await failureOf(sql`select ${NAME}::uuid`),
      await throughTypeOrm('insert into public.person values ($1, 1)', [NAME]),
    ];
    for (const err of failures) {
      const wrapped = new Error(`could not save ${NAME}`, { cause: err });
      for (const error of [err, wrapped]) {
        const text = logged((logger) => {
          logger.error({ requestId: 'r', err: error });
          logger.error(error);
        });
        expect(text).not.toContain(NAME);
        expect(text).toContain('frames');
      }
    }
  });

  it('says enough to find the place: type, code, constraint, table, frames, cause', async () => {
    const cause = await throughTypeOrm('insert into public.person values ($1, 1)', [NAME]);
    const text = logged((logger) => logger.error({ err: new TypeError('a', { cause }) }));
    expect(JSON.parse(text).err).toMatchObject({
      type: 'TypeError',
      frames: expect.arrayContaining([expect.stringContaining('json-logger.int.spec')]),
      cause: { code: '23505', constraint: 'person_name_key', table: 'person' },
    });
  });

  it('knows an error also in the plain copy that a library makes of it', () => {
    const error = Object.assign(new Error(`Key (name)=(${NAME})`), { code: '23505', detail: NAME });
    const copy = { ...error, message: error.message, stack: error.stack, queue: 'q' };
    const text = logged((logger) => {
      logger.error(copy);
      logger.error({ err: copy });
    });
    expect(text).not.toContain(NAME);
    expect(text.match(/"code":"23505"/g)).toHaveLength(2);
  });

  it('is not taken in by a message that looks like a frame', () => {
    const error = new Error(`kaputt\n    at ${NAME} (a.js:1:1)`);
    expect(logged((logger) => logger.error({ err: error }))).not.toContain(NAME);
  });
});
