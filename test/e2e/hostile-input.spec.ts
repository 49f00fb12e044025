import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeCursor } from '#libs/platform';
import { InProcessTown, type SignedIn } from '../support/in-process-town.js';

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
  let town: InProcessTown;
  let akteId: string;
  const callers = new Map<string, SignedIn>();

  beforeAll(async () => {
    town = await InProcessTown.start();
    const clerk = await town.signIn('neumann');
    callers.set('clerk', clerk);
    callers.set('operator', await town.signIn('betrieb'));
    akteId = (await town.http().get('/api/akten').set(clerk)).body.items[0].id;
  });

  afterAll(() => town.close());

  const ask = (caller: string, verb: string, path: string) => {
    const url = path.replace('{akte}', akteId);
    const agent = town.http();
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
