import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn, timesRecorded } from '#libs/audit/testing';
import { body, json, refusal, type Person } from '#libs/identity/testing';
import { newId } from '#libs/kernel';
import { noBetreff, RecordsHouse, workersHear } from '../../testing/records-house.js';
import { OpenVorgangController } from './open-vorgang.controller.js';

interface Vorgang {
  readonly id: string;
  readonly number: number;
}

describe(OpenVorgangController.name, () => {
  let house: RecordsHouse;
  let clerk: Person;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    clerk = await house.clerk();
  }, 60_000);
  afterAll(() => house.close());

  const open = (akteId: string, betreff: unknown = 'Widerspruch', person = clerk) =>
    person('POST', `/api/akten/${akteId}/vorgaenge`, json({ betreff }));

  it('is for those who work in its unit; to others the Akte is not there', async () => {
    const ask = async (person: Person) => open((await house.scene()).akteId, 'Neu', person);
    expect(await house.heardBy(ask)).toEqual(workersHear(201));
  });

  it('counts within its Akte, also when several are opened at the same moment', async () => {
    const { akteId } = await house.scene();
    await Promise.all(Array.from({ length: 4 }, () => open(akteId)));
    const { vorgaenge } = await body<{ vorgaenge: Vorgang[] }>(
      clerk('GET', `/api/akten/${akteId}`),
    );
    const numbers = vorgaenge.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
  });

  it('records its number in the history of the Akte, and not what it is about', async () => {
    const { akteId, vorgangId } = await house.scene();
    expect(await recordedOn(house.db, vorgangId)).toEqual([
      { action: 'vorgang.opened', actor: 'user', akteId, details: { number: 1 } },
    ]);
  });

  it.each(noBetreff)('refuses %s as Betreff and opens nothing', async (_, betreff) => {
    const { akteId } = await house.scene();
    const before = await timesRecorded(house.db, 'vorgang.opened');
    expect(await refusal(open(akteId, betreff))).toMatchObject({
      status: 400,
      code: 'REQUEST.INVALID',
    });
    expect(await timesRecorded(house.db, 'vorgang.opened')).toBe(before);
  });

  it('answers for what was never there as for what belongs to others', async () => {
    const { akteId } = await house.scene();
    const foreign = await refusal(open(akteId, 'Neu', await house.clerkOfAnotherUnit()));
    expect(foreign).toMatchObject({ status: 404, code: 'AKTE.NOT_FOUND' });
    expect(await refusal(open(newId()))).toEqual(foreign);
  });
});
