import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { hostileBodies, type HostileBody } from '../support/hostile-bodies.js';
import { InProcessTown, type SignedIn } from '../support/in-process-town.js';
import { leastLoopTime } from '../support/loop-time.js';
import { sendRaw, type RawAnswer } from '../support/raw-request.js';

/** Milliseconds for which one request may keep everybody else waiting. */
const MAX_MS = 100;

/** Bytes of a refusal. */
const MAX_REFUSAL = 2_000;

const ORDINARY = 64 * 1024;

interface Operation {
  readonly 'x-body-limit'?: number;
  readonly requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
}

interface TakingRoute {
  readonly method: string;
  readonly path: string;
  readonly limit: number;
  readonly fields: readonly string[];
}

/** Everybody of the demo town who may do something that another may not. */
const PEOPLE = ['neumann', 'registratur', 'scan', 'betrieb'];

describe('the largest bodies that a route takes', () => {
  let town: InProcessTown;
  let port: number;
  let routes: TakingRoute[];
  let reading: string[];
  let people: SignedIn[];

  beforeAll(async () => {
    town = await InProcessTown.start();
    ({ port } = town.app.getHttpServer().address() as AddressInfo);
    people = await Promise.all(PEOPLE.map((name) => town.signIn(name)));
    const { body: api } = await town.http().get('/api/openapi.json');
    const operations = Object.entries<Record<string, Operation>>(api.paths).flatMap(
      ([path, verbs]) =>
        Object.entries(verbs).map(([verb, operation]) => ({ path, verb, operation })),
    );
    const propertiesOf = ({ requestBody }: Operation) => {
      const name = requestBody?.content['application/json']?.schema.$ref?.split('/').at(-1) ?? '';
      return Object.keys(api.components.schemas[name]?.properties ?? {});
    };
    routes = operations
      .filter(({ verb }) => ['post', 'put', 'patch', 'delete'].includes(verb))
      .map(({ path, verb, operation }) => ({
        method: verb.toUpperCase(),
        path: path.replace('{id}', newId()),
        limit: operation['x-body-limit'] ?? ORDINARY,
        fields: propertiesOf(operation),
      }));
    reading = operations
      .filter(({ verb, path }) => verb === 'get' && path !== '/api/live')
      .map(({ path }) => path.replace('{id}', newId()).replace(/\{\w+\}/, '1'));
  });

  afterAll(() => town.close());

  const send = (
    { method, path }: Pick<TakingRoute, 'method' | 'path'>,
    person: SignedIn | undefined,
    { type, bytes }: Pick<HostileBody, 'type' | 'bytes'>,
  ) => sendRaw({ port, method, path, headers: { ...person, 'content-type': type }, body: bytes });

  /** Somebody who may use that route. */
  async function personFor(route: TakingRoute): Promise<SignedIn | undefined> {
    for (const person of people) {
      const bytes = Buffer.from('{}');
      const { status } = await send(route, person, { type: 'application/json', bytes });
      if (status !== 403) return person;
    }
    return undefined;
  }

  /** What is wrong with how that was answered, in words. */
  async function faultsOf(name: string, ask: () => Promise<RawAnswer>): Promise<string[]> {
    let answer: RawAnswer = { status: 0, type: '', bytes: 0 };
    const ms = await leastLoopTime(MAX_MS, async () => (answer = await ask()));
    const { status, bytes } = answer;
    return [
      ...(ms > MAX_MS ? [`${name} takes ${ms.toFixed()} ms`] : []),
      ...(status >= 500 ? [`${name} is answered by ${status}`] : []),
      ...(status >= 400 && bytes > MAX_REFUSAL ? [`${name} is refused by ${bytes} bytes`] : []),
    ];
  }

  it('hold up nobody, whatever is in them, and are refused in few words', async () => {
    const faults: string[] = [];
    for (const route of routes) {
      // Signing out comes with a body as little as any, and would end the session of the spec.
      const person = route.path === '/api/session' ? undefined : await personFor(route);
      for (const body of hostileBodies(route.limit, route.fields)) {
        const name = `${route.method} ${route.path}: ${body.name}`;
        faults.push(...(await faultsOf(name, () => send(route, person, body))));
      }
    }
    expect(routes.length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  }, 120_000);

  it('are the largest: what is larger is not read at all', async () => {
    for (const route of routes) {
      const bytes = Buffer.from('['.repeat(route.limit + 1));
      const { status } = await send(route, people[0], { type: 'application/json', bytes });
      expect([route.path, status]).toEqual([route.path, 413]);
    }
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain'])(
    'are never %s, which a foreign page may send unasked',
    async (type) => {
      for (const route of routes) {
        const { status } = await send(route, people[0], { type, bytes: Buffer.from('a=b') });
        expect([route.path, status]).toEqual([route.path, 415]);
      }
    },
  );

  it.each([
    ['lines without a cell', 'x'.repeat(90)],
    ['lines of cells alone', ';'.repeat(90)],
    ['lines of quotes', ';"'.repeat(45)],
  ])('hold up nobody as a plan of %s', async (_, line) => {
    const header = 'number;title;parent;aussonderungsart;retentionYears;legalSource';
    const csv = [header, ...Array.from({ length: 5_900 }, () => line)].join('\n');
    const bytes = Buffer.from(JSON.stringify({ csv }));
    const route = { method: 'POST', path: '/api/aktenplan/import' };
    const person = people[PEOPLE.indexOf('registratur')];
    const take = () => send(route, person, { type: 'application/json', bytes });
    expect(await faultsOf('the plan', take)).toEqual([]);
    expect((await take()).status).toBe(400);
  });

  it('find their like in addresses and headers', async () => {
    const long = (text: string) => text.repeat(Math.floor(12_000 / text.length));
    const cursor = Buffer.from(long('[')).toString('base64url').slice(0, 12_000);
    const addresses = [
      long('a&'),
      long('a[]=1&'),
      long('a[a]='),
      `cursor=${cursor}`,
      `q=${long('a ')}`,
    ];
    const headers: Record<string, string>[] = [
      { cookie: long('a=b;') },
      { range: `bytes=${long('0-1,')}` },
      { accept: long('a/b,') },
    ];
    const faults: string[] = [];
    for (const path of reading) {
      const get = (query: string, more: Record<string, string>) => () =>
        sendRaw({
          port,
          method: 'GET',
          path: query ? `${path}?${encodeURI(query)}` : path,
          headers: { ...people[0], ...more },
        });
      for (const query of addresses) {
        faults.push(...(await faultsOf(`${path}?${query.slice(0, 9)}`, get(query, {}))));
      }
      for (const more of headers) {
        faults.push(...(await faultsOf(`${path} ${Object.keys(more)[0]}`, get('', more))));
      }
    }
    expect(faults).toEqual([]);
  }, 60_000);
});
