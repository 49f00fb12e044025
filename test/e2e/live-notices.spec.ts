import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { posteingangTopic, stapelTopic } from '#libs/intake/contracts';
import { newId } from '#libs/kernel';
import { LiveNotices, one, sql } from '#libs/platform';
import { until } from '#libs/platform/testing';
import { InProcessTown, type SignedIn } from '../support/in-process-town.js';

/** Milliseconds between two looks at who listens. */
const HEARTBEAT_MS = 15_000;

describe('live notices', () => {
  let town: InProcessTown;

  beforeAll(async () => {
    town = await InProcessTown.start();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  afterAll(() => town.close());

  /** Opens the stream with a heartbeat that the spec itself winds on. */
  async function listen(caller: SignedIn): Promise<IncomingMessage> {
    jest.useFakeTimers({
      doNotFake: [
        'setTimeout',
        'clearTimeout',
        'setImmediate',
        'clearImmediate',
        'nextTick',
        'queueMicrotask',
        'Date',
        'performance',
        'hrtime',
      ],
    });
    const { port } = town.app.getHttpServer().address() as AddressInfo;
    const headers = { cookie: caller.cookie };
    const request = get({ host: '127.0.0.1', port, path: '/api/live', headers });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    await once(response, 'data');
    return response;
  }

  const expiry = (username: string) =>
    town.db.run((ctx) =>
      one<{ at: Date }>(
        ctx,
        sql`select max(s.expires_at) as at from identity.session s
            join identity.app_user u on u.id = s.user_id where u.username = ${username}`,
      ),
    );

  it('end with the session of whoever listens', async () => {
    const scan = await town.signIn('scan');
    const stream = await listen(scan);
    await town.http().delete('/api/session').set(scan).expect(204);
    const ended = once(stream, 'end');
    stream.resume();
    jest.advanceTimersByTime(HEARTBEAT_MS);
    await ended;
  });

  it('go on for others, without keeping a session alive that nobody uses', async () => {
    const stream = await listen(await town.signIn('neumann'));
    await town.db.asOwner(
      `update identity.session set last_seen_at = now() - interval '1 hour',
        expires_at = now() + interval '1 hour'`,
    );
    const before = await expiry('neumann');
    const beat = once(stream, 'data');
    jest.advanceTimersByTime(HEARTBEAT_MS);
    expect(String(await beat)).toBe(': \n\n');
    expect(await expiry('neumann')).toEqual(before);
    stream.destroy();
  });

  /** A Stapel of some unit has gone on by so many pages. */
  const tell = (pagesDone: number, orgUnitId: string, centralMail: boolean) => {
    const channel = town.app.get(LiveNotices, { strict: false }).channel(stapelTopic);
    const counts = { pagesTotal: pagesDone, pagesDone, pagesFailed: 0 };
    const notice = { stapelId: newId(), state: 'reading', ...counts } as const;
    return town.db.run((ctx) => channel.announce(ctx, notice, { orgUnitId, centralMail }));
  };

  const unitOf = async (name: string) => {
    const found = await town.db.run((ctx) =>
      one<{ id: string }>(ctx, sql`select id from identity.org_unit where name = ${name}`),
    );
    return found?.id ?? '';
  };

  /** A letter of the Scanstelle has so many pages; it is that person's, or nobody's. */
  const tellOfLetter = async (pageCount: number, ownerId: string | null, sealed = false) => {
    const channel = town.app.get(LiveNotices, { strict: false }).channel(posteingangTopic);
    const counts = { pageCount, pagesDone: 0, pagesFailed: 0 };
    const notice = { id: newId(), state: 'reading', ...counts, fieldsState: 'reading' } as const;
    const place = { orgUnitId: await unitOf('Scanstelle'), centralMail: true, sealed };
    const owners = [{ ownerUnitId: null, ownerId }];
    await town.db.run((ctx) => channel.announce(ctx, notice, { ...place, owners }));
  };

  /** All that has come over a stream so far. */
  function collected(stream: IncomingMessage): () => string {
    let text = '';
    stream.on('data', (bytes) => (text += String(bytes)));
    return () => text;
  }

  it('reach nobody without the right, and keep to themselves what the right depends on', async () => {
    const scanner = await listen(await town.signIn('scan'));
    const clerk = await listen(await town.signIn('registratur'));
    const [toScanner, toClerk] = [collected(scanner), collected(clerk)];
    await tell(11, await unitOf('FB 3 Ordnung'), false);
    await tell(12, await unitOf('Scanstelle'), true);
    await until(async () => toScanner().includes('"pagesDone":12'), { timeoutMs: 10_000 });
    await until(async () => toClerk().includes('"pagesDone":11'), { timeoutMs: 10_000 });
    expect(toScanner()).not.toContain('"pagesDone":11');
    expect(toClerk()).toMatch(/event: stapel\ndata: \{"stapelId":"[^"]+","state":"reading"/);
    expect(toScanner() + toClerk()).not.toMatch(/orgUnitId|centralMail/);
    scanner.destroy();
    clerk.destroy();
  });

  it('tell of a sealed letter the mail room and whose it is, and not who has scanned it', async () => {
    const people = ['scan', 'poststelle', 'registratur'] as const;
    const streams = await Promise.all(people.map(async (name) => listen(await town.signIn(name))));
    const heard = streams.map(collected);
    const owner = await town.db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select id from identity.app_user where username = 'registratur'`,
      ),
    );
    await tellOfLetter(501, null, true);
    await tellOfLetter(502, owner?.id ?? '', true);
    await tellOfLetter(503, null);
    // The last one is for all three, so each has heard what came before it.
    for (const text of heard) {
      await until(async () => text().includes('"pageCount":503'), { timeoutMs: 10_000 });
    }
    const sealed = heard.map((text) => ['501', '502'].filter((n) => text().includes(`:${n}`)));
    expect(sealed).toEqual([[], ['501', '502'], ['502']]);
    expect(heard.map((text) => text()).join('')).not.toMatch(/owner|sealed/);
    for (const stream of streams) stream.destroy();
  });
});
