import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { one, sql } from '#libs/platform';
import { joinHalves } from '../domain/one-time-password.js';
import { decide, RoleScene } from '../testing/role-scene.js';
import { body, json, refusal } from '../testing/town-house.js';
import { PasswordRenewal } from './password-renewal.js';

/** Without these one operator alone could sign in, before its person, to an account that reads. */
describe(PasswordRenewal.name, () => {
  let scene: RoleScene;

  beforeAll(async () => {
    scene = await RoleScene.open();
  }, 60_000);
  afterAll(() => scene.close());

  const reset = (id: string) => scene.asker('POST', `/api/users/${id}/reset-password`);
  const give = (id: string, rights: object) =>
    scene.asker('POST', `/api/users/${id}/give-roles`, json(rights));
  const confirm = async (grantId: string): Promise<string> =>
    (await body(decide(scene.second, 'confirm', grantId))).secondHalf;
  const knock = async (username: string, password: string) =>
    (await scene.house.knock(username, password)).status;
  const keptOf = (grantId: string) =>
    scene.house.db.run((ctx) =>
      one<{ state: string; half: string | null }>(
        ctx,
        sql`select state, second_half as half from identity.role_grant where id = ${grantId}`,
      ),
    );

  /** What each hand gets into the account with, and what its person does. */
  const tries = async (username: string, first: string, second: string) => ({
    first: await knock(username, first),
    second: await knock(username, second),
    wrongWayRound: await knock(username, joinHalves(second, first)),
    both: await knock(username, joinHalves(first, second)),
  });
  const personAlone = { first: 401, second: 401, wrongWayRound: 401, both: 200 };

  it('lets into a new account nobody but who has both halves', async () => {
    const { username, firstHalf, roleGrantId } = await scene.waiting();
    expect(await knock(username, firstHalf)).toBe(401);
    const secondHalf = await confirm(roleGrantId);
    expect(await tries(username, firstHalf, secondHalf)).toEqual(personAlone);
  });

  it('does so after a reset too, and lends the roles nothing meanwhile', async () => {
    const orgUnitIds = [await scene.house.orgUnit('FB 3')];
    const account = { roles: ['clerk', 'registrar'] as const, orgUnitIds };
    const { id, username, password } = await scene.house.account({
      ...account,
      roles: [...account.roles],
    });
    const desk = await scene.house.signIn(username, password);
    const renewed = await body(reset(id));
    expect(renewed.password).toBeNull();
    expect(await scene.rightsOf(id)).toEqual({ roles: [], units: 0 });
    expect((await desk('GET', '/api/session')).status).toBe(401);
    expect(await refusal(decide(scene.asker, 'confirm', renewed.roleGrantId))).toMatchObject({
      code: 'ROLE-GRANT.OWN',
    });
    const secondHalf = await confirm(renewed.roleGrantId);
    expect(await tries(username, renewed.firstHalf, secondHalf)).toEqual(personAlone);
    expect(await scene.rightsOf(id)).toEqual({ roles: account.roles, units: 1 });
  });

  it('takes a password from whoever has opened an account without roles, with its first role', async () => {
    const { id, username } = await scene.house.account({ roles: [] });
    const { password } = await body(reset(id));
    const puppet = await scene.house.signIn(username, password);
    const own = 'ein eigenes Kennwort';
    const change = json({ current: password, next: own });
    expect((await puppet('PUT', '/api/session/password', change)).status).toBe(204);
    const { firstHalf, roleGrantId } = await body(give(id, { roles: ['auditor'] }));
    const secondHalf = await confirm(roleGrantId);
    expect((await puppet('GET', '/api/session')).status).toBe(401);
    expect(await knock(username, own)).toBe(401);
    expect(await tries(username, firstHalf, secondHalf)).toEqual(personAlone);
  });

  it('takes it also where all roles were taken and given again', async () => {
    const { id, username } = await scene.house.account();
    await scene.asker('POST', `/api/users/${id}/take-roles`, json({ roles: ['clerk'] }));
    const { password } = await body(reset(id));
    const { firstHalf, roleGrantId } = await body(give(id, { roles: ['clerk'] }));
    const secondHalf = await confirm(roleGrantId);
    expect(await knock(username, password)).toBe(401);
    expect(await tries(username, firstHalf, secondHalf)).toEqual(personAlone);
  });

  it('leaves the password of a person who gets one role more, or units alone', async () => {
    const { id, username, password } = await scene.house.account();
    const { firstHalf, roleGrantId } = await body(give(id, { roles: ['auditor'] }));
    expect([firstHalf, await confirm(roleGrantId)]).toEqual([null, null]);
    expect(await knock(username, password)).toBe(200);
  });

  it.each(['clerk', 'operator'])('renews none while the role %s waits', async (role) => {
    const { id, username, firstHalf, roleGrantId } = await scene.waiting({ roles: [role] });
    expect(await refusal(reset(id))).toEqual({
      status: 409,
      code: 'USER.PASSWORD_WAITING',
      detail:
        'Für dieses Konto wartet eine Vergabe von Rollen. Bitte erst über sie entscheiden ' +
        'oder sie zurückziehen, dann das Kennwort neu vergeben.',
    });
    const secondHalf = await confirm(roleGrantId);
    expect(await tries(username, firstHalf, secondHalf)).toEqual(personAlone);
  });

  it('renews none, or in halves, where the confirmation comes at the same moment', async () => {
    const { id, roleGrantId } = await scene.waiting();
    const [confirmed, renewed] = await scene.atOnce(id, [
      () => decide(scene.second, 'confirm', roleGrantId),
      () => reset(id),
    ]);
    expect(confirmed?.status).toBe(200);
    if (renewed?.status === 409) return;
    expect(await body(renewed ?? new Response())).toMatchObject({ password: null });
    expect(await scene.rightsOf(id)).toEqual({ roles: [], units: 0 });
  });

  it('shows the second half to nobody but who confirms, and keeps none that is decided', async () => {
    const { id, roleGrantId } = await scene.waiting();
    const kept = await keptOf(roleGrantId);
    const half = kept?.half ?? '';
    expect(half.length).toBeGreaterThanOrEqual(24);
    for (const path of ['/api/role-grants', '/api/users']) {
      for (const person of [scene.asker, scene.second]) {
        expect(await (await person('GET', path)).text()).not.toContain(half);
      }
    }
    expect(await confirm(roleGrantId)).toBe(half);
    expect(await keptOf(roleGrantId)).toEqual({ state: 'confirmed', half: null });
    const log = await scene.house.db.run((ctx) =>
      one(ctx, sql`select count(*)::int as n from audit.event where strpos(body, ${half}) > 0`),
    );
    expect(log).toEqual({ n: 0 });
    expect(await scene.rightsOf(id)).toEqual({ roles: ['clerk'], units: 0 });
  });

  it('keeps none of a grant that is turned down, or lapses, or whose password the machine renews', async () => {
    const [withdrawn, lapsed, renewed] = [
      await scene.waiting(),
      await scene.waiting(),
      await scene.waiting(),
    ];
    await decide(scene.asker, 'reject', withdrawn.roleGrantId);
    await scene.second('POST', `/api/users/${lapsed.id}/deactivate`);
    await scene.enter(renewed);
    expect(await keptOf(withdrawn.roleGrantId)).toEqual({ state: 'withdrawn', half: null });
    expect(await keptOf(lapsed.roleGrantId)).toEqual({ state: 'lapsed', half: null });
    expect(await keptOf(renewed.roleGrantId)).toEqual({ state: 'open', half: null });
  });
});
