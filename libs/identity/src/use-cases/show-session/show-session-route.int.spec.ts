import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { body, refusal, TownHouse } from '../../testing/town-house.js';
import { ShowSessionController } from './show-session.controller.js';

describe(ShowSessionController.name, () => {
  let house: TownHouse;

  beforeAll(async () => {
    house = await TownHouse.open();
  }, 60_000);
  afterAll(() => house.close());

  it.each([
    ['neumann', ['clerk', 'mail_room'], ['FB 3 Ordnung', 'Scanstelle']],
    ['pruefung', ['auditor'], ['Rechnungsprüfungsamt']],
    ['scan', ['scan_operator'], ['Scanstelle']],
  ])('tells %s the own roles and units', async (username, roles, units) => {
    const person = await house.person(username);
    expect((await body(person('GET', '/api/session'))).user).toMatchObject({
      username,
      roles,
      orgUnits: units.map((name) => ({ name })),
    });
  });

  it('tells an operator that accounts may be managed, and nobody else', async () => {
    const may = async (username: string) => {
      const person = await house.person(username);
      return (await body(person('GET', '/api/session'))).user.permissions.includes('user.manage');
    };
    expect([await may('betrieb'), await may('neumann')]).toEqual([true, false]);
  });

  it('has nothing to tell to somebody without one, in German', async () => {
    expect(await refusal(house.stranger()('GET', '/api/session'))).toMatchObject({
      status: 401,
      code: 'SESSION.REQUIRED',
    });
  });

  it('is over when nobody has used it for as long as the town allows', async () => {
    const clerk = await house.person('neumann');
    await house.db.asOwner("update identity.session set expires_at = now() - interval '1 second'");
    expect((await clerk('GET', '/api/session')).status).toBe(401);
  });

  it('is over after a working day, however much it is used', async () => {
    const clerk = await house.person('scan');
    await house.db.asOwner(
      "update identity.session set ends_at = now() + interval '1 minute', last_seen_at = now() - interval '1 hour'",
    );
    expect((await clerk('GET', '/api/session')).status).toBe(200);
    const { expiresAt } = await body(clerk('GET', '/api/session'));
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(60_000);
    await house.db.asOwner("update identity.session set ends_at = now() - interval '1 second'");
    expect((await clerk('GET', '/api/session')).status).toBe(401);
  });
});
