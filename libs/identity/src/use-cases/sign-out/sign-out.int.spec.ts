import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ShowSessionQuery } from '../show-session/show-session.query.js';
import { IdentityTown } from '../../testing/identity-town.js';
import { SignOutUseCase } from './sign-out.use-case.js';

describe(SignOutUseCase.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  it('ends the session of that token and no other one', async () => {
    const [gone, kept] = [await town.signIn('neumann'), await town.signIn('neumann')];
    const { user } = gone.session;
    const actor = { ...user, kind: 'user' as const, orgUnitIds: [] };
    await town.db.run((ctx) => town.app.get(SignOutUseCase).execute(ctx, gone.token), actor);
    const show = (token: string) =>
      town.db.run((ctx) => town.app.get(ShowSessionQuery).execute(ctx, token));
    await expect(show(gone.token)).rejects.toMatchObject({ code: 'SESSION.REQUIRED' });
    expect((await show(kept.token)).user.id).toBe(user.id);
    expect((await town.recordedOn(user.id)).at(-1)).toBe('session.closed');
  });
});
