import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { decide, RoleScene } from '../../testing/role-scene.js';
import { operatorsOnly, refusal } from '../../testing/town-house.js';
import { RejectRolesUseCase } from './reject-roles.use-case.js';

/** Without these nobody could take back a mistake, and a refusal could be undone by a second try. */
describe(RejectRolesUseCase.name, () => {
  let scene: RoleScene;

  beforeAll(async () => {
    scene = await RoleScene.open();
  }, 60_000);
  afterAll(() => scene.close());

  it('is for operators alone', async () => {
    const { roleGrantId } = await scene.waiting({}, scene.third);
    const heard = await scene.house.heardBy((person) => decide(person, 'reject', roleGrantId));
    expect(heard).toEqual(operatorsOnly(204));
  });

  it('leaves the account without the rights, and cannot be confirmed any more', async () => {
    const { id, roleGrantId } = await scene.waiting({ roles: ['auditor'] });
    expect((await decide(scene.second, 'reject', roleGrantId)).status).toBe(204);
    expect(await refusal(decide(scene.third, 'confirm', roleGrantId))).toEqual({
      status: 409,
      code: 'ROLE-GRANT.DECIDED',
      detail:
        'Über diese Vergabe ist schon entschieden: sie ist abgelehnt. Es wurde nichts geändert.',
    });
    expect(await scene.rightsOf(id)).toEqual({ roles: [], units: 0 });
    expect((await recordedOn(scene.house.db, id)).at(-1)).toMatchObject({
      action: 'user.roles-rejected',
      details: { grantId: roleGrantId, roles: ['auditor'] },
    });
  });

  it('is a withdrawal by whoever has asked', async () => {
    const { id, roleGrantId } = await scene.waiting();
    expect((await decide(scene.asker, 'reject', roleGrantId)).status).toBe(204);
    expect((await recordedOn(scene.house.db, id)).at(-1)?.action).toBe('user.roles-withdrawn');
    expect((await refusal(decide(scene.second, 'reject', roleGrantId))).detail).toContain(
      'sie ist zurückgezogen',
    );
  });

  it('is done on the machine itself by name', async () => {
    const { id, username } = await scene.waiting();
    const useCase = scene.house.app.get(RejectRolesUseCase, { strict: false });
    await scene.house.db.run((ctx) => useCase.executeByName(ctx, username));
    expect((await recordedOn(scene.house.db, id)).at(-1)).toMatchObject({
      action: 'user.roles-rejected',
      actor: 'system',
    });
  });

  it('knows no grant that is not there', async () => {
    expect((await decide(scene.second, 'reject', newId())).status).toBe(404);
  });
});
