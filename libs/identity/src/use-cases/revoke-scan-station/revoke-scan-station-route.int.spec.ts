import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import {
  body,
  json,
  operatorsOnly,
  refusal,
  TownHouse,
  type Person,
} from '../../testing/town-house.js';
import { RevokeScanStationController } from './revoke-scan-station.controller.js';

describe(RevokeScanStationController.name, () => {
  let house: TownHouse;
  let operator: Person;

  beforeAll(async () => {
    house = await TownHouse.open();
    operator = await house.person('betrieb');
  }, 60_000);
  afterAll(() => house.close());

  async function station(): Promise<{ id: string; key: string }> {
    const orgUnitId = await house.orgUnit('FB 2');
    return body(operator('POST', '/api/scan-stations', json({ name: 'Keller', orgUnitId })));
  }
  const revoke = (id: string, person = operator) =>
    person('POST', `/api/scan-stations/${id}/revoke`);
  const opens = async (key: string) =>
    (await house.station(key)('GET', '/api/org-units')).status === 200;

  it('is for operators alone', async () => {
    const { id } = await station();
    expect(await house.heardBy((person) => revoke(id, person))).toEqual(operatorsOnly(204));
  });

  it('shuts a machine out at its next request, and no other', async () => {
    const [stolen, other] = [await station(), await station()];
    expect([await opens(stolen.key), await opens(other.key)]).toEqual([true, true]);
    await revoke(stolen.id);
    expect([await opens(stolen.key), await opens(other.key)]).toEqual([false, true]);
  });

  it('is recorded once when two operators do it at the same moment', async () => {
    const { id } = await station();
    const answers = await Promise.all([revoke(id), revoke(id)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    const actions = (await recordedOn(house.db, id)).map(({ action }) => action);
    expect(actions).toEqual(['scan-station.created', 'scan-station.revoked']);
  });

  it('says in German that there is no such station', async () => {
    expect(await refusal(revoke(newId()))).toEqual({
      status: 404,
      code: 'SCAN-STATION.NOT_FOUND',
      detail: 'Diese Scanstation gibt es nicht.',
    });
  });
});
