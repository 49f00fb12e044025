import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { TcpLine, until } from '#libs/platform/testing';
import { isFull, report } from './figures.js';
import { InProcessTown, type SignedIn } from '../support/in-process-town.js';

/** Messages after which the line breaks; more than the longest request below sends. */
const LONGEST = 40;
const STEP = isFull ? 1 : 8;

type Verb = 'get' | 'post' | 'patch' | 'put' | 'delete';

interface Asked {
  readonly verb: Verb;
  readonly path: string;
  readonly body?: object;
}

describe('a database that is lost at any moment of any request', () => {
  let town: InProcessTown;
  let line: TcpLine;
  const people = new Map<string, SignedIn>();
  let asked: Asked[];

  beforeAll(async () => {
    town = await InProcessTown.start('/nonexistent', {
      line: async (url) => (line = await TcpLine.to(url)),
    });
    for (const name of ['neumann', 'betrieb', 'scan', 'pruefung']) {
      if (town.passwordOf(name)) people.set(name, await town.signIn(name));
    }
    asked = await everyRequest();
  }, 120_000);

  afterAll(async () => {
    line.mend();
    await town.close();
    await line.close();
  });

  /** Every documented route without a body, with the ids of a real Akte, and the writes by name. */
  async function everyRequest(): Promise<Asked[]> {
    const { body: document } = await town.http().get('/api/openapi.json');
    const akten = await town.http().get('/api/akten?limit=1').set(as('neumann')).expect(200);
    const id: string = akten.body.items[0].id;
    const written = new Set<string>();
    const routes = Object.entries<object>(document.paths).flatMap(([pattern, verbs]) => {
      const path = pattern.replaceAll(/\{[^}]*(number|no|No)\}/g, '1').replaceAll(/\{\w+\}/g, id);
      return Object.keys(verbs)
        .filter((verb): verb is Verb => /^(get|post|patch|put|delete)$/.test(verb))
        .filter((verb) => !/live$|session$|metrics|health/.test(path) && !written.has(verb + path))
        .map((verb) => ({ verb, path, ...(verb === 'get' ? {} : { body: {} }) }));
    });
    return [
      ...routes,
      { verb: 'post', path: '/api/stapel', body: { title: 'Stapel' } },
      { verb: 'post', path: '/api/session', body: { username: 'neumann', password: 'falsch' } },
      {
        verb: 'post',
        path: '/api/session',
        body: { username: 'neumann', password: town.passwordOf('neumann') },
      },
      { verb: 'get', path: '/api/search?q=Antrag' },
      { verb: 'get', path: '/api/posteingang?state=open&limit=5' },
    ];
  }

  const as = (name: string): Partial<SignedIn> => people.get(name) ?? {};

  function send({ verb, path, body }: Asked, name: string) {
    // With a key a write sends all that it sends without one, and its answer.
    const key = verb === 'get' ? {} : { 'idempotency-key': newId() };
    const request = town.http()[verb](path).set(as(name)).set(key);
    return body ? request.send(body) : request;
  }

  /** The pool is whole again: what comes next fails of its own accord or not at all. */
  async function mended(): Promise<void> {
    line.mend();
    await until(
      async () => (await town.http().get('/api/session').set(as('neumann'))).status === 200,
      { timeoutMs: 20_000 },
    );
  }

  it('is no unexpected error, and says when to come again', async () => {
    const wrong: string[] = [];
    let broken = 0;
    for (const one of asked) {
      const name = /users|scan-stations/.test(one.path) ? 'betrieb' : 'neumann';
      for (let messages = 0; messages < LONGEST; messages += STEP) {
        line.cutAfter(messages);
        const { status, headers, body } = await send(one, name);
        const lost = status >= 500 && status !== 501;
        if (lost) broken += 1;
        const named = typeof body?.code === 'string' && headers['retry-after'] !== undefined;
        if (lost && !([503, 507].includes(status) && named)) {
          wrong.push(`${one.verb} ${one.path} after ${messages}: ${status} ${body?.code}`);
        }
        await mended();
        if (!lost) break;
      }
    }
    await report({
      story: 'database lost within a request',
      faults: `line cut at ${broken} messages of ${asked.length} requests`,
      acknowledged: 0,
      found: 0,
      lost: 0,
      duplicated: 0,
      wrong: 0,
      unexpected: wrong.length,
      remark: 'every documented route',
    });
    expect(wrong).toEqual([]);
    expect(broken).toBeGreaterThan(asked.length * 0.9);
  }, 600_000);
});
