import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { body, TownHouse, type Person } from '../../testing/town-house.js';
import { ListColleaguesController } from './list-colleagues.controller.js';

describe(ListColleaguesController.name, () => {
  let house: TownHouse;
  let clerk: Person;

  beforeAll(async () => {
    house = await TownHouse.open();
    clerk = await house.person('neumann');
  }, 60_000);
  afterAll(() => house.close());

  it('names those who file, with their units, and nobody else', async () => {
    const { items } = await body<{ items: { displayName: string; orgUnits: object[] }[] }>(
      clerk('GET', '/api/colleagues'),
    );
    const names = items.map(({ displayName }) => displayName);
    expect(names).toContain('Sabine Neumann');
    expect(names).not.toContain('Jonas Weber');
    expect(names).toEqual([...names].sort());
    const own = items.find(({ displayName }) => displayName === 'Sabine Neumann');
    expect(own?.orgUnits).toEqual([
      { id: await house.orgUnit('FB 3'), name: 'FB 3 Ordnung' },
      { id: await house.orgUnit('Scanstelle'), name: 'Scanstelle' },
    ]);
    expect(Object.keys(own ?? {}).sort()).toEqual(['displayName', 'id', 'orgUnits']);
  });

  it('is one event in the log', async () => {
    const before = await timesRecorded(house.db, 'colleague.listed');
    await clerk('GET', '/api/colleagues');
    expect(await timesRecorded(house.db, 'colleague.listed')).toBe(before + 1);
  });

  it('is for those who file', async () => {
    expect(await house.heardBy((person) => person('GET', '/api/colleagues'))).toEqual({
      clerk: 200,
      registrar: 200,
      scanOperator: 403,
      auditor: 403,
      operator: 403,
      station: 403,
      stranger: 401,
    });
  });
});
