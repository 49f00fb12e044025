import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { decide, RoleScene } from '../../testing/role-scene.js';
import { body, json, operatorsOnly, refusal } from '../../testing/town-house.js';
import { GiveRolesUseCase } from './give-roles.use-case.js';

/** Without these an account that is there could be raised by one person alone. */
describe(GiveRolesUseCase.name, () => {
  let scene: RoleScene;

  beforeAll(async () => {
    scene = await RoleScene.open();
  }, 60_000);
  afterAll(() => scene.close());

  const give = (id: string, rights: object, person = scene.asker) =>
    person('POST', `/api/users/${id}/give-roles`, json(rights));

  it('is for operators alone', async () => {
    const { id } = await scene.house.account();
    const heard = await scene.house.heardBy((person) => give(id, { roles: ['auditor'] }, person));
    expect(heard).toEqual(operatorsOnly(201));
  });

  it('raises neither role nor units before another person has confirmed', async () => {
    const { id } = await scene.house.account();
    const orgUnitIds = [await scene.house.orgUnit('Stadt Musterstadt')];
    const { roleGrantId } = await body(give(id, { roles: ['registrar'], orgUnitIds }));
    expect(await scene.rightsOf(id)).toEqual({ roles: ['clerk'], units: 0 });
    await decide(scene.second, 'confirm', roleGrantId);
    expect(await scene.rightsOf(id)).toEqual({ roles: ['clerk', 'registrar'], units: 1 });
  });

  it('raises the units alone just so', async () => {
    const { id } = await scene.house.account();
    const units = [await scene.house.orgUnit('FB 2'), await scene.house.orgUnit('FB 4')];
    const { roleGrantId } = await body(give(id, { orgUnitIds: [...units, units[0]] }));
    expect(await scene.rightsOf(id)).toEqual({ roles: ['clerk'], units: 0 });
    await decide(scene.second, 'confirm', roleGrantId);
    expect(await scene.rightsOf(id)).toEqual({ roles: ['clerk'], units: 2 });
  });

  it('lets one grant wait for an account at a time, also of two at the same moment', async () => {
    const { id } = await scene.house.account();
    const answers = await scene.atOnce(id, [
      () => give(id, { roles: ['auditor'] }),
      () => give(id, { roles: ['registrar'] }, scene.second),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await refusal(give(id, { roles: ['scan_operator'] }))).toMatchObject({
      status: 409,
      code: 'ROLE-GRANT.WAITING',
    });
  });

  it('asks nobody for what the account has', async () => {
    const { id } = await scene.house.account();
    expect(await refusal(give(id, { roles: ['clerk'] }))).toMatchObject({
      status: 409,
      code: 'USER.NOTHING_TO_GIVE',
    });
  });

  it('keeps an operator away from content, and content from an operator', async () => {
    const { id } = await scene.house.account();
    const operator = await scene.house.account({ roles: ['operator'] });
    for (const [userId, role] of [
      [id, 'operator'],
      [operator.id, 'clerk'],
    ] as const) {
      expect(await refusal(give(userId, { roles: [role] }))).toMatchObject({
        status: 409,
        code: 'USER.OPERATOR_ALONE',
      });
    }
  });

  it('gives a closed account nothing', async () => {
    const { id } = await scene.house.account();
    await scene.asker('POST', `/api/users/${id}/deactivate`);
    expect(await refusal(give(id, { roles: ['auditor'] }))).toMatchObject({
      status: 409,
      code: 'USER.CLOSED',
    });
  });

  it.each([
    ['nothing', {}],
    ['empty lists', { roles: [], orgUnitIds: [] }],
    ['a role that the house does not know', { roles: ['mayor'] }],
    ['a unit that is no id', { orgUnitIds: ['FB 3'] }],
  ])('refuses %s', async (_, rights) => {
    const { id } = await scene.house.account();
    expect((await give(id, rights)).status).toBe(400);
  });

  it('knows neither accounts nor units that are not there', async () => {
    expect((await refusal(give(newId(), { roles: ['auditor'] }))).code).toBe('USER.NOT_FOUND');
    const { id } = await scene.house.account();
    expect((await refusal(give(id, { orgUnitIds: [newId()] }))).code).toBe('ORG-UNIT.NOT_FOUND');
  });
});
