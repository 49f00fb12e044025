import { get, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { nothing, Route } from '#libs/platform';
import { until } from '#libs/platform/testing';
import { GateHouse, keyOf } from '../testing/gate-house.js';
import { FairShare } from './fair-share.js';

const declared = {
  permission: 'session',
  summary: 'Wartet',
  response: 'empty',
  records: nothing('a spec'),
} as const;

/** What a slow route is at, each with what lets it go on. */
const running: (() => void)[] = [];
const slow = () => new Promise<void>((resolve) => running.push(resolve));

@Controller()
class SlowController {
  @Get('work')
  @Route(declared)
  work() {
    return slow();
  }

  @Get('bytes')
  @Route({ ...declared, transaction: false })
  bytes() {
    return slow();
  }

  @Get('quick')
  @Route(declared)
  quick(): void {}
}

describe(FairShare.name, () => {
  let house: GateHouse;
  const a = keyOf('a');
  const b = keyOf('b');
  let sent: ClientRequest[] = [];

  beforeAll(async () => {
    house = await GateHouse.open({ module: class Slow {}, controllers: [SlowController] });
    for (const key of [a, b]) {
      house.admit({ kind: 'user', id: newId(), roles: ['clerk'], orgUnitIds: [] }, key);
    }
  });
  afterEach(async () => {
    for (const request of sent) request.destroy();
    sent = [];
    let quiet = 0;
    await until(
      async () => {
        quiet = running.length === 0 ? quiet + 1 : 0;
        for (const goOn of running.splice(0)) goOn();
        return quiet > 3;
      },
      { timeoutMs: 10_000, everyMs: 20 },
    );
  });
  afterAll(() => house.close());

  interface Answered {
    readonly status: number;
    readonly retryAfter: string | undefined;
  }

  /** Sends many requests at once and gathers the answers as they come. */
  function flood(count: number, path: string, headers = a): Answered[] {
    const { port } = house.app.getHttpServer().address() as AddressInfo;
    const answers: Answered[] = [];
    for (let n = 0; n < count; n += 1) {
      const options = { host: '127.0.0.1', port, path, headers, agent: false };
      const request = get(options, (answer) => {
        const { statusCode: status = 0, headers: heads } = answer.resume();
        answers.push({ status, retryAfter: heads['retry-after'] });
      });
      request.on('error', () => undefined);
      sent.push(request);
    }
    return answers;
  }

  const waitFor = (condition: () => boolean) =>
    until(async () => condition(), { timeoutMs: 20_000, everyMs: 20 });

  it.each(['work', 'bytes'])(
    'lets somebody begin at once while another has a hundred requests for %s in flight',
    async (path) => {
      const answers = flood(100, `/api/${path}`);
      await waitFor(() => running.length >= 6);
      await house.http().get('/api/quick').set(b).expect(204);
      flood(1, '/api/work', b);
      const before = running.length;
      await waitFor(() => running.length > before);
      expect(running.length).toBeLessThan(12);
      expect(answers).toEqual([]);
    },
  );

  it('refuses what is more than that, in German, and says when to come again', async () => {
    const answers = flood(150, '/api/work');
    await waitFor(() => answers.length >= 44);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([429]));
    expect(answers.every(({ retryAfter }) => Number(retryAfter) > 0)).toBe(true);
    const refused = await house.http().get('/api/work').set(a).expect(429);
    expect(refused.body).toMatchObject({ code: 'REQUEST.TOO_MANY', title: 'Zu viel auf einmal' });
  });

  it('keeps the other lane open: who waits for bytes goes on with the work', async () => {
    flood(100, '/api/bytes');
    await waitFor(() => running.length >= 8);
    await house.http().get('/api/quick').set(a).expect(204);
  });

  it('gives no more to whoever leaves while the work goes on, and forgets who has left the line', async () => {
    flood(100, '/api/work');
    await waitFor(() => running.length >= 6);
    for (const request of sent) request.destroy();
    flood(20, '/api/work');
    await house.http().get('/api/quick').set(b).expect(204);
    expect(running).toHaveLength(6);
    for (const goOn of running.splice(0)) goOn();
    await waitFor(() => running.length === 6);
  });
});
