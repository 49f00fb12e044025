import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { ListScanStationsQuery } from '../list-scan-stations/list-scan-stations.query.js';
import { IdentityTown } from '../../testing/identity-town.js';
import { RevokeScanStationUseCase } from './revoke-scan-station.use-case.js';

describe(RevokeScanStationUseCase.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  const revoke = (id: string) =>
    town.db.run((ctx) => town.app.get(RevokeScanStationUseCase).execute(ctx, id));

  it('makes a key worthless, and a second time changes and records nothing', async () => {
    const { id } = town.demo.station;
    await revoke(id);
    await revoke(id);
    const { items } = await town.db.run((ctx) => town.app.get(ListScanStationsQuery).execute(ctx));
    expect(items.find((station) => station.id === id)?.revokedAt).not.toBeNull();
    expect(await town.recordedOn(id)).toEqual(['scan-station.revoked']);
  });

  it('knows no station that is not there', async () => {
    await expect(revoke(newId())).rejects.toMatchObject({ code: 'SCAN-STATION.NOT_FOUND' });
  });
});
