import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { body, operatorsOnly, refusal, TownHouse, type Person } from '../../testing/town-house.js';
import { ResetPasswordController } from './reset-password.controller.js';

describe(ResetPasswordController.name, () => {
  let house: TownHouse;
  let operator: Person;

  beforeAll(async () => {
    house = await TownHouse.open();
    operator = await house.person('betrieb');
  }, 60_000);
  afterAll(() => house.close());

  const account = () => house.account();
  /** Reads nothing, so that one person gives it a password. */
  const withoutRoles = () => house.account({ roles: [] });
  const reset = (id: string, person = operator) =>
    person('POST', `/api/users/${id}/reset-password`);

  it('is for operators alone', async () => {
    const { id } = await account();
    expect(await house.heardBy((person) => reset(id, person))).toEqual(operatorsOnly(200));
  });

  it('makes a password that nobody guesses, another one each time', async () => {
    const { id } = await withoutRoles();
    const [first, second] = [await body(reset(id)), await body(reset(id))];
    expect(first.password.length).toBeGreaterThanOrEqual(12);
    expect(second.password).not.toBe(first.password);
  });

  it('lets in with the last one only', async () => {
    const { id, username } = await withoutRoles();
    const passwords = [(await body(reset(id))).password, (await body(reset(id))).password];
    const heard = [];
    for (const password of passwords) heard.push((await house.knock(username, password)).status);
    expect(heard).toEqual([401, 200]);
  });

  it('is recorded, and neither log nor database hold what it is', async () => {
    const { id } = await withoutRoles();
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

  it('gives nobody the password of another operator, who would be the second person', async () => {
    const { id, username, password } = await house.account({ roles: ['operator'] });
    expect(await refusal(reset(id))).toEqual({
      status: 409,
      code: 'USER.OPERATOR_PASSWORD',
      detail:
        'Das Kennwort eines anderen Kontos der Betreuung wird nur am Rechner selbst neu vergeben: ' +
        '„aktei user reset-password NAME“.',
    });
    expect((await house.knock(username, password)).status).toBe(200);
  });

  it('gives a closed account none', async () => {
    const { id } = await account();
    await operator('POST', `/api/users/${id}/deactivate`);
    expect(await refusal(reset(id))).toMatchObject({ status: 409, code: 'USER.CLOSED' });
  });

  it('leaves an operator in office who renews the own password', async () => {
    const name = `b${newId().slice(-8)}`;
    const self = await house.newcomer(name, 'FB 1', 'operator');
    const { id } = (await body(self('GET', '/api/session'))).user;
    const { password, roleGrantId } = await body(reset(id, self));
    expect(roleGrantId).toBeNull();
    const again = await house.signIn(name, password);
    expect((await body(again('GET', '/api/session'))).user.roles).toEqual(['operator']);
  });

  it('knows no account that is not there', async () => {
    expect(await refusal(reset(newId()))).toEqual({
      status: 404,
      code: 'USER.NOT_FOUND',
      detail: 'Dieses Konto gibt es nicht.',
    });
  });
});
