import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { newId } from '#libs/kernel';
import { defineTopic, heardBy, LiveNotices, LiveTopics, type LiveChannel } from '#libs/platform';
import { until } from '#libs/platform/testing';
import { GateHouse } from '../../testing/gate-house.js';
import { LiveNoticesController } from './live-notices.controller.js';

const bakery = defineTopic('bakery', {
  data: z.strictObject({ loaves: z.int() }).meta({ id: 'BakeryNotice' }),
  access: z.strictObject({ orgUnitId: z.string() }),
});

const topics = [heardBy(bakery, (actor, { orgUnitId }) => actor.orgUnitIds.includes(orgUnitId))];
const declaring = {
  module: class Bakery {},
  providers: [{ provide: Symbol('topics'), useValue: new LiveTopics(topics) }],
};

const clerkOf = (unit: string) =>
  ({ kind: 'user', id: newId(), roles: ['clerk'], orgUnitIds: [unit] }) as const;

describe(LiveNoticesController.name, () => {
  let house: GateHouse;
  let channel: LiveChannel<typeof bakery>;

  beforeAll(async () => {
    house = await GateHouse.open(declaring);
    channel = house.app.get(LiveNotices, { strict: false }).channel(bakery);
  });
  afterAll(() => house.close());

  /** Opens the stream as somebody of that unit; the answer grows. */
  async function listen(unit: string): Promise<{ stream: IncomingMessage; text: () => string }> {
    house.admit(clerkOf(unit));
    const { port } = house.app.getHttpServer().address() as AddressInfo;
    const asked = get({ host: '127.0.0.1', port, path: '/api/live', headers: house.key });
    const [stream] = (await once(asked, 'response')) as [IncomingMessage];
    let text = '';
    stream.on('data', (bytes) => (text += String(bytes)));
    await until(async () => text.length > 0, { timeoutMs: 5_000 });
    return { stream, text: () => text };
  }

  const tell = (loaves: number, orgUnitId: string) =>
    house.db.run((ctx) => channel.announce(ctx, { loaves }, { orgUnitId }));

  it('is for nobody who is not signed in', async () => {
    house.admit(null);
    const refused = await house.http().get('/api/live').set(house.key).expect(401);
    expect(refused.body).toMatchObject({ code: 'SESSION.REQUIRED', title: 'Anmeldung nötig' });
  });

  it('lets nothing on the way keep a notice back or keep it at all', async () => {
    const { stream } = await listen('mill');
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    stream.destroy();
  });

  it('tells what has changed, as an event with a name, and keeps to itself whom it concerns', async () => {
    const { stream, text } = await listen('bakery');
    const heard = async () => (await tell(7, 'bakery'), text().includes('bakery'));
    await until(heard, { timeoutMs: 10_000 });
    expect(text()).toContain('event: bakery\ndata: {"loaves":7}\n\n');
    expect(text()).not.toContain('orgUnitId');
    stream.destroy();
  });

  it('tells nobody of another unit', async () => {
    const mill = await listen('mill');
    const own = await listen('bakery');
    await tell(8, 'bakery');
    await until(async () => own.text().includes('"loaves":8'), { timeoutMs: 10_000 });
    expect(mill.text()).not.toContain('loaves');
    mill.stream.destroy();
    own.stream.destroy();
  });

  it('tells nothing of what was rolled back', async () => {
    const { stream, text } = await listen('bakery');
    const undone = house.db.run(async (ctx) => {
      await channel.announce(ctx, { loaves: 9 }, { orgUnitId: 'bakery' });
      throw new Error('burnt');
    });
    await expect(undone).rejects.toThrow('burnt');
    await tell(10, 'bakery');
    await until(async () => text().includes('"loaves":10'), { timeoutMs: 10_000 });
    expect(text()).not.toContain('"loaves":9');
    stream.destroy();
  });

  it('ends every stream when the server stops, and sends off whoever comes back', async () => {
    const { stream } = await listen('mill');
    const ended = once(stream, 'end');
    house.app.get(LiveNoticesController, { strict: false }).onModuleDestroy();
    await ended;
    const late = await house.http().get('/api/live').set(house.key).expect(200);
    expect(late.text).toBe(': verbunden\n\n');
  });
});
