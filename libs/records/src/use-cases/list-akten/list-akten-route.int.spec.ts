import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timesRecorded } from '#libs/audit/testing';
import { body, refusal, type Person } from '#libs/identity/testing';
import { readersHear, RecordsHouse } from '../../testing/records-house.js';
import { ListAktenController } from './list-akten.controller.js';

describe(ListAktenController.name, () => {
  let house: RecordsHouse;
  let clerk: Person;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    clerk = await house.clerk();
  }, 60_000);
  afterAll(() => house.close());

  const list = (query = '', person = clerk) => person('GET', `/api/akten${query}`);
  const idsOf = async (answer: Promise<Response>) => {
    const { items } = await body<{ items: { id: string }[] }>(answer);
    return items.map(({ id }) => id);
  };

  it('is for those who read Akten, each with the own ones', async () => {
    const heard = { ...readersHear(200), clerkOfAnotherUnit: 200 };
    expect(await house.heardBy((person) => list('', person))).toEqual(heard);
  });

  it('shows an Akte to its unit and to auditors, and to no other unit', async () => {
    const { akteId } = await house.scene();
    const readers = [clerk, await house.person('pruefung'), await house.clerkOfAnotherUnit()];
    const seen = await Promise.all(readers.map((person) => idsOf(list('', person))));
    expect(seen.map((ids) => ids.includes(akteId))).toEqual([true, true, false]);
  });

  it('is one event, however many Akten it shows, and none for who is refused', async () => {
    const before = await timesRecorded(house.db, 'akte.listed');
    await list();
    await list('', await house.person('betrieb'));
    expect(await timesRecorded(house.db, 'akte.listed')).toBe(before + 1);
  });

  it.each(["' or 1=1 --", '%', '_', '\\', '((', '*', 'a'.repeat(200), '😀', '&|!:'])(
    'takes %j for something to look for and finds nothing by it',
    async (q) => {
      expect(await idsOf(list(`?q=${encodeURIComponent(q)}`))).toEqual([]);
    },
  );

  it.each([
    '?limit=0',
    '?limit=1000000',
    '?limit=x',
    '?state=burnt',
    '?einheitId=32',
    `?q=${'x'.repeat(201)}`,
    '?q=a%00b',
    '?orgUnitId=1',
  ])('refuses %s', async (query) => {
    expect(await refusal(list(query))).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });

  it('refuses a cursor it has not handed out', async () => {
    expect(await refusal(list('?cursor=bWFkZSB1cA'))).toMatchObject({
      status: 400,
      code: 'REQUEST.INVALID_CURSOR',
    });
  });
});
