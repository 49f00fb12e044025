import { afterEach, beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { z } from 'zod';
import {
  defineTopic,
  heardBy,
  LiveNotices,
  LiveTopics,
  sql,
  exec,
  type Actor,
  type LiveChannel,
  type LiveNotice,
} from '#libs/platform';
import {
  createTestApp,
  createTestDatabase,
  until,
  type TestDatabase,
} from '#libs/platform/testing';

const bakery = defineTopic('bakery', {
  data: z.strictObject({ loaves: z.int() }).meta({ id: 'BakeryNotice' }),
  access: z.strictObject({ orgUnitId: z.string() }),
});

const inUnit = (actor: Actor, { orgUnitId }: { orgUnitId: string }) =>
  actor.orgUnitIds.includes(orgUnitId);

/** A module that declares topics, and one that announces one. */
const declaring = (...topics: ConstructorParameters<typeof LiveTopics>[0]) => ({
  module: class Declaring {},
  providers: [{ provide: Symbol('topics'), useValue: new LiveTopics(topics) }],
});
const CHANNEL = Symbol('channel');
const announcing = {
  module: class Announcing {},
  providers: [
    {
      provide: CHANNEL,
      inject: [LiveNotices],
      useFactory: (live: LiveNotices) => live.channel(bakery),
    },
  ],
};

describe(LiveNotices.name, () => {
  let db: TestDatabase;
  let app: TestingModule | null = null;

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
  });
  afterEach(async () => {
    await app?.close();
    app = null;
  });
  afterAll(() => db.drop());

  const start = async (...imports: Parameters<typeof createTestApp>[0]['imports']) =>
    (app = await createTestApp({ db, imports }));

  const clerkOf = (unit: string): Actor => ({
    kind: 'user',
    id: unit,
    roles: ['clerk'],
    orgUnitIds: [unit],
  });

  /** A house in which a clerk of the bakery and one of the mill listen. */
  async function listening() {
    const house = await start(declaring(heardBy(bakery, inUnit)), announcing);
    const live = house.get(LiveNotices, { strict: false });
    const channel = house.get<LiveChannel<typeof bakery>>(CHANNEL, { strict: false });
    const heard = { bakery: new Array<LiveNotice>(), mill: new Array<LiveNotice>() };
    live.listen(
      () => clerkOf('bakery'),
      (notice) => heard.bakery.push(notice),
    );
    live.listen(
      () => clerkOf('mill'),
      (notice) => heard.mill.push(notice),
    );
    const tell = (loaves: number, orgUnitId: string) =>
      db.run((ctx) => channel.announce(ctx, { loaves }, { orgUnitId }));
    /** The connection that listens may still be on its way. */
    await until(async () => (await tell(0, 'bakery'), heard.bakery.length > 0), {
      timeoutMs: 10_000,
    });
    return { heard, tell };
  }

  it('reach those who have the right, and of what they say only what may leave', async () => {
    const { heard, tell } = await listening();
    await tell(7, 'mill');
    await tell(8, 'bakery');
    await until(async () => heard.bakery.some(({ data }) => data['loaves'] === 8), {
      timeoutMs: 10_000,
    });
    expect(heard.mill).toEqual([{ topic: 'bakery', data: { loaves: 7 } }]);
    expect(heard.bakery.map(({ data }) => data['loaves'])).not.toContain(7);
  });

  it('do not leave when they are not what the topic declares', async () => {
    const { tell } = await listening();
    await expect(tell(1.5, 'bakery')).rejects.toThrow(z.ZodError);
  });

  it('of another version are passed over, and the listening goes on', async () => {
    const { heard, tell } = await listening();
    const strange = [
      'no JSON',
      '{"topic":"smithy","data":{},"access":{}}',
      '{"topic":"bakery","data":{"loaves":3,"orgUnitId":"bakery"},"access":{"orgUnitId":"bakery"}}',
      '{"topic":"bakery","data":{"loaves":3},"access":{}}',
    ];
    for (const text of strange) {
      await db.run((ctx) => exec(ctx, sql`select pg_notify('aktei_live', ${text})`));
    }
    await tell(9, 'bakery');
    await until(async () => heard.bakery.some(({ data }) => data['loaves'] === 9), {
      timeoutMs: 10_000,
    });
    expect(heard.bakery.map(({ data }) => data['loaves'])).not.toContain(3);
  });

  it('of a topic that nobody declares stop the start', async () => {
    await expect(start(announcing)).rejects.toThrow('no module declares the live topic bakery');
  });

  it('of a topic that two modules declare stop the start', async () => {
    const twice = [declaring(heardBy(bakery, inUnit)), declaring(heardBy(bakery, () => true))];
    await expect(start(...twice)).rejects.toThrow('two modules declare the live topic bakery');
  });
});
