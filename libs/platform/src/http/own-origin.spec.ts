import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { requireOwnOrigin } from './own-origin.js';

describe(requireOwnOrigin.name, () => {
  /** The status that a request with these headers hears. */
  async function heard(method: 'GET' | 'POST', headers: Record<string, string>): Promise<number> {
    const app = fastify();
    app.addHook('onRequest', async (request) =>
      requireOwnOrigin(request, 'https://akten.stadt.de'),
    );
    app.setErrorHandler((_error, _request, reply) => reply.status(403).send());
    app.route({ method, url: '/', handler: async () => '' });
    const own = { host: 'aktei.intern:3000', ...headers };
    const { statusCode } = await app.inject({ method, url: '/', headers: own });
    await app.close();
    return statusCode;
  }

  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://aktei.intern:3000' },
    { origin: 'http://evil.example' },
    { origin: 'http://aktei.intern:3001' },
    { origin: 'http://aktei.intern.evil.example' },
    { origin: 'null' },
    { origin: '' },
  ])('refuses a change with %j', async (headers) => {
    expect(await heard('POST', headers)).toBe(403);
    expect(await heard('GET', headers)).toBe(200);
  });

  it.each<Record<string, string>>([
    {},
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'http://aktei.intern:3000' },
    { origin: 'https://akten.stadt.de' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://name-before-the-proxy.de' },
  ])('takes one with %j', async (headers) => {
    expect(await heard('POST', headers)).toBe(200);
  });
});
