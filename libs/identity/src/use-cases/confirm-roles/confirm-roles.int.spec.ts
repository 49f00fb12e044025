import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { exec, rows, sql } from '#libs/platform';
import { decide, RoleScene } from '../../testing/role-scene.js';
import { body, json, operatorsOnly, refusal } from '../../testing/town-house.js';
import { ConfirmRolesUseCase } from './confirm-roles.use-case.js';

/** Without these one operator alone could open an account that reads the whole town. */
describe(ConfirmRolesUseCase.name, () => {
  let scene: RoleScene;

  beforeAll(async () => {
    scene = await RoleScene.open();
  }, 60_000);
  afterAll(() => scene.close());

  const idOf = async (person: typeof scene.asker): Promise<string> =>
    (await body(person('GET', '/api/session'))).user.id;

  it('is for operators alone', async () => {
    const { roleGrantId } = await scene.waiting({}, scene.third);
    const heard = await scene.house.heardBy((person) => decide(person, 'confirm', roleGrantId));
    expect(heard).toEqual(operatorsOnly(200));
  });

  it.each(['clerk', 'registrar', 'scan_operator', 'auditor', 'operator'])(
    'lets a new %s do nothing before it, and what the role says from the next request on',
    async (role) => {
      const { house, second } = scene;
      const orgUnitIds = [await house.orgUnit('FB 3')];
      const account = await scene.waiting({ roles: [role], orgUnitIds });
      const person = await scene.enter(account);
      const mine = async () => (await body(person('GET', '/api/session'))).user;
      expect(await mine()).toMatchObject({ roles: [], permissions: [], orgUnits: [] });
      expect((await decide(second, 'confirm', account.roleGrantId)).status).toBe(200);
      expect(await mine()).toMatchObject({ roles: [role], orgUnits: [{ id: orgUnitIds[0] }] });
    },
  );

  it('is not for whoever has asked', async () => {
    const { id, roleGrantId } = await scene.waiting();
    expect(await refusal(decide(scene.asker, 'confirm', roleGrantId))).toEqual({
      status: 403,
      code: 'ROLE-GRANT.OWN',
      detail:
        'Wer Rollen vergibt oder bekommt, bestätigt sie nicht selbst. ' +
        'Das macht eine andere Person der Betreuung.',
    });
    expect(await scene.rightsOf(id)).toEqual({ roles: [], units: 0 });
  });

  it('is not for whoever gets the rights', async () => {
    const { house, asker, second } = scene;
    const rights = json({ orgUnitIds: [await house.orgUnit('FB 3')] });
    const given = asker('POST', `/api/users/${await idOf(second)}/give-roles`, rights);
    const { roleGrantId } = await body(given);
    expect(await refusal(decide(second, 'confirm', roleGrantId))).toMatchObject({
      status: 403,
      code: 'ROLE-GRANT.OWN',
    });
    await decide(asker, 'reject', roleGrantId);
  });

  it('is not for an account that nobody has confirmed as an operator', async () => {
    const puppet = await scene.waiting({ roles: ['operator'] });
    const person = await scene.enter(puppet);
    const { roleGrantId } = await scene.waiting();
    expect((await decide(person, 'confirm', roleGrantId)).status).toBe(403);
  });

  it('leaves both names in the log', async () => {
    const { id, roleGrantId } = await scene.waiting({ roles: ['auditor'] });
    await decide(scene.second, 'confirm', roleGrantId);
    const rights = { grantId: roleGrantId, roles: ['auditor'], orgUnitIds: [] };
    expect(await recordedOn(scene.house.db, id)).toMatchObject([
      { action: 'user.created', details: { roles: [], orgUnitIds: [] } },
      { action: 'user.roles-asked', details: rights },
      {
        action: 'user.roles-confirmed',
        details: { ...rights, askedBy: await idOf(scene.asker) },
      },
    ]);
    const actors = await scene.house.db.run((ctx) =>
      rows(ctx, sql`select actor_id as id from audit.event where object_id = ${id} order by seq`),
    );
    const [asker, second] = [await idOf(scene.asker), await idOf(scene.second)];
    expect(actors).toEqual([{ id: asker }, { id: asker }, { id: second }]);
  });

  it('comes from one of two who confirm at the same moment, and the other one hears so', async () => {
    const { id, roleGrantId } = await scene.waiting();
    const answers = await scene.atOnce(id, [
      () => decide(scene.second, 'confirm', roleGrantId),
      () => decide(scene.third, 'confirm', roleGrantId),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409) ?? new Response();
    expect(await refusal(late)).toEqual({
      status: 409,
      code: 'ROLE-GRANT.DECIDED',
      detail:
        'Über diese Vergabe ist schon entschieden: sie ist bestätigt. Es wurde nichts geändert.',
    });
    const recorded = await recordedOn(scene.house.db, id);
    expect(recorded.filter(({ action }) => action === 'user.roles-confirmed')).toHaveLength(1);
  });

  it('or the withdrawal comes first, never both', async () => {
    const { id, roleGrantId } = await scene.waiting();
    const [confirmed, withdrawn] = await scene.atOnce(id, [
      () => decide(scene.second, 'confirm', roleGrantId),
      () => decide(scene.asker, 'reject', roleGrantId),
    ]);
    expect([
      [200, 409],
      [204, 409],
    ]).toContainEqual([confirmed?.status, withdrawn?.status].sort());
    const roles = confirmed?.status === 200 ? ['clerk'] : [];
    expect(await scene.rightsOf(id)).toEqual({ roles, units: 0 });
  });

  it('gives nothing to an account that is closed at the same moment or before', async () => {
    const { id, roleGrantId } = await scene.waiting();
    const [confirmed, closed] = await scene.atOnce(id, [
      () => decide(scene.second, 'confirm', roleGrantId),
      () => scene.third('POST', `/api/users/${id}/deactivate`),
    ]);
    expect([200, 409]).toContain(confirmed?.status);
    expect(closed?.status).toBe(204);
    expect(await refusal(decide(scene.second, 'confirm', roleGrantId))).toMatchObject({
      status: 409,
      code: 'ROLE-GRANT.DECIDED',
    });
  });

  it('counts no more for what somebody has asked whose own account is closed since', async () => {
    const gone = await scene.house.newcomer(`b${newId().slice(-8)}`, 'FB 1', 'operator');
    const { id, roleGrantId } = await scene.waiting({}, gone);
    await scene.asker('POST', `/api/users/${await idOf(gone)}/deactivate`);
    expect(await refusal(decide(scene.second, 'confirm', roleGrantId))).toEqual({
      status: 409,
      code: 'ROLE-GRANT.DECIDED',
      detail:
        'Über diese Vergabe ist schon entschieden: sie ist verfallen, weil ein Konto geschlossen ' +
        'oder ein Amt entzogen wurde. Es wurde nichts geändert.',
    });
    expect((await recordedOn(scene.house.db, id)).at(-1)).toMatchObject({
      action: 'user.roles-lapsed',
      details: { grantId: roleGrantId },
    });
  });

  it('is not for somebody whose office is taken at the same moment', async () => {
    const { id, roleGrantId } = await scene.waiting();
    const name = `b${newId().slice(-8)}`;
    const falling = await scene.house.newcomer(name, 'FB 1', 'operator');
    const fallingId = await idOf(falling);
    const [taken, confirmed] = await scene.atOnce(fallingId, [
      () =>
        scene.asker('POST', `/api/users/${fallingId}/take-roles`, json({ roles: ['operator'] })),
      () => decide(falling, 'confirm', roleGrantId),
    ]);
    expect(taken?.status).toBe(204);
    const roles = confirmed?.status === 200 ? ['clerk'] : [];
    expect([200, 403]).toContain(confirmed?.status);
    expect(await scene.rightsOf(id)).toEqual({ roles, units: 0 });
  });

  it('is done by the machine itself where a town has one operator, and the log says so', async () => {
    const { id, username } = await scene.waiting();
    const useCase = scene.house.app.get(ConfirmRolesUseCase, { strict: false });
    await scene.house.db.run((ctx) => useCase.executeByName(ctx, username));
    expect(await scene.rightsOf(id)).toEqual({ roles: ['clerk'], units: 0 });
    expect((await recordedOn(scene.house.db, id)).at(-1)).toMatchObject({
      action: 'user.roles-confirmed',
      actor: 'system',
      details: { askedBy: await idOf(scene.asker) },
    });
    await expect(
      scene.house.db.run((ctx) => useCase.executeByName(ctx, username)),
    ).rejects.toMatchObject({ code: 'ROLE-GRANT.NOT_FOUND' });
    await expect(
      scene.house.db.run((ctx) => useCase.executeByName(ctx, 'niemand')),
    ).rejects.toMatchObject({ code: 'USER.NOT_FOUND' });
  });

  it('knows no grant that is not there', async () => {
    expect(await refusal(decide(scene.second, 'confirm', newId()))).toMatchObject({
      status: 404,
      code: 'ROLE-GRANT.NOT_FOUND',
    });
  });

  it('cannot be forged past the house: the database takes no confirmation by whoever asked', async () => {
    const { roleGrantId } = await scene.waiting();
    const forged = scene.house.db.run((ctx) =>
      exec(
        ctx,
        sql`update identity.role_grant
            set state = 'confirmed', decided_by = asked_by, decided_at = now()
            where id = ${roleGrantId}`,
      ),
    );
    await expect(forged).rejects.toThrow('nobody_confirms_for_themselves');
    const removed = scene.house.db.run((ctx) =>
      exec(ctx, sql`delete from identity.role_grant where id = ${roleGrantId}`),
    );
    await expect(removed).rejects.toThrow('permission denied');
  });
});
