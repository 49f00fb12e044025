import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Module, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  defineError,
  exec,
  nothing,
  one,
  RequestCtx,
  Route,
  rows,
  sql,
  type Ctx,
  type Somebody,
} from '#libs/platform';
import { waitsOf } from '#libs/platform/testing';
import { GateHouse, keyOf } from '../testing/gate-house.js';
import { DataSource } from 'typeorm';
import { LARGEST_ANSWER } from './kept-answer.js';
import { Repeats } from './repeats.js';

class BookFull extends defineError('BOOK.FULL', {
  status: 409,
  title: 'Buch voll',
  detail: 'Das Buch ist voll.',
}) {}

const entry = z.strictObject({ text: z.string().max(20), twice: z.string().optional() });
const written = z.strictObject({ n: z.int(), text: z.string() });
const query = z.strictObject({ page: z.string().optional() });

/** The entry `slow` says that it is at work, and waits until it may go on. */
const slow = { begun: gate(), mayEnd: gate() };

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

const count = (ctx: Ctx) =>
  one<{ n: number }>(ctx, sql`select count(*)::int as n from public.entry`);

@Controller('entries')
class EntriesController {
  @Post()
  @Route({
    permission: 'session',
    summary: 'Eintrag schreiben',
    response: written,
    status: 201,
    records: nothing('a spec'),
  })
  async write(
    @RequestCtx() ctx: Ctx,
    @Body({ schema: entry }) { text }: z.infer<typeof entry>,
    @Query({ schema: query }) _: z.infer<typeof query>,
  ) {
    await exec(ctx, sql`insert into public.entry (text) values (${text})`);
    if (text === 'full') throw new BookFull();
    if (text === 'broken') throw new Error('broken');
    if (text === 'slow') {
      slow.begun.open();
      await slow.mayEnd.opened;
    }
    const { n = 0 } = (await count(ctx)) ?? {};
    return { n, text: text === 'long' ? 'x'.repeat(LARGEST_ANSWER) : text };
  }

  @Patch()
  @Route({
    permission: 'session',
    summary: 'Eintrag still schreiben',
    response: 'empty',
    records: nothing('a spec'),
  })
  async writeQuietly(@RequestCtx() ctx: Ctx) {
    await exec(ctx, sql`insert into public.entry (text) values ('quiet')`);
  }
}

@Module({ controllers: [EntriesController] })
class BookModule {}

const clerk: Somebody = { kind: 'user', id: 'u', roles: ['clerk'], orgUnitIds: ['a', 'b'] };

