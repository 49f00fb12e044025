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
import { CreateUserController } from './create-user.controller.js';

describe(CreateUserController.name, () => {
  let house: TownHouse;
  let operator: Person;
  let unit: string;

  beforeAll(async () => {
    house = await TownHouse.open();
    operator = await house.person('betrieb');
    unit = await house.orgUnit('FB 3');
  }, 60_000);
  afterAll(() => house.close());

  const account = (own: object = {}) => ({
    username: `u${newId().slice(-12)}`,
    displayName: 'Erika Muster',
    roles: ['clerk'],
    orgUnitIds: [unit],
    ...own,
  });
  const create = (own: object, person = operator) =>
    person('POST', '/api/users', json(account(own)));

  it('is for operators alone', async () => {
    expect(await house.heardBy((person) => create({}, person))).toEqual(operatorsOnly(201));
  });

  it('records that the account may nothing yet, and what waits for a second person', async () => {
    const { id, roleGrantId } = await body(create({ roles: ['clerk', 'auditor'] }));
    const asked = { grantId: roleGrantId, roles: ['clerk', 'auditor'], orgUnitIds: [unit] };
    expect(await recordedOn(house.db, id)).toEqual([
      {
        action: 'user.created',
        actor: 'user',
        akteId: null,
        details: { roles: [], orgUnitIds: [] },
      },
      { action: 'user.roles-asked', actor: 'user', akteId: null, details: asked },
    ]);
  });

  it('writes the name as it is looked up, so that nobody gets a twin in capitals', async () => {
    const name = `Anna${newId().slice(-6)}`;
    expect((await body(create({ username: ` ${name} ` }))).username).toBe(name.toLowerCase());
    expect(await refusal(create({ username: name.toUpperCase() }))).toEqual({
      status: 409,
      code: 'USER.NAME_TAKEN',
      detail: `Der Benutzername „${name.toLowerCase()}“ ist schon vergeben.`,
    });
  });

  it.each([
    ['a name of one letter', { username: 'a' }],
    ['a name with a blank', { username: 'anna muster' }],
    ['a name that begins with a figure', { username: '1anna' }],
    ['a name of another alphabet', { username: 'аnna' }],
    ['a name with a null character', { username: 'an\0na' }],
    ['a name that is too long', { username: `a${'b'.repeat(50)}` }],
    ['no name to show', { displayName: '  ' }],
    ['a name to show that is too long', { displayName: 'x'.repeat(101) }],
    ['no role', { roles: [] }],
    ['a role that the house does not know', { roles: ['mayor'] }],
    ['an operator who would also read', { roles: ['operator', 'auditor'] }],
    ['a role for machines', { roles: ['station'] }],
    ['a unit that is no id', { orgUnitIds: ['FB 3'] }],
    ['a password that its maker has chosen', { password: 'ein langes Kennwort' }],
    ['something that nobody has asked for', { active: false }],
  ])('refuses %s and opens nothing', async (_, own) => {
    const before = await timesRecorded(house.db, 'user.created');
    expect(await refusal(create(own))).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
    expect(await timesRecorded(house.db, 'user.created')).toBe(before);
  });

  it('opens nothing at all where one of several units is not there', async () => {
    const username = `u${newId().slice(-12)}`;
    expect(await refusal(create({ username, orgUnitIds: [unit, newId()] }))).toMatchObject({
      status: 404,
      code: 'ORG-UNIT.NOT_FOUND',
    });
    expect((await create({ username })).status).toBe(201);
  });

  it('takes a second person with the same name to show: people are called alike', async () => {
    expect([(await create({})).status, (await create({})).status]).toEqual([201, 201]);
  });
});
