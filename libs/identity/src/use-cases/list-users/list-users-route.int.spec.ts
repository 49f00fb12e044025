import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { NAME_AT_NETWORK } from '../../domain/brakes.js';
import { body, operatorsOnly, TownHouse, type Person } from '../../testing/town-house.js';
import { ListUsersController } from './list-users.controller.js';

describe(ListUsersController.name, () => {
  let house: TownHouse;
  let operator: Person;

  beforeAll(async () => {
    house = await TownHouse.open();
    operator = await house.person('betrieb');
  }, 60_000);
  afterAll(() => house.close());

  const accountOf = async (username: string) => {
    const { items } = await body(operator('GET', '/api/users'));
    return items.find((item: { username: string }) => item.username === username);
  };

  it('is for operators alone: who works here is nobody’s business', async () => {
    const list = (person: Person) => person('GET', '/api/users');
    expect(await house.heardBy(list)).toEqual(operatorsOnly(200));
  });

  it('is recorded each time, and not for those who were refused', async () => {
    const before = await timesRecorded(house.db, 'user.listed');
    await operator('GET', '/api/users');
    await (
      await house.person('neumann')
    )('GET', '/api/users');
    expect(await timesRecorded(house.db, 'user.listed')).toBe(before + 1);
  });

  it('says under whose name somebody has to wait and until when, so that an operator can help', async () => {
    expect(await accountOf('scan')).toMatchObject({ active: true, waitsUntil: null });
    for (let time = 0; time < NAME_AT_NETWORK.free; time += 1) await house.knock('scan', 'falsch');
    const { waitsUntil } = await accountOf('scan');
    expect(Date.parse(waitsUntil)).toBeGreaterThan(Date.parse('2026-01-01'));
  });

  it('shows of an account what an operator needs and nothing more', async () => {
    expect(Object.keys(await accountOf('neumann')).sort()).toEqual([
      'active',
      'displayName',
      'id',
      'orgUnits',
      'roles',
      'username',
      'waitsUntil',
    ]);
  });
});
