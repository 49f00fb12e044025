import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityTown } from '../../testing/identity-town.js';
import { ShowSessionQuery } from './show-session.query.js';

describe(ShowSessionQuery.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  const show = (token: string) =>
    town.db.run((ctx) => town.app.get(ShowSessionQuery).execute(ctx, token));

  it('tells whose session it is and with what rights, and leaves no event', async () => {
    const { token, session } = await town.signIn('betrieb');
    const shown = await show(token);
    expect(shown).toEqual(session);
    expect(shown.user.permissions).toContain('user.manage');
    expect(await town.recordedOn(shown.user.id)).toEqual(['session.opened']);
  });

  it('tells nothing for a token that nobody was given', async () => {
    await expect(show('erfunden')).rejects.toMatchObject({ code: 'SESSION.REQUIRED' });
  });
});
