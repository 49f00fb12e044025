import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { DeclaredRoutes } from '#libs/platform';
import { NAME_AT_NETWORK } from '../../domain/brakes.js';
import { body, json, refusal, TownHouse, type Person } from '../../testing/town-house.js';
import { ChangePasswordController } from './change-password.controller.js';

describe(ChangePasswordController.name, () => {
  let house: TownHouse;
  let operator: Person;

  beforeAll(async () => {
    house = await TownHouse.open();
    operator = await house.person('betrieb');
  }, 60_000);
  afterAll(() => house.close());

  const account = () => house.account();
  const change = (person: Person, current: string, next: string) =>
    person('PUT', '/api/session/password', json({ current, next }));
  const mustChange = async (person: Person) =>
    (await body(person('GET', '/api/session'))).mustChangePassword;

  it('lets nobody do anything else with a password that somebody else knows', async () => {
    const { username, password } = await account();
    const newcomer = await house.signIn(username, password);
    const own = 'ein eigenes Kennwort';
    expect(await mustChange(newcomer)).toBe(true);
    expect(await refusal(newcomer('GET', '/api/org-units'))).toEqual({
      status: 403,
      code: 'SESSION.OWN_PASSWORD_NEEDED',
      detail: 'Bitte wählen Sie zuerst ein eigenes Kennwort.',
    });
    expect((await change(newcomer, password, own)).status).toBe(204);
    expect(await mustChange(newcomer)).toBe(false);
    expect((await newcomer('GET', '/api/org-units')).status).toBe(200);
    expect((await house.knock(username, password)).status).toBe(401);
    expect((await house.knock(username, own)).status).toBe(200);
  });

  it('is the only way on besides looking and leaving, whatever routes there are', async () => {
    const routes = house.app.get(DeclaredRoutes, { strict: false }).all();
    const open = routes.filter(({ options }) => options.whileConfined === true);
    expect(open.map(({ name }) => name).sort()).toEqual([
      'ChangePasswordController.change',
      'ShowSessionController.show',
      'SignOutController.end',
    ]);
  });

  it('is asked for again after somebody else has given a new one', async () => {
    const { id, username, password } = await house.account({ roles: [] });
    const person = await house.signIn(username, password);
    await change(person, password, 'ein eigenes Kennwort');
    const reset = await body(operator('POST', `/api/users/${id}/reset-password`));
    expect(await mustChange(await house.signIn(username, reset.password))).toBe(true);
  });

  it('ends every other session of the person and is in the log without the password', async () => {
    const { id, username, password } = await account();
    const [here, there] = [
      await house.signIn(username, password),
      await house.signIn(username, password),
    ];
    await change(here, password, 'ein eigenes Kennwort');
    expect((await here('GET', '/api/session')).status).toBe(200);
    expect((await there('GET', '/api/session')).status).toBe(401);
    expect((await recordedOn(house.db, id)).at(-1)).toEqual({
      action: 'user.password-changed',
      actor: 'user',
      akteId: null,
      details: {},
    });
  });

  it('wants to know the one there is, slows down guesses and records them', async () => {
    const { id, username, password } = await account();
    const person = await house.signIn(username, password);
    const heard = [];
    for (let n = 0; n <= NAME_AT_NETWORK.free; n += 1) {
      heard.push((await refusal(change(person, 'geraten', 'ein eigenes Kennwort'))).code);
    }
    expect(heard).toEqual([
      ...Array.from({ length: NAME_AT_NETWORK.free }, () => 'PASSWORD.WRONG'),
      'SESSION.LOCKED',
    ]);
    const actions = (await recordedOn(house.db, id)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'user.password-kept')).toHaveLength(5);
    expect(await mustChange(person)).toBe(true);
  });

  it.each(['kurz', 'Passwort123', 'x'.repeat(201)])('takes no %s', async (next) => {
    const { username, password } = await account();
    const person = await house.signIn(username, password);
    expect(await refusal(change(person, password, next))).toMatchObject({
      status: 422,
      code: 'PASSWORD.UNFIT',
    });
    expect(await mustChange(person)).toBe(true);
  });

  it('takes neither the name of the account nor the password there is', async () => {
    const { username, password } = await account();
    const person = await house.signIn(username, password);
    for (const next of [username, password]) {
      expect(await refusal(change(person, password, next))).toMatchObject({
        code: 'PASSWORD.UNFIT',
      });
    }
  });

  it('is nothing for machines and strangers', async () => {
    for (const nobody of [house.station(), house.stranger()]) {
      expect((await change(nobody, 'a', 'ein eigenes Kennwort')).status).toBe(401);
    }
  });
});
