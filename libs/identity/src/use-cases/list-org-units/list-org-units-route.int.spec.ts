import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { body, TownHouse, type Person } from '../../testing/town-house.js';
import { ListOrgUnitsController } from './list-org-units.controller.js';

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

describe(ListOrgUnitsController.name, () => {
  let house: TownHouse;

  beforeAll(async () => {
    house = await TownHouse.open();
  }, 60_000);
  afterAll(() => house.close());

  const list = (person: Person) => person('GET', '/api/org-units');

  it('is for everybody who is signed in, machines among them, and for no stranger', async () => {
    expect(await house.heardBy(list)).toEqual({
      clerk: 200,
      registrar: 200,
      scanOperator: 200,
      auditor: 200,
      operator: 200,
      station: 200,
      stranger: 401,
    });
  });

  it('hangs every unit under one that is there, and all under the town', async () => {
    const { items } = await body<{ items: Unit[] }>(list(await house.person('neumann')));
    const ids = items.map(({ id }) => id);
    const roots = items.filter(({ parentId }) => parentId === null);
    expect(roots.map(({ name }) => name)).toEqual(['Stadt Musterstadt']);
    for (const { parentId } of items) if (parentId) expect(ids).toContain(parentId);
  });

  it('is recorded each time', async () => {
    const clerk = await house.person('neumann');
    const before = await timesRecorded(house.db, 'org-unit.listed');
    await list(clerk);
    await list(clerk);
    expect(await timesRecorded(house.db, 'org-unit.listed')).toBe(before + 2);
  });
});
