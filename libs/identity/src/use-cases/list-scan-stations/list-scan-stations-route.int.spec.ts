import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { body, operatorsOnly, TownHouse, type Person } from '../../testing/town-house.js';
import { ListScanStationsController } from './list-scan-stations.controller.js';

describe(ListScanStationsController.name, () => {
  let house: TownHouse;
  let operator: Person;

  beforeAll(async () => {
    house = await TownHouse.open();
    operator = await house.person('betrieb');
  }, 60_000);
  afterAll(() => house.close());

  const list = (person: Person) => person('GET', '/api/scan-stations');
  const first = async () => (await body(list(operator))).items[0];

  it('is for operators alone', async () => {
    expect(await house.heardBy(list)).toEqual(operatorsOnly(200));
  });

  it('is recorded', async () => {
    const before = await timesRecorded(house.db, 'scan-station.listed');
    await list(operator);
    expect(await timesRecorded(house.db, 'scan-station.listed')).toBe(before + 1);
  });

  it('tells when a machine was last heard of, so that a forgotten one is found', async () => {
    await house.station()('GET', '/api/org-units');
    const { lastSeenAt } = await first();
    expect(Date.parse(lastSeenAt)).toBeGreaterThan(Date.parse('2026-01-01'));
  });

  it('shows nothing of a key, not even its hash', async () => {
    expect(Object.keys(await first()).sort()).toEqual([
      'createdAt',
      'id',
      'lastSeenAt',
      'name',
      'orgUnitId',
      'revokedAt',
    ]);
  });
});
