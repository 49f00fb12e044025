import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { formatStationKey, parseStationKey } from '../domain/credentials.js';
import { body, json, refusal, TownHouse, type Person } from '../testing/town-house.js';
import { RequestAuthenticator } from './request-authenticator.js';

describe(RequestAuthenticator.name, () => {
  let house: TownHouse;
  let operator: Person;

  beforeAll(async () => {
    house = await TownHouse.open();
    operator = await house.person('betrieb');
  }, 60_000);
  afterAll(() => house.close());

  const knows = async (headers: Record<string, string>) =>
    (await house.speak(headers)('GET', '/api/org-units')).status === 200;

  /** A session as the browser keeps it. */
  async function session(username = 'neumann') {
    const answer = await house.knock(username, house.passwordOf(username));
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return { cookie, csrfToken: (await body(answer)).csrfToken as string };
  }

  async function station(): Promise<{ id: string; key: string }> {
    const orgUnitId = await house.orgUnit('Scanstelle');
    const input = json({ name: newId(), orgUnitId });
    return body(operator('POST', '/api/scan-stations', input));
  }
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  const expiry = async (cookie: string) => {
    const found = await house.db.run((ctx) =>
      one<{ at: Date }>(
        ctx,
        sql`select expires_at as at from identity.session
            where token_hash = sha256(convert_to(${cookie.split('=')[1] ?? ''}, 'UTF8'))`,
      ),
    );
    return found?.at.getTime() ?? 0;
  };

  it('knows a person by the cookie alone as long as nothing is changed', async () => {
    const { cookie } = await session();
    expect(await knows({ cookie })).toBe(true);
  });

  it.each(['', 'x', 'null', '../../etc/passwd', 'A'.repeat(43), 'A'.repeat(4_000)])(
    'knows nobody by a made-up cookie: %s',
    async (value) => {
      const name = (await session()).cookie.split('=')[0] ?? '';
      expect(await knows({ cookie: `${name}=${value}` })).toBe(false);
    },
  );

  it('changes nothing for a page that does not know the token of the session', async () => {
    const [own, other] = [await session('betrieb'), await session('betrieb')];
    const close = (token: Record<string, string>) =>
      house.speak({ cookie: own.cookie, ...token })('POST', `/api/users/${newId()}/deactivate`);
    for (const token of ['', 'x', other.csrfToken, `${own.csrfToken}x`]) {
      expect(await refusal(close({ 'x-csrf-token': token }))).toMatchObject({
        status: 403,
        code: 'SESSION.CSRF',
      });
    }
    expect((await close({ 'x-csrf-token': own.csrfToken })).status).toBe(404);
  });

  it('lengthens a session by its use, so that nobody is thrown out at work', async () => {
    const { cookie } = await session();
    await house.db.asOwner(
      `update identity.session set last_seen_at = now() - interval '1 hour',
         expires_at = now() + interval '1 minute'`,
    );
    const before = await expiry(cookie);
    expect(await knows({ cookie })).toBe(true);
    expect(await expiry(cookie)).toBeGreaterThan(before);
  });

  it('knows a machine by its key, whatever case and place that has', async () => {
    const { key } = await station();
    expect(await knows(bearer(key))).toBe(true);
    const wrong: Record<string, string>[] = [
      { authorization: key },
      { authorization: `Basic ${key}` },
      { authorization: `bearer ${key}` },
      { authorization: `Bearer ${key} ${key}` },
      { 'x-api-key': key },
    ];
    for (const headers of wrong) expect(await knows(headers)).toBe(false);
  });

  it('knows no machine by the secret of another, nor by a secret that is nearly right', async () => {
    const [one, other] = [await station(), await station()];
    const [own, foreign] = [parseStationKey(one.key), parseStationKey(other.key)];
    if (!own || !foreign) throw new Error('the house has given keys that are none');
    const { stationId } = own;
    const almost = (own.secret.startsWith('A') ? 'B' : 'A') + own.secret.slice(1);
    for (const secret of [foreign.secret, almost]) {
      expect(await knows(bearer(formatStationKey({ stationId, secret })))).toBe(false);
    }
  });

  it('takes a key for what it is, also where a good session comes with it', async () => {
    const { cookie } = await session('betrieb');
    const machine = house.speak({ cookie, ...bearer((await station()).key) });
    expect((await machine('GET', '/api/users')).status).toBe(403);
    expect(await knows({ cookie, ...bearer('aks_made_up') })).toBe(false);
  });
});
