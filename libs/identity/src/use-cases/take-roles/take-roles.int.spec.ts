import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { decide, RoleScene } from '../../testing/role-scene.js';
import { body, json, operatorsOnly, refusal } from '../../testing/town-house.js';
import { TakeRolesUseCase } from './take-roles.use-case.js';

/** Without these a right that was given by mistake could only be ended with the whole account. */
describe(TakeRolesUseCase.name, () => {
  let scene: RoleScene;

  beforeAll(async () => {
    scene = await RoleScene.open();
  }, 60_000);
  afterAll(() => scene.close());

  const take = (id: string, rights: object, person = scene.asker) =>
    person('POST', `/api/users/${id}/take-roles`, json(rights));

  it('is for operators alone', async () => {
    const { id } = await scene.house.account();
    const heard = await scene.house.heardBy((person) => take(id, { roles: ['clerk'] }, person));
    expect(heard).toEqual(operatorsOnly(204));
  });

  it('holds at the next request and needs nobody else', async () => {
    const unit = await scene.house.orgUnit('FB 3');
    const name = `n${newId().slice(-8)}`;
    const person = await scene.house.newcomer(name, 'FB 3');
    const mine = async () => (await body(person('GET', '/api/session'))).user;
    const { id } = await mine();
    await take(id, { roles: ['clerk', 'auditor'], orgUnitIds: [unit] });
    expect(await mine()).toMatchObject({ roles: [], permissions: [], orgUnits: [] });
    expect((await recordedOn(scene.house.db, id)).at(-1)).toMatchObject({
      action: 'user.roles-taken',
      details: { roles: ['clerk'], orgUnitIds: [unit] },
    });
  });

  it('changes and records nothing where the account has none of that', async () => {
    const { id } = await scene.house.account();
    expect((await take(id, { roles: ['auditor'] })).status).toBe(204);
    expect(await scene.rightsOf(id)).toEqual({ roles: ['clerk'], units: 0 });
    expect((await recordedOn(scene.house.db, id)).at(-1)?.action).toBe('user.created');
  });

  it('lets lapse what an operator has asked for in the office that is taken', async () => {
    const leaving = await scene.house.newcomer(`b${newId().slice(-8)}`, 'FB 1', 'operator');
    const { roleGrantId } = await scene.waiting({}, leaving);
    const { id } = (await body(leaving('GET', '/api/session'))).user;
    await take(id, { roles: ['operator'] });
    expect(await refusal(decide(scene.second, 'confirm', roleGrantId))).toMatchObject({
      status: 409,
      code: 'ROLE-GRANT.DECIDED',
    });
  });

  it('knows no account that is not there', async () => {
    expect((await refusal(take(newId(), { roles: ['clerk'] }))).code).toBe('USER.NOT_FOUND');
  });

  it('leaves the last operator in office, also of several who take it from each other', async () => {
    const people = [scene.asker, scene.second, scene.third];
    const ids = await Promise.all(
      people.map(async (person) => (await body(person('GET', '/api/session'))).user.id as string),
    );
    const operator = { roles: ['operator'] };
    const answers = await Promise.all(
      people.map((person, n) => take(ids[(n + 1) % people.length] ?? '', operator, person)),
    );
    for (const { status } of answers) expect([204, 403, 409]).toContain(status);
    const left = await scene.house.db.dataSource.query<{ id: string }[]>(
      "select id from identity.app_user where active and 'operator' = any(roles)",
    );
    expect(left.length).toBeGreaterThan(0);
    const last = people[ids.indexOf(left[0]?.id ?? '')];
    if (left.length > 1 || !last) return;
    expect((await refusal(take(left[0]?.id ?? '', operator, last))).code).toBe(
      'USER.LAST_OPERATOR',
    );
  });
});
