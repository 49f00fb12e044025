import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, sha256Hex } from '#libs/kernel';
import { exec, one, sql } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { AuditLog } from './audit-log.js';

describe(AuditLog.name, () => {
  const log = new AuditLog();
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({ entities: [] });
  });
  afterAll(() => db.drop());

  const entryFor = (akteId: string, body = {}) => ({
    action: 'akte.read',
    object: { type: 'akte', id: akteId },
    akteId,
    body,
  });

  const countOf = (akteId: string) =>
    db.run((ctx) =>
      one<{ n: number }>(
        ctx,
        sql`select count(*)::int as n from audit.event where akte_id = ${akteId}`,
      ),
    );

  it('stores the canonical body with its hash', async () => {
    const akteId = newId();
    await db.run((ctx) => log.record(ctx, entryFor(akteId, { b: 'ü', a: 1 })));
    const { items } = await db.run((ctx) => log.historyOf(ctx, akteId, { limit: 10 }));
    const [event] = items;
    expect(event?.bodyHash).toBe(sha256Hex(event?.body ?? ''));
    expect(JSON.parse(event?.body ?? '{}').details).toEqual({ a: 1, b: 'ü' });
  });

  it('forgets the event of a transaction that is rolled back', async () => {
    const akteId = newId();
    const failing = db.run(async (ctx) => {
      await log.record(ctx, entryFor(akteId));
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await countOf(akteId)).toEqual({ n: 0 });
  });

  it.each([
    'update audit.event set action = action',
    'delete from audit.event',
    'truncate audit.event',
  ])('is closed to the runtime role for: %s', async (statement) => {
    await expect(db.run((ctx) => ctx.tx.query(statement))).rejects.toThrow('permission denied');
  });

  it.each([
    'update audit.event set action = action',
    'delete from audit.event',
    'truncate audit.event',
  ])('is append-only even for the owner: %s', async (statement) => {
    await expect(db.asOwner(statement)).rejects.toThrow('append-only');
  });

  it('refuses a body that does not match its hash', async () => {
    const insert = db.run((ctx) =>
      exec(
        ctx,
        sql`insert into audit.event (id, at, actor_kind, actor_id, action, object_type, object_id,
              reason, request_id, body, body_hash)
            values (${newId()}, now(), 'user', 'u', 'x', 'akte', 'a', 'r', ${newId()}, '{}',
              sha256('other'))`,
      ),
    );
    await expect(insert).rejects.toThrow('event_check');
  });

  it('pages newest first and streams oldest first without gap or repetition', async () => {
    const akteId = newId();
    for (let n = 0; n < 7; n += 1) await db.run((ctx) => log.record(ctx, entryFor(akteId, { n })));
    const numbers: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await db.run((ctx) => log.historyOf(ctx, akteId, { limit: 3, cursor }));
      numbers.push(...page.items.map(({ body }) => JSON.parse(body).details.n));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(numbers).toEqual([6, 5, 4, 3, 2, 1, 0]);
    const streamed = await db.run(async (ctx) => {
      const found: number[] = [];
      for await (const { body } of log.streamHistory(ctx, akteId)) {
        found.push(JSON.parse(body).details.n);
      }
      return found;
    });
    expect(streamed).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('records a list as one event with the hash of its ids', async () => {
    const ids = [newId(), newId()];
    const akteId = newId();
    await db.run((ctx) =>
      log.recordList(ctx, { action: 'akte.listed', type: 'akte', ids, akteId }),
    );
    const { items } = await db.run((ctx) => log.historyOf(ctx, akteId, { limit: 2 }));
    expect(JSON.parse(items[0]?.body ?? '{}').details).toMatchObject({ count: 2 });
    expect(items[0]?.body).not.toContain(ids[0]);
  });
});
