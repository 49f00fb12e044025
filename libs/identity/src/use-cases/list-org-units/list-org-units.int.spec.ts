import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityTown } from '../../testing/identity-town.js';
import { ListOrgUnitsQuery } from './list-org-units.query.js';

describe(ListOrgUnitsQuery.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  it('lists the units with what they belong to and records the list', async () => {
    const { items } = await town.db.run((ctx) => town.app.get(ListOrgUnitsQuery).execute(ctx));
    const top = items.find(({ parentId }) => parentId === null);
    expect(top?.name).toBe('Stadt Musterstadt');
    expect(items.find(({ id }) => id === town.orgUnitId)?.parentId).toBe(top?.id);
    expect(await town.timesRecorded('org-unit.listed')).toBe(1);
  });
});
