import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import fastify from 'fastify';
import { UnnamedProxies } from './unnamed-proxy.js';

describe(UnnamedProxies.name, () => {
  const watched = () => jest.spyOn(Logger.prototype, 'warn').mockReturnValue(undefined);
  let warn: ReturnType<typeof watched>;

  beforeEach(() => {
    warn = watched();
  });
  afterEach(() => {
    warn.mockRestore();
  });

  /** Senders that the log names after these requests. */
  async function warnedOf(
    trustProxy: string | false,
    requests: { from: string; headers: object }[],
  ) {
    const app = fastify({ trustProxy });
    const proxies = new UnnamedProxies();
    app.addHook('onRequest', async (request) => proxies.note(request));
    app.get('/', async () => '');
    for (const { from: remoteAddress, headers } of requests) {
      await app.inject({ url: '/', remoteAddress, headers: { ...headers } });
    }
    await app.close();
    return warn.mock.calls.map(([message]) => Object(message).sender);
  }
  const forwarded = { 'x-forwarded-for': '203.0.113.9' };

  it('names a proxy that nobody has named once, whatever it calls its header', async () => {
    const requests = [
      { from: '10.0.0.1', headers: forwarded },
      { from: '10.0.0.1', headers: forwarded },
      { from: '10.0.0.2', headers: { forwarded: 'for=203.0.113.9' } },
    ];
    expect(await warnedOf(false, requests)).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  it('says nothing of one that is trusted, nor of people who ask for themselves', async () => {
    const requests = [
      { from: '10.0.0.1', headers: forwarded },
      { from: '10.0.0.2', headers: {} },
    ];
    expect(await warnedOf('10.0.0.1', requests)).toEqual([]);
  });

  it('lets no flood fill the log', async () => {
    const requests = Array.from({ length: 300 }, (_, n) => ({
      from: `10.0.${n >> 8}.${n & 255}`,
      headers: forwarded,
    }));
    expect(await warnedOf(false, requests)).toHaveLength(20);
  });
});
