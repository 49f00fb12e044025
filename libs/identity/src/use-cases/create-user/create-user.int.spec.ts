import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { IdentityTown } from '../../testing/identity-town.js';
import { CreateUserUseCase } from './create-user.use-case.js';

describe(CreateUserUseCase.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  const create = (input: { username: string; orgUnitIds?: string[] }) =>
    town.db.run((ctx) =>
      town.app.get(CreateUserUseCase).executeAtHost(ctx, {
        displayName: 'Erika Muster',
        roles: ['clerk'],
        orgUnitIds: [],
        ...input,
      }),
    );

  it('opens an account whose password is told this once', async () => {
    const { id, password } = await create({ username: 'erika', orgUnitIds: [town.orgUnitId] });
    const { session } = await town.signIn('erika', password);
    expect(session.user).toMatchObject({
      id,
      roles: ['clerk'],
      orgUnits: [{ id: town.orgUnitId, name: 'FB 3 Ordnung' }],
    });
    expect(await town.recordedOn(id)).toEqual(['user.created', 'session.opened']);
  });

  it('records roles and units, but neither name nor password', async () => {
    const { id, password } = await create({ username: 'still' });
    const event = await town.db.run((ctx) =>
      one<{ body: string }>(ctx, sql`select body from audit.event where object_id = ${id}`),
    );
    expect(event?.body).toContain('clerk');
    for (const secret of ['still', 'Erika', password]) expect(event?.body).not.toContain(secret);
  });

  it('gives no roles at once to whoever is not on the machine itself', async () => {
    const operator = { kind: 'user', id: newId(), roles: ['operator'], orgUnitIds: [] } as const;
    const input = { username: 'eilig', displayName: 'Eilig', roles: ['auditor' as const] };
    const useCase = town.app.get(CreateUserUseCase);
    const atOnce = town.db.run(
      (ctx) => useCase.executeAtHost(ctx, { ...input, orgUnitIds: [] }),
      operator,
    );
    await expect(atOnce).rejects.toMatchObject({ code: 'PERMISSION.DENIED' });
  });

  it('opens none under a name that is taken, nor in a unit that is not there', async () => {
    await create({ username: 'doppelt' });
    await expect(create({ username: 'doppelt' })).rejects.toMatchObject({
      code: 'USER.NAME_TAKEN',
    });
    await expect(create({ username: 'neu', orgUnitIds: [newId()] })).rejects.toMatchObject({
      code: 'ORG-UNIT.NOT_FOUND',
    });
  });
});
