import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { ShowSessionQuery } from '../show-session/show-session.query.js';
import { IdentityTown } from '../../testing/identity-town.js';
import { DeactivateUserUseCase } from './deactivate-user.use-case.js';

describe(DeactivateUserUseCase.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  it('closes an account, ends its sessions and keeps its history', async () => {
    const { token, session } = await town.signIn('neumann');
    const { id } = session.user;
    await town.db.run((ctx) => town.app.get(DeactivateUserUseCase).execute(ctx, id));
    const shown = town.db.run((ctx) => town.app.get(ShowSessionQuery).execute(ctx, token));
    await expect(shown).rejects.toMatchObject({ code: 'SESSION.REQUIRED' });
    await expect(town.signIn('neumann')).rejects.toMatchObject({
      code: 'SESSION.INVALID_CREDENTIALS',
    });
    const recorded = await town.recordedOn(id);
    expect(recorded).toEqual(['session.opened', 'user.deactivated', 'session.refused']);
  });

  it('knows no account that is not there, by id or by name', async () => {
    const useCase = town.app.get(DeactivateUserUseCase);
    const notFound = { code: 'USER.NOT_FOUND' };
    const byId = town.db.run((ctx) => useCase.execute(ctx, newId()));
    await expect(byId).rejects.toMatchObject(notFound);
    const byName = town.db.run((ctx) => useCase.executeByName(ctx, 'niemand'));
    await expect(byName).rejects.toMatchObject(notFound);
  });
});
