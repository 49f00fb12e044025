import { once } from 'node:events';
import type { Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { processArea } from '../config/process-settings.js';
import { settingsOf } from '../testing/settings-of.js';
import { Health } from './health.js';
import { serveHealth } from './health-server.js';
import { Metrics } from './metrics.js';

describe(serveHealth.name, () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  async function serve(token: string | null = null) {
    const health = new Health();
    health.register('blobs', async () => ({ backend: 'filesystem' }));
    const { workerHost: host } = settingsOf(processArea);
    const opened = serveHealth(health, new Metrics(), { port: 0, host, token });
    server = opened;
    await once(opened, 'listening');
    const address = opened.address();
    if (typeof address !== 'object' || !address) throw new Error('no address');
    const ask = (path: string, headers = {}) =>
      fetch(`http://127.0.0.1:${address.port}${path}`, { headers });
    return { host: address.address, ask };
  }

  it('listens for this machine alone unless told otherwise', async () => {
    expect((await serve()).host).toBe('127.0.0.1');
  });

  it('shows details and figures to this machine', async () => {
    const { ask } = await serve();
    expect(await (await ask('/health/ready')).json()).toMatchObject({
      checks: { blobs: { ok: true, backend: 'filesystem' } },
    });
    expect((await ask('/metrics')).status).toBe(200);
  });

  it('shows a stranger that it is ready, and no more, unless the token is there', async () => {
    const { ask } = await serve('ein langes Zeichen');
    const stranger = { 'x-forwarded-for': '10.0.0.7' };
    expect(await (await ask('/health/ready', stranger)).json()).toEqual({
      ready: true,
      checks: { blobs: { ok: true } },
    });
    expect((await ask('/metrics', stranger)).status).toBe(403);
    const known = { ...stranger, authorization: 'Bearer ein langes Zeichen' };
    expect((await ask('/metrics', known)).status).toBe(200);
  });
});
