import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { stapelTopic } from '#libs/intake/contracts';
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

  /** All that has come over a stream so far. */
  function collected(stream: IncomingMessage): () => string {
    let text = '';
    stream.on('data', (bytes) => (text += String(bytes)));
    return () => text;
  }

  it('reach nobody without the right, and keep to themselves what the right depends on', async () => {
    const scanner = await listen(await town.signIn('scan'));
    const clerk = await listen(await town.signIn('neumann'));
    const [toScanner, toClerk] = [collected(scanner), collected(clerk)];
    const unit = await town.db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select m.org_unit_id as id from identity.user_org_unit m
            join identity.app_user u on u.id = m.user_id where u.username = 'scan'`,
      ),
    );
    await tell(11, newId(), true);
    await tell(12, unit?.id ?? '', false);
    await until(async () => toScanner().includes('"pagesDone":12'), { timeoutMs: 10_000 });
    await until(async () => toClerk().includes('"pagesDone":11'), { timeoutMs: 10_000 });
    expect(toScanner()).not.toContain('"pagesDone":11');
    expect(toClerk()).toMatch(/event: stapel\ndata: \{"stapelId":"[^"]+","state":"reading"/);
    expect(toScanner() + toClerk()).not.toMatch(/orgUnitId|centralMail/);
    scanner.destroy();
    clerk.destroy();
  });
});
