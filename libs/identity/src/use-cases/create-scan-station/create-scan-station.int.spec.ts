import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { hashSecret, parseStationKey } from '../../domain/credentials.js';
import { IdentityTown } from '../../testing/identity-town.js';
import { CreateScanStationUseCase } from './create-scan-station.use-case.js';

describe(CreateScanStationUseCase.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  const create = (orgUnitId: string) =>
    town.db.run((ctx) =>
      town.app.get(CreateScanStationUseCase).execute(ctx, { name: 'Keller', orgUnitId }),
    );

  it('admits a station and stores of its key a hash only', async () => {
    const { id, key } = await create(town.orgUnitId);
    const parsed = parseStationKey(key);
    expect(parsed?.stationId).toBe(id);
    const stored = await town.db.run((ctx) =>
      one<{ hash: string }>(
        ctx,
        sql`select encode(key_hash, 'hex') as hash from identity.scan_station where id = ${id}`,
      ),
    );
    expect(stored?.hash).toBe(hashSecret(parsed?.secret ?? ''));
    expect(await town.recordedOn(id)).toEqual(['scan-station.created']);
  });

  it('admits none in a unit that is not there', async () => {
    await expect(create(newId())).rejects.toMatchObject({ code: 'ORG-UNIT.NOT_FOUND' });
  });
});
