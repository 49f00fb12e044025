import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { MAX_FAILURES } from '../../domain/lockout.js';
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

  async function account(): Promise<{ id: string; username: string; password: string }> {
    const username = `u${newId().slice(-12)}`;
    const input = { username, displayName: 'Erika Muster', roles: ['clerk'] };
    return body(operator('POST', '/api/users', json(input)));
  }
  const failuresOf = async (id: string) => {
    const found = await house.db.run((ctx) =>
      one<{ n: number }>(
        ctx,
        sql`select failed_logins as n from identity.app_user where id = ${id}`,
      ),
    );
    return found?.n;
  };

  it('says nothing of a password, and its cookie is for nobody but the browser', async () => {
    const { username, password } = await account();
    const answer = await house.knock(username, password);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\//);
    expect(await answer.text()).not.toMatch(/argon2|passwordHash|tokenHash/);
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
    const { id, username, password } = await account();
    for (let time = 1; time < MAX_FAILURES; time += 1) await house.knock(username, 'falsch');
    expect(await failuresOf(id)).toBe(MAX_FAILURES - 1);
    expect((await house.knock(username, password)).status).toBe(200);
    expect(await failuresOf(id)).toBe(0);
  });

  it('lets in again when the lock is over', async () => {
    const { id, username, password } = await account();
    for (let time = 0; time < MAX_FAILURES; time += 1) await house.knock(username, 'falsch');
    expect((await house.knock(username, password)).status).toBe(401);
    await house.db.asOwner(
      `update identity.app_user set locked_until = now() - interval '1 second' where id = '${id}'`,
    );
    expect((await house.knock(username, password)).status).toBe(200);
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
    ['a password that is too long', { username: 'neumann', password: 'x'.repeat(201) }],
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
