import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import {
  body,
  json,
  operatorsOnly,
  refusal,
  TownHouse,
  type Person,
} from '../../testing/town-house.js';
import { ResetPasswordController } from './reset-password.controller.js';

describe(ResetPasswordController.name, () => {
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
  const reset = (id: string, person = operator) =>
    person('POST', `/api/users/${id}/reset-password`);

  it('is for operators alone', async () => {
    const { id } = await account();
    expect(await house.heardBy((person) => reset(id, person))).toEqual(operatorsOnly(200));
  });

  it('makes a password that nobody guesses, another one each time', async () => {
    const { id } = await account();
    const [first, second] = [await body(reset(id)), await body(reset(id))];
    expect(first.password.length).toBeGreaterThanOrEqual(12);
    expect(second.password).not.toBe(first.password);
  });

  it('lets in with the last one only', async () => {
    const { id, username } = await account();
    const passwords = [(await body(reset(id))).password, (await body(reset(id))).password];
    const heard = [];
    for (const password of passwords) heard.push((await house.knock(username, password)).status);
    expect(heard).toEqual([401, 200]);
  });

  it('is recorded, and neither log nor database hold what it is', async () => {
    const { id } = await account();
    const { password } = await body(reset(id));
    const recorded = await recordedOn(house.db, id);
    expect(recorded.at(-1)).toMatchObject({ action: 'user.password-reset', details: {} });
    const stored = await house.db.run((ctx) =>
      one<{ hash: string }>(
        ctx,
        sql`select password_hash as hash from identity.app_user where id = ${id}`,
      ),
    );
    expect(stored?.hash).toMatch(/^\$[a-z0-9-]+\$/);
    expect(stored?.hash).not.toContain(password);
  });

  it('leaves the desks of everybody else open', async () => {
    const [forgetful, other] = [await account(), await account()];
    const desk = await house.signIn(other.username, other.password);
    await reset(forgetful.id);
    expect((await desk('GET', '/api/session')).status).toBe(200);
  });

  it('knows no account that is not there', async () => {
    expect(await refusal(reset(newId()))).toEqual({
      status: 404,
      code: 'USER.NOT_FOUND',
      detail: 'Dieses Konto gibt es nicht.',
    });
  });
});
