import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityTown } from '../../testing/identity-town.js';
import { ListScanStationsQuery } from './list-scan-stations.query.js';

describe(ListScanStationsQuery.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  it('lists every station without anything of its key and records the list', async () => {
    const { items } = await town.db.run((ctx) => town.app.get(ListScanStationsQuery).execute(ctx));
    const { id, key } = town.demo.station;
    expect(items).toEqual([expect.objectContaining({ id, name: 'Scanstation Poststelle' })]);
    expect(JSON.stringify(items)).not.toContain(key.slice(-20));
    expect(await town.timesRecorded('scan-station.listed')).toBe(1);
  });
});
