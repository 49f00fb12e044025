import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { identityEntities, SeedDemoIdentityUseCase, type DemoAccess } from '#libs/identity';
import { createHttpApp, encodeCursor } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { recordsEntities, SeedDemoRecordsUseCase } from '#libs/records';
import { ServerModule } from '../../apps/server/src/server.module.js';

const NUL = 'a\0b';
const ID = '01934a6b-0000-7000-8000-0000abcd1234';
const TOO_MANY = 2 ** 31;

/** What no list has handed out, although each looks like a position of one. */
const cursors = [
  ['9999999999999999999', ID],
  ['9223372036854775807', ID],
  ['9999999999999999999'],
  ['0000-01-01T00:00:00.000Z', ID],
  [`2026-01-01T00:00:00.${'1'.repeat(150)}Z`, ID],
].map(encodeCursor);

const lists = ['akten', 'akten/{akte}/history', 'posteingang', 'stapel', 'search?q=antrag'];

/** Requests that were well-formed HTTP and JSON and still no statement could be made of. */
const requests: [string, string, string, object?][] = [
  ['clerk', 'get', '/api/akten?q=%00'],
  ['clerk', 'get', '/api/search?q=%00'],
  ['clerk', 'get', '/api/search?q=antrag&kind=%00'],
  ['clerk', 'get', `/api/dokumente/${ID}/pages/${TOO_MANY}`],
  ['clerk', 'get', `/api/dokumente/${ID}/pages/${TOO_MANY}/image`],
  ['clerk', 'get', `/api/posteingang/${ID}/pages/${TOO_MANY}`],
  ['clerk', 'get', `/api/posteingang/${ID}/pages/${TOO_MANY}/image`],
  ['clerk', 'post', '/api/session', { username: NUL, password: 'x' }],
  ['clerk', 'post', '/api/session', { username: 'scan', password: NUL }],
  ['clerk', 'post', '/api/akten', { aktenplaneinheitId: ID, betreff: NUL }],
  ['clerk', 'post', '/api/akten/{akte}/vorgaenge', { betreff: NUL }],
  ['clerk', 'post', '/api/akten/{akte}/close', { reason: NUL }],
  ['clerk', 'patch', '/api/akten/{akte}', { betreff: 'Neu', version: TOO_MANY }],
  ['clerk', 'patch', `/api/dokumente/${ID}`, { betreff: NUL, version: 1 }],
  ['clerk', 'post', '/api/stapel', { title: NUL }],
  ['clerk', 'post', `/api/posteingang/${ID}/file`, { akteId: ID, betreff: 'b', kind: NUL }],
  [
    'clerk',
    'post',
    `/api/posteingang/${ID}/file`,
    { akteId: ID, betreff: 'b', dokumentDate: '0000-01-01' },
  ],
  ['operator', 'post', '/api/users', { username: 'neu', displayName: NUL, roles: ['clerk'] }],
  ['operator', 'post', '/api/scan-stations', { name: NUL, orgUnitId: ID }],
];

describe('plain but hostile input', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let akteId: string;
  const callers = new Map<string, Record<string, string>>();
  const http = () => request(app.getHttpServer());

  beforeAll(async () => {
    const entities = [...identityEntities, ...recordsEntities];
    db = await createTestDatabase({ entities, env: { AKTEI_DEMO: 'true' } });
    const module = ServerModule.forConfig(db.config);
    app = await createHttpApp({ module, config: db.config, webDirectory: '/nonexistent' });
    await app.listen(0, '127.0.0.1');
    const demo = await db.run((ctx) => app.get(SeedDemoIdentityUseCase).execute(ctx));
    await db.run((ctx) => app.get(SeedDemoRecordsUseCase, { strict: false }).execute(ctx));
    callers.set('clerk', await signIn(demo, 'neumann'));
    callers.set('operator', await signIn(demo, 'betrieb'));
    const { body } = await http()
      .get('/api/akten')
      .set(callers.get('clerk') ?? {});
    akteId = body.items[0].id;
  });

  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  async function signIn({ users }: DemoAccess, username: string) {
    const password = users.find((user) => user.username === username)?.password;
    const answer = await http().post('/api/session').send({ username, password }).expect(200);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return { cookie, 'x-csrf-token': String(answer.body.csrfToken) };
  }

  const ask = (caller: string, verb: string, path: string) => {
    const url = path.replace('{akte}', akteId);
    const agent = http();
    const asked =
      verb === 'get' ? agent.get(url) : verb === 'post' ? agent.post(url) : agent.patch(url);
    return asked.set(callers.get(caller) ?? {});
  };

  it.each(requests.map((entry) => ({ entry })))(
    '$entry is told what is wrong',
    async ({ entry }) => {
      const [caller, verb, path, body] = entry;
      const answer = await ask(caller, verb, path).send(body);
      expect(answer.body).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
      expect(answer.body.errors).not.toHaveLength(0);
    },
  );

  it.each(lists)('a cursor that nobody has handed out is refused by %s', async (list) => {
    for (const cursor of cursors) {
      const path = `/api/${list}${list.includes('?') ? '&' : '?'}cursor=${cursor}`;
      const { body } = await ask('clerk', 'get', path);
      expect(body).toMatchObject({ status: 400, code: 'REQUEST.INVALID_CURSOR' });
    }
  });
});
