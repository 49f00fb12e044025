import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { body, type Person } from '#libs/identity/testing';
import { readersHear, RecordsHouse } from '../../testing/records-house.js';
import { ListAktenplanController } from './list-aktenplan.controller.js';

interface Einheit {
  readonly id: string;
  readonly parentId: string | null;
  readonly legalSource: string;
}

describe(ListAktenplanController.name, () => {
  let house: RecordsHouse;

  beforeAll(async () => {
    house = await RecordsHouse.open();
  }, 60_000);
  afterAll(() => house.close());

  const list = (person: Person) => person('GET', '/api/aktenplan');

  it('is the same for all who read Akten, of whatever unit', async () => {
    const heard = { ...readersHear(200), clerkOfAnotherUnit: 200 };
    expect(await house.heardBy(list)).toEqual(heard);
    const [one, other] = [await house.clerk(), await house.clerkOfAnotherUnit()];
    expect(await body(list(one))).toEqual(await body(list(other)));
  });

  it('hangs every unit under one that is there, and names a source for each', async () => {
    const { items } = await body<{ items: Einheit[] }>(list(await house.clerk()));
    const ids = new Set(items.map(({ id }) => id));
    expect(items.filter(({ parentId }) => parentId && !ids.has(parentId))).toEqual([]);
    expect(items.filter(({ legalSource }) => legalSource === '')).toEqual([]);
  });

  it('is recorded each time, and not for who is refused', async () => {
    const before = await timesRecorded(house.db, 'aktenplan.listed');
    await list(await house.clerk());
    await list(await house.person('scan'));
    expect(await timesRecorded(house.db, 'aktenplan.listed')).toBe(before + 1);
  });
});
