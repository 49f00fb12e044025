import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { body, json, TownHouse, type Person } from '../../testing/town-house.js';
import { ListOwnSessionsQuery, type OwnSession } from './list-own-sessions.query.js';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0';

/** Without these nobody would see that somebody else is signed in under their name. */
describe(ListOwnSessionsQuery.name, () => {
  let house: TownHouse;

  beforeAll(async () => {
    house = await TownHouse.open();
  }, 60_000);
  afterAll(() => house.close());

  const list = (person: Person) => person('GET', '/api/session/sign-ins');
  const mine = async (person: Person) => (await body<{ items: OwnSession[] }>(list(person))).items;

  it('is for everybody who has a session', async () => {
    expect(await house.heardBy(list)).toEqual({
      clerk: 200,
      registrar: 200,
      scanOperator: 200,
      auditor: 200,
      operator: 200,
      station: 401,
      stranger: 401,
    });
  });

  it('shows each session with its device, its moments and which one asks, and none of somebody else', async () => {
    await house.newcomer('anna', 'FB 3');
    const here = await house.newcomer('berta', 'FB 3');
    const [own, ...others] = await mine(here);
    expect(others).toEqual([]);
    expect(own).toMatchObject({ device: 'Unbekanntes Gerät', isThisOne: true });
    const begun = Date.parse(own?.begunAt ?? '');
    expect(Date.parse(own?.lastUsedAt ?? '')).toBeGreaterThanOrEqual(begun);
    expect(Date.parse(own?.endsAt ?? '') - begun).toBe(12 * 3_600_000);
    expect(Date.parse(own?.expiresAt ?? '') - begun).toBe(10 * 3_600_000);
  });

  it('names the browser of a second one, and marks it for whoever asks from there', async () => {
    const password = house.passwordOf('neumann');
    const account = json({ username: 'neumann', password });
    const headers = { ...account.headers, 'user-agent': FIREFOX };
    const answer = await house.stranger()('POST', '/api/session', { ...account, headers });
    const cookie = answer.headers.getSetCookie().map((text) => text.split(';')[0]);
    const items = await mine(house.speak({ cookie: cookie.join('; ') }));
    expect(items.find(({ isThisOne }) => isThisOne)?.device).toBe(
      'Firefox auf einem Windows-Rechner',
    );
    expect(items.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
  });

  it('tells neither a token nor its hash, nor what keeps foreign pages out', async () => {
    const person = await house.person('scan');
    const { csrfToken } = await body(person('GET', '/api/session'));
    const text = await (await list(person)).text();
    const kept = await house.db.dataSource.query<{ hash: string }[]>(
      `select encode(token_hash, 'hex') as hash from identity.session`,
    );
    for (const secret of [csrfToken, ...kept.map(({ hash }) => hash)]) {
      expect(text).not.toContain(secret);
    }
    const [first = {}] = (JSON.parse(text) as { items: object[] }).items;
    expect(Object.keys(first).sort()).toEqual(
      ['begunAt', 'device', 'endsAt', 'expiresAt', 'id', 'isThisOne', 'lastUsedAt'].sort(),
    );
  });

  it('does not show what has run out, by either clock', async () => {
    const here = await house.newcomer('carla', 'FB 3');
    const { id } = (await body(here('GET', '/api/session'))).user;
    for (const clock of ['expires_at', 'ends_at']) {
      await house.db.asOwner(
        `insert into identity.session (id, device, token_hash, csrf_token, user_id, created_at,
           last_seen_at, expires_at, ends_at)
         select gen_random_uuid(), 'alt ${clock}', sha256('${clock}'), 'x', '${id}', created_at,
           last_seen_at, expires_at, ends_at from identity.session where user_id = '${id}' limit 1`,
      );
      await house.db.asOwner(
        `update identity.session set ${clock} = now() - interval '1 s'
         where device = 'alt ${clock}'`,
      );
    }
    expect((await mine(here)).map(({ device }) => device)).toEqual(['Unbekanntes Gerät']);
  });

  it('is recorded', async () => {
    const before = await timesRecorded(house.db, 'session.listed');
    await list(await house.person('neumann'));
    expect(await timesRecorded(house.db, 'session.listed')).toBe(before + 1);
  });
});
