import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, sha256Hex } from '#libs/kernel';
import { z } from 'zod';
import {
  defineAction,
  defineListAction,
  exec,
  one,
  sql,
  type Actor,
  type Ctx,
} from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { AuditLog } from './audit-log.js';
import { commitment, sealEvent } from '../domain/audit-event.js';

const about = { object: 'akte', text: 'Akte eingesehen' };
const looked = defineAction('akte.read', {
  ...about,
  details: z.strictObject({
    a: z.int().optional(),
    b: z.string().optional(),
    n: z.int().optional(),
    because: z.string().optional(),
  }),
  personal: ['because'],
});
const listed = defineListAction('akte.listed', about);

describe(AuditLog.name, () => {
  const log = new AuditLog();
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
  });
  afterAll(() => db.drop());

  const look = (ctx: Ctx, akteId: string, details = {}) =>
    log.record(ctx, looked, { id: akteId, akteId, details });

  const countOf = (akteId: string) =>
    db.run((ctx) =>
      one<{ n: number }>(
        ctx,
        sql`select count(*)::int as n from audit.event where akte_id = ${akteId}`,
      ),
    );

  it('stores the canonical body with its hash', async () => {
    const akteId = newId();
    await db.run((ctx) => look(ctx, akteId, { b: 'ü', a: 1 }));
    const { items } = await db.run((ctx) => log.historyOf(ctx, akteId, { limit: 10 }));
    const [event] = items;
    expect(event?.bodyHash).toBe(sha256Hex(event?.body ?? ''));
    expect(JSON.parse(event?.body ?? '{}').details).toEqual({ a: 1, b: 'ü' });
  });

  it('forgets the event of a transaction that is rolled back', async () => {
    const akteId = newId();
    const failing = db.run(async (ctx) => {
      await look(ctx, akteId);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await countOf(akteId)).toEqual({ n: 0 });
  });

  it.each([
    'update audit.event set body = body',
    'delete from audit.event',
    'truncate audit.event cascade',
  ])('is closed to the runtime role for: %s', async (statement) => {
    await expect(db.run((ctx) => ctx.tx.query(statement))).rejects.toThrow('permission denied');
  });

  it.each([
    'update audit.event set body = body',
    'delete from audit.event',
    'truncate audit.event cascade',
  ])('is append-only even for the owner: %s', async (statement) => {
    await expect(db.asOwner(statement)).rejects.toThrow('append-only');
  });

  const insert = (ctx: Ctx, body: string, hash = body) =>
    exec(
      ctx,
      sql`insert into audit.event (id, body, body_hash)
          values (${JSON.parse(body).id}, ${body}, sha256(convert_to(${hash}, 'UTF8')))`,
    );

  const sealed = (ctx: Ctx, own: { actorId?: string; at?: Date; requestId?: string } = {}) => {
    const { actor, onBehalfOf, reason, causedBy } = ctx;
    const entry = { action: 'x', object: { type: 'akte', id: 'a' }, akteId: null };
    const identity = { id: newId(), at: own.at ?? ctx.now };
    const origin = {
      actorKind: actor.kind,
      actorId: own.actorId ?? actor.id,
      onBehalfOf,
      reason,
      requestId: own.requestId ?? ctx.requestId,
      causedBy,
    };
    return sealEvent(identity, origin, { ...entry, details: {}, personal: [] }).body;
  };

  it('refuses a body that does not match its hash', async () => {
    const written = db.run((ctx) => insert(ctx, sealed(ctx), 'other'));
    await expect(written).rejects.toThrow('event_check');
  });

  it('takes an event of whoever the transaction acts for', async () => {
    await db.run((ctx) => insert(ctx, sealed(ctx)));
  });

  it.each([
    ['in the name of somebody else', () => ({ actorId: newId() })],
    ['under another request', () => ({ requestId: newId() })],
    ['300 days ago', () => ({ at: new Date('2026-01-01T00:00:00Z') })],
  ])('refuses an event %s, also from the application itself', async (_, own) => {
    const somebody: Actor = { kind: 'user', id: newId(), roles: [], orgUnitIds: [] };
    const written = db.run((ctx) => insert(ctx, sealed(ctx, own())), somebody);
    await expect(written).rejects.toThrow(/an event (is written by|bears the time)/);
  });

  it('computes every column from the body, so that the two cannot differ', async () => {
    const written = db.run((ctx) =>
      exec(
        ctx,
        sql`insert into audit.event (id, body, body_hash, action)
            values (${newId()}, ${sealed(ctx)}, sha256(''), 'akte.closed')`,
      ),
    );
    await expect(written).rejects.toThrow('cannot insert a non-DEFAULT value into column "action"');
  });

  it('keeps what is personal apart, with the salt that the commitment was made with', async () => {
    const akteId = newId();
    const because = 'Frau Müller hat angerufen';
    await db.run((ctx) => look(ctx, akteId, { because }));
    const { items } = await db.run((ctx) => log.historyOf(ctx, akteId, { limit: 1 }));
    const [event] = items;
    expect(event?.body).not.toContain('Müller');
    const [kept] = await db.run((ctx) => log.personalOf(ctx, [event?.id ?? '']));
    expect(kept).toMatchObject({ field: 'because', value: because });
    const salt = Buffer.from(kept?.salt ?? '', 'hex');
    const { personal } = JSON.parse(event?.body ?? '{}');
    expect(personal).toEqual({ because: commitment({ salt, value: because }) });
  });

  it('refuses details that the action does not have', async () => {
    const akteId = newId();
    await expect(db.run((ctx) => look(ctx, akteId, { name: 'x' }))).rejects.toThrow('name');
    expect(await countOf(akteId)).toEqual({ n: 0 });
  });

  it('pages newest first and streams oldest first without gap or repetition', async () => {
    const akteId = newId();
    for (let n = 0; n < 7; n += 1) await db.run((ctx) => look(ctx, akteId, { n }));
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
    await db.run((ctx) => log.recordList(ctx, listed, { ids, akteId }));
    const { items } = await db.run((ctx) => log.historyOf(ctx, akteId, { limit: 2 }));
    expect(JSON.parse(items[0]?.body ?? '{}').details).toMatchObject({ count: 2 });
    expect(items[0]?.body).not.toContain(ids[0]);
  });
});
