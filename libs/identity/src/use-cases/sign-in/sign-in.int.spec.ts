import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exec, sql } from '#libs/platform';
import { MAX_FAILURES, MAX_FAILURES_PER_ADDRESS, windowStart } from '../../domain/lockout.js';
import { IdentityTown } from '../../testing/identity-town.js';
import { SignInUseCase } from './sign-in.use-case.js';

describe(SignInUseCase.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  const refused = { code: 'SESSION.INVALID_CREDENTIALS' };

  it('opens a session and says whose it is', async () => {
    const { token, session } = await town.signIn('neumann');
    expect(token).not.toBe('');
    expect(session.user).toMatchObject({ username: 'neumann', roles: ['clerk'] });
    expect(new Date(session.expiresAt).getTime()).toBeGreaterThan(Date.parse('2026-01-01'));
    expect(await town.recordedOn(session.user.id)).toEqual(['session.opened']);
  });

  it('refuses a wrong password and an unknown name alike and records both', async () => {
    const before = await town.timesRecorded('session.refused');
    await expect(town.signIn('scan', 'falsch')).rejects.toMatchObject(refused);
    await expect(town.signIn('niemand', 'falsch')).rejects.toMatchObject(refused);
    expect(await town.timesRecorded('session.refused')).toBe(before + 2);
  });

  it('locks an account after too many failures, for the right password too', async () => {
    for (let failures = 0; failures < MAX_FAILURES; failures += 1) {
      await expect(town.signIn('pruefung', 'falsch')).rejects.toMatchObject(refused);
    }
    await expect(town.signIn('pruefung')).rejects.toMatchObject(refused);
    expect(await town.timesRecorded('session.locked')).toBe(1);
  });

  it('lets an address wait that has failed too often, whoever it tries to be', async () => {
    const address = '198.51.100.7';
    await town.db.run((ctx) =>
      exec(
        ctx,
        sql`insert into identity.login_attempt (address, window_start, failures)
            values (${address}, ${windowStart(ctx.now)}, ${MAX_FAILURES_PER_ADDRESS})`,
      ),
    );
    const attempt = town.signIn('neumann', undefined, address);
    await expect(attempt).rejects.toMatchObject({ code: 'SESSION.LOCKED' });
    expect((await town.signIn('neumann')).session.user.username).toBe('neumann');
  });
});
