import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn, timesRecorded } from '#libs/audit/testing';
import { NAME_AT_NETWORK } from '../../domain/brakes.js';
import { body, json, refusal, TownHouse, type Person } from '../../testing/town-house.js';
import { SignInController } from './sign-in.controller.js';

describe(SignInController.name, () => {
  let house: TownHouse;
  let operator: Person;

  beforeAll(async () => {
    house = await TownHouse.open();
    operator = await house.person('betrieb');
  }, 60_000);
  afterAll(() => house.close());

  const account = () => house.account();
  it('says nothing of a password, and its cookie is for nobody but the browser', async () => {
    const { username, password } = await account();
    const answer = await house.knock(username, password);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^aktei_session=/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\//);
    expect(await answer.text()).not.toMatch(/argon2|passwordHash|tokenHash/);
  });

  it('lets scripts see that somebody is signed in, and nothing that would sign them in', async () => {
    const { username, password } = await account();
    const { headers } = await house.knock(username, password);
    const readable = headers.getSetCookie().filter((cookie) => !/HttpOnly/.test(cookie));
    expect(readable).toEqual([
      expect.stringMatching(/^aktei_signed_in=1; Path=\/; SameSite=Strict/),
    ]);
    const seen = house.speak({ cookie: 'aktei_signed_in=1' });
    expect((await seen('GET', '/api/session')).status).toBe(401);
  });

  it('gives every session a token of its own, of which the house keeps a hash only', async () => {
    const { id, username, password } = await account();
    const cookies = [];
    for (let time = 0; time < 2; time += 1) {
      const answer = await house.knock(username, password);
      cookies.push(/^[^=]+=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '');
    }
    expect(new Set(cookies).size).toBe(2);
    const kept = await house.db.dataSource.query<{ text: string }[]>(
      `select row_to_json(s)::text as text from identity.session s where user_id = '${id}'`,
    );
    for (const cookie of cookies) expect(JSON.stringify(kept)).not.toContain(cookie);
  });

  it('answers a wrong password, an unknown name and a closed account in the same words', async () => {
    const [open, closed] = [await account(), await account()];
    await operator('POST', `/api/users/${closed.id}/deactivate`);
    const answers = [
      await refusal(house.knock(open.username, 'falsch')),
      await refusal(house.knock('niemand', 'falsch')),
      await refusal(house.knock(closed.username, closed.password)),
    ];
    expect(answers[0]).toMatchObject({ status: 401, code: 'SESSION.INVALID_CREDENTIALS' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('forgets the failures of a person who gets in at last', async () => {
    const { username, password } = await account();
    const statuses = [];
    for (let round = 0; round < 2; round += 1) {
      for (let time = 1; time < NAME_AT_NETWORK.free; time += 1) {
        statuses.push((await house.knock(username, 'falsch')).status);
      }
      expect((await house.knock(username, password)).status).toBe(200);
    }
    expect(new Set(statuses)).toEqual(new Set([401]));
  });

  it('says in German and in its header how long to wait, of a name that nobody has too', async () => {
    const { username } = await account();
    const waits = [];
    for (const name of [username, 'niemand.hier']) {
      for (let time = 0; time < NAME_AT_NETWORK.free; time += 1) await house.knock(name, 'falsch');
      const answer = await house.knock(name, 'falsch');
      const seconds = Number(answer.headers.get('retry-after'));
      const { status, code, detail } = await body(answer);
      waits.push({ status, code, detail: detail.replace(/\d+ Sekunden|einer Sekunde/, 'N') });
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(NAME_AT_NETWORK.firstWait);
    }
    const wait = 'Zu viele Fehlversuche von diesem Anschluss. Bitte in N noch einmal versuchen.';
    expect(waits[0]).toEqual({ status: 429, code: 'SESSION.LOCKED', detail: wait });
    expect(waits[1]).toEqual(waits[0]);
  });

  it('tells the log of whoever has to wait', async () => {
    const { username } = await account();
    for (let time = 0; time < NAME_AT_NETWORK.free; time += 1)
      await house.knock(username, 'falsch');
    await house.db.asOwner('delete from audit.anonymous_refusal');
    const before = await timesRecorded(house.db, 'request.stranger-refused');
    await house.knock(username, 'falsch');
    expect(await timesRecorded(house.db, 'request.stranger-refused')).toBe(before + 1);
  });

  it.each([
    ['origin', 'http://evil.example'],
    ['sec-fetch-site', 'cross-site'],
  ])('signs nobody in for a page of another site (%s)', async (name, value) => {
    const { username, password } = await account();
    const forged = house.speak({ [name]: value });
    const answer = forged('POST', '/api/session', json({ username, password }));
    expect(await refusal(answer)).toMatchObject({ status: 403, code: 'REQUEST.FOREIGN_ORIGIN' });
  });

  it('knows the device of a person again, by a cookie that only the sign-in gets', async () => {
    const { username, password } = await account();
    const cookies = (await house.knock(username, password)).headers.getSetCookie();
    const device = cookies.find((cookie) => cookie.startsWith('aktei_device=')) ?? '';
    expect(device).toMatch(/HttpOnly/);
    expect(device).toMatch(/SameSite=Strict/);
    expect(device).toMatch(/Path=\/api\/session/);
    expect(device).toMatch(/Max-Age=15552000/);
    for (let time = 0; time < NAME_AT_NETWORK.free; time += 1)
      await house.knock(username, 'falsch');
    expect((await house.knock(username, password)).status).toBe(429);
    const known = house.speak({ cookie: device.split(';')[0] ?? '' });
    const answer = await known('POST', '/api/session', json({ username, password }));
    expect(answer.status).toBe(200);
  });

  it('records a failure under the account, and one under a name that nobody has as unknown', async () => {
    const { id, username } = await account();
    await house.knock(username, 'falsch');
    expect((await recordedOn(house.db, id)).at(-1)).toMatchObject({
      action: 'session.refused',
      actor: 'anonymous',
      details: {},
    });
    await house.knock('geheimer-name', 'falsch');
    const unknown = await recordedOn(house.db, 'unknown');
    expect(unknown.at(-1)).toMatchObject({ action: 'session.refused' });
    expect(JSON.stringify(unknown)).not.toContain('geheimer-name');
  });

  it.each([
    ['no name', { username: '', password: 'x' }],
    ['no password', { username: 'neumann', password: '' }],
    ['a name that is too long', { username: 'x'.repeat(101), password: 'x' }],
    ['a password that is too long', { username: 'neumann', password: 'x'.repeat(401) }],
    ['a password with a null character', { username: 'neumann', password: 'a\0b' }],
    ['a list of passwords', { username: 'neumann', password: ['a', 'b'] }],
    ['a role of one’s own', { username: 'neumann', password: 'x', roles: ['operator'] }],
  ])('refuses %s before it tries anything', async (_, input) => {
    const answer = house.stranger()('POST', '/api/session', json(input));
    expect(await refusal(answer)).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });

  it.each(["' or 1=1 --", 'neumann\u202E', '../neumann', '${username}', '😀'.repeat(20)])(
    'knows nobody called %j',
    async (username) => {
      expect((await house.knock(username, house.passwordOf('neumann'))).status).toBe(401);
    },
  );
});