describe(Repeats.name, () => {
  let house: GateHouse;

  beforeAll(async () => {
    house = await GateHouse.open(BookModule);
    await house.db.asOwner(
      'create table public.entry (text text); grant all on public.entry to aktei_app',
    );
    house.admit({ ...clerk, id: 'other' }, keyOf('other'));
  });
  beforeEach(async () => {
    await house.db.asOwner('truncate public.entry, platform.answered_request');
    house.admit(clerk);
  });
  afterAll(() => house.close());

  const post = (key: string, body: object, { path = '/api/entries', who = house.key } = {}) =>
    house.http().post(path).set(who).set('idempotency-key', key).send(body);
  const entries = async () => (await house.db.run(count))?.n;
  const table = () =>
    house.db.run(
      (ctx) =>
        rows<{ row: string }>(ctx, sql`select k::text as row from platform.answered_request k`),
      clerk,
    );

  it('does once what comes twice, and answers both the same', async () => {
    const first = await post('k', { text: 'a' }).expect(201);
    const second = await post('k', { text: 'a' }).expect(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect([second.text, second.type]).toEqual([first.text, first.type]);
    expect(await entries()).toBe(1);
  });

  it('does twice what comes without a key, or under two keys', async () => {
    await house.http().post('/api/entries').set(house.key).send({ text: 'a' }).expect(201);
    await house.http().post('/api/entries').set(house.key).send({ text: 'a' }).expect(201);
    await post('k', { text: 'a' }).expect(201);
    await post('l', { text: 'a' }).expect(201);
    expect(await entries()).toBe(4);
    expect(await table()).toHaveLength(2);
  });

  it('answers nothing by nothing', async () => {
    const patch = () =>
      house.http().patch('/api/entries').set(house.key).set('idempotency-key', 'k').expect(204);
    await patch();
    expect((await patch()).headers['idempotency-replayed']).toBe('true');
    expect(await entries()).toBe(1);
  });

  it('makes one of twenty that come at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('k', { text: 'a' })));
    expect(answers.map(({ status, text }) => [status, text])).toEqual(
      Array.from({ length: 20 }, () => [201, answers[0]?.text]),
    );
    const replayed = answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true');
    expect(replayed).toHaveLength(19);
    expect(await entries()).toBe(1);
  });

  it('knows the same body however it is written, and refuses another one, or another address', async () => {
    await post('k', { text: 'a', twice: 'b' }).expect(201);
    await post('k', { twice: 'b', text: 'a' }).expect(201);
    const others = [
      await post('k', { text: 'b' }),
      await post('k', { text: 'a', twice: 'b' }, { path: '/api/entries?page=2' }),
      await house.http().patch('/api/entries').set(house.key).set('idempotency-key', 'k'),
    ];
    expect(others.map(({ status, body }) => [status, body.code])).toEqual(
      others.map(() => [422, 'REQUEST.KEY_REUSED']),
    );
    expect(await entries()).toBe(1);
  });

  it('gives nobody the answer of somebody else', async () => {
    const first = await post('k', { text: 'a' }).expect(201);
    const other = await post('k', { text: 'a' }, { who: keyOf('other') }).expect(201);
    expect(other.headers['idempotency-replayed']).toBeUndefined();
    expect([first.body.n, other.body.n]).toEqual([1, 2]);
    const visible = (actor: Somebody) =>
      house.db.run((ctx) => rows(ctx, sql`select 1 from platform.answered_request`), actor);
    expect(await visible(clerk)).toHaveLength(1);
    expect(await visible({ ...clerk, id: 'third' })).toEqual([]);
    expect(await visible({ ...clerk, kind: 'station' })).toEqual([]);
  });

  it('keeps nothing that can be read without the key', async () => {
    await post('a-key-of-my-own', { text: 'Geheimnis' }).expect(201);
    const [{ row } = { row: '' }] = await table();
    const words = ['a-key-of-my-own', 'Geheimnis', 'text'];
    expect(row).not.toBe('');
    const bytes = [...row.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex'),
    );
    expect(bytes).toHaveLength(3);
    const found = words.filter(
      (word) => row.includes(word) || bytes.some((each) => each.includes(word)),
    );
    expect(found).toEqual([]);
  });

  it('keeps neither a refusal nor a fault, so that another try does it', async () => {
    await post('k', { text: 'full' }).expect(409);
    await post('l', { text: 'broken' }).expect(500);
    await post('m', { text: 'far more than twenty characters' }).expect(400);
    expect(await table()).toEqual([]);
    await post('k', { text: 'a' }).expect(201);
    await post('l', { text: 'a' }).expect(201);
    expect(await entries()).toBe(2);
  });

  it('shows the answer to nobody who has lost a right since, and does it no second time', async () => {
    await post('k', { text: 'a' }).expect(201);
    house.admit({ ...clerk, orgUnitIds: ['a'] });
    const fewerUnits = await post('k', { text: 'a' });
    house.admit({ ...clerk, roles: ['auditor'] });
    const otherRole = await post('k', { text: 'a' });
    house.admit(null);
    await post('k', { text: 'a' }).expect(401);
    house.admit({ ...clerk, orgUnitIds: ['c', 'b', 'a'], roles: ['auditor', 'clerk'] });
    await post('k', { text: 'a' }).expect(201);
    for (const { status, body } of [fewerUnits, otherRole]) {
      expect([status, body.code]).toEqual([403, 'REQUEST.ANSWER_WITHHELD']);
    }
    expect(await entries()).toBe(1);
  });

  it('tells to come again while the first is under way for long', async () => {
    const first = post('k', { text: 'slow' }).then((answer) => answer);
    await slow.begun.opened;
    const second = await post('k', { text: 'slow' });
    expect([second.status, second.body.code]).toEqual([409, 'REQUEST.UNDER_WAY']);
    expect(Number(second.headers['retry-after'])).toBeGreaterThan(0);
    slow.mayEnd.open();
    expect((await first).status).toBe(201);
    expect(await entries()).toBe(1);
  }, 30_000);

  it('does once what answers more than is kept, and says so', async () => {
    await post('k', { text: 'long' }).expect(201);
    const again = await post('k', { text: 'long' });
    expect([again.status, again.body.code]).toEqual([409, 'REQUEST.ANSWER_NOT_KEPT']);
    expect(await entries()).toBe(1);
  });

  it.each(['', ' ', 'a b', 'ä', 'x'.repeat(201)])('refuses the key %j', async (key) => {
    const { status, body } = await post(key, { text: 'a' });
    expect([status, body.code]).toEqual([400, 'REQUEST.INVALID']);
    expect(await entries()).toBe(0);
  });

  it('takes the longest key', async () => {
    await post('x'.repeat(200), { text: 'a' }).expect(201);
  });

  it('costs one wait more than without a key, and nothing without one', async () => {
    const dataSource = house.app.get(DataSource);
    const plain = () => house.http().post('/api/entries').set(house.key).send({ text: 'a' });
    await plain();
    const without = await waitsOf(dataSource, async () => plain().expect(201));
    // Begin with its first statement, the second one, the commit.
    expect(without).toBe(3);
    expect(await waitsOf(dataSource, async () => post('k', { text: 'a' }).expect(201))).toBe(4);
  });

  it('says why an answer could not be kept, and leaves nothing behind', async () => {
    await house.db.asOwner(`
      create function public.full_disk() returns trigger language plpgsql as
        $$ begin raise sqlstate '53100'; end $$;
      create trigger full_disk before update on platform.answered_request
        for each row execute function public.full_disk()`);
    try {
      const { status, body } = await post('k', { text: 'a' });
      expect([status, body.code]).toEqual([507, 'SERVICE.FULL']);
    } finally {
      await house.db.asOwner('drop trigger full_disk on platform.answered_request');
    }
    expect([await entries(), await table()]).toEqual([0, []]);
  });
});
