import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn, timesRecorded } from '#libs/audit/testing';
import { body, json, refusal, type Person } from '#libs/identity/testing';
import { noBetreff, RecordsHouse, workersHear } from '../../testing/records-house.js';
import { OpenAkteController } from './open-akte.controller.js';

describe(OpenAkteController.name, () => {
  let house: RecordsHouse;
  let clerk: Person;
  let aktenplaneinheitId: string;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    clerk = await house.clerk();
    aktenplaneinheitId = await house.einheit();
  }, 60_000);
  afterAll(() => house.close());

  const open = (own: object = {}, person = clerk) =>
    person('POST', '/api/akten', json({ aktenplaneinheitId, betreff: 'Markt', ...own }));

  it('is for those who work with Akten, each in the own unit', async () => {
    const heard = { ...workersHear(201), clerkOfAnotherUnit: 201 };
    expect(await house.heardBy((person) => open({}, person))).toEqual(heard);
  });

  it('records under which number, plan and unit it was opened, and not what it is about', async () => {
    const { id, aktenzeichen, orgUnitId } = await body(open({ betreff: 'Pfändung Meier' }));
    const recorded = await recordedOn(house.db, id);
    expect(recorded).toEqual([
      {
        action: 'akte.opened',
        actor: 'user',
        akteId: id,
        details: { aktenzeichen, aktenplaneinheitId, orgUnitId },
      },
    ]);
  });

  it('gives each its own number, also when many are opened at the same moment', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => body(open())));
    const numbers = opened.map(({ aktenzeichen }) => aktenzeichen);
    expect(new Set(numbers).size).toBe(8);
    const last = numbers.map((number) => Number(/\d+$/.exec(number)?.[0])).sort((a, b) => a - b);
    expect(last).toEqual(Array.from({ length: 8 }, (_, index) => (last[0] ?? 0) + index));
  });

  it('keeps what somebody has typed, trimmed and otherwise to the letter', async () => {
    const betreff = 'Gebühr „Müller & Söhne“ <b>Straße</b> 😀';
    expect((await body(open({ betreff: `  ${betreff} ` }))).betreff).toBe(betreff);
  });

  it.each(noBetreff)('refuses %s as Betreff and opens nothing', async (_, betreff) => {
    const before = await timesRecorded(house.db, 'akte.opened');
    expect(await refusal(open({ betreff }))).toMatchObject({
      status: 400,
      code: 'REQUEST.INVALID',
    });
    expect(await timesRecorded(house.db, 'akte.opened')).toBe(before);
  });

  it.each([
    ['a unit of the plan that is no id', { aktenplaneinheitId: '32.13.02' }],
    ['a number of one’s own', { aktenzeichen: '1-1' }],
    ['a state of one’s own', { state: 'closed' }],
  ])('refuses %s', async (_, own) => {
    expect(await refusal(open(own))).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });

  it('opens nothing in the unit of others, and says so in German', async () => {
    const orgUnitId = await house.orgUnit('FB 2');
    expect(await refusal(open({ orgUnitId }))).toMatchObject({
      status: 422,
      code: 'AKTE.NO_ORG_UNIT',
      detail: expect.stringContaining('der Sie angehören'),
    });
  });
});
