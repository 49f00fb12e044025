import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '#libs/platform';
import { NAME_AT_NETWORK } from '../../domain/brakes.js';
import { DeactivateUserUseCase } from '../deactivate-user/deactivate-user.use-case.js';
import { ShowSessionQuery } from '../show-session/show-session.query.js';
import { IdentityTown } from '../../testing/identity-town.js';
import { ResetPasswordUseCase } from './reset-password.use-case.js';

describe(ResetPasswordUseCase.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  const reset = (username: string) =>
    town.db.run((ctx) => town.app.get(ResetPasswordUseCase).executeByName(ctx, username));

  it('gives a new password, after which the old one and its sessions are worth nothing', async () => {
    const { token, session } = await town.signIn('neumann');
    const { password } = await reset('neumann');
    const shown = town.db.run((ctx) => town.app.get(ShowSessionQuery).execute(ctx, token));
    await expect(shown).rejects.toMatchObject({ code: 'SESSION.REQUIRED' });
    await expect(town.signIn('neumann')).rejects.toMatchObject({
      code: 'SESSION.INVALID_CREDENTIALS',
    });
    expect((await town.signIn('neumann', password)).session.user.id).toBe(session.user.id);
    expect(await town.recordedOn(session.user.id)).toContain('user.password-reset');
  });

  it('forgets the devices of the person: one of them may be the reason', async () => {
    const { session } = await town.signIn('betrieb');
    const devices = () =>
      town.db.run((ctx) =>
        rows(ctx, sql`select 1 from identity.known_device where user_id = ${session.user.id}`),
      );
    expect(await devices()).toHaveLength(1);
    await reset('betrieb');
    expect(await devices()).toEqual([]);
  });

  it('ends the wait of a person who has forgotten the old one', async () => {
    for (let failures = 0; failures < NAME_AT_NETWORK.free; failures += 1) {
      await town.signIn('pruefung', 'falsch').catch(() => undefined);
    }
    await expect(town.signIn('pruefung')).rejects.toMatchObject({ code: 'SESSION.LOCKED' });
    const { password } = await reset('pruefung');
    expect((await town.signIn('pruefung', password)).session.user.username).toBe('pruefung');
  });

  it('opens no account that was closed', async () => {
    const close = town.app.get(DeactivateUserUseCase);
    await town.db.run((ctx) => close.executeByName(ctx, 'registratur'));
    const { password } = await reset('registratur');
    await expect(town.signIn('registratur', password)).rejects.toMatchObject({
      code: 'SESSION.INVALID_CREDENTIALS',
    });
  });

  it('knows no account that is not there', async () => {
    const useCase = town.app.get(ResetPasswordUseCase);
    const unknown = town.db.run((ctx) => useCase.executeByName(ctx, 'niemand'));
    await expect(unknown).rejects.toMatchObject({ code: 'USER.NOT_FOUND' });
  });
});
