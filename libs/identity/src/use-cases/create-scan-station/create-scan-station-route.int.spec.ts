import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn, timesRecorded } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import {
  body,
  json,
  operatorsOnly,
  refusal,
  TownHouse,
  type Person,
} from '../../testing/town-house.js';
import { CreateScanStationController } from './create-scan-station.controller.js';

describe(CreateScanStationController.name, () => {
  let house: TownHouse;
  let operator: Person;
  let orgUnitId: string;

  beforeAll(async () => {
    house = await TownHouse.open();
    operator = await house.person('betrieb');
    orgUnitId = await house.orgUnit('FB 2');
  }, 60_000);
  afterAll(() => house.close());

  const create = (own: object = {}, person = operator) =>
    person('POST', '/api/scan-stations', json({ name: 'Keller', orgUnitId, ...own }));

  it('is for operators alone: whoever admits a machine opens a door', async () => {
    expect(await house.heardBy((person) => create({}, person))).toEqual(operatorsOnly(201));
  });

  it('gives a key that opens at once', async () => {
    const { key } = await body(create());
    expect((await house.station(key)('GET', '/api/org-units')).status).toBe(200);
  });

  it('gives two machines of the same name two keys', async () => {
    const [one, other] = [await body(create()), await body(create())];
    expect(one.name).toBe(other.name);
    expect(one.key).not.toBe(other.key);
  });

  it('records the unit it was admitted for, and nothing of its key', async () => {
    const { id, key } = await body(create());
    const recorded = await recordedOn(house.db, id);
    expect(recorded).toMatchObject([
      { action: 'scan-station.created', actor: 'user', details: { orgUnitId } },
    ]);
    expect(JSON.stringify(recorded)).not.toContain(key);
  });

  it.each([
    ['no name', { name: '' }],
    ['a name of blanks', { name: '   ' }],
    ['a name that is too long', { name: 'x'.repeat(101) }],
    ['a name with a null character', { name: 'Kel\0ler' }],
    ['a unit that is no id', { orgUnitId: 'FB 2' }],
    ['a key of its own', { key: 'aks_1_2' }],
  ])('refuses %s and admits nothing', async (_, own) => {
    const before = await timesRecorded(house.db, 'scan-station.created');
    expect(await refusal(create(own))).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
    expect(await timesRecorded(house.db, 'scan-station.created')).toBe(before);
  });

  it('says in German that there is no such unit', async () => {
    expect(await refusal(create({ orgUnitId: newId() }))).toEqual({
      status: 404,
      code: 'ORG-UNIT.NOT_FOUND',
      detail: 'Diese Organisationseinheit gibt es nicht.',
    });
  });
});
