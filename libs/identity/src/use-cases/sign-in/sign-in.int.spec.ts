import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { one, sql, Transactions } from '#libs/platform';
import { NAME_AT_NETWORK, NETWORK } from '../../domain/brakes.js';
import { HashQueue } from '../../machines/hash-queue.js';
import { DeactivateUserUseCase } from '../deactivate-user/deactivate-user.use-case.js';
import { ResetPasswordUseCase } from '../reset-password/reset-password.use-case.js';
import { IdentityTown } from '../../testing/identity-town.js';
import { SignInUseCase } from './sign-in.use-case.js';

describe(SignInUseCase.name, () => {
  let town: IdentityTown;

  beforeAll(async () => {
    town = await IdentityTown.build();
  });
  afterAll(() => town.leave());

  const refused = { code: 'SESSION.INVALID_CREDENTIALS' };
  const slowed = { code: 'SESSION.LOCKED' };
  const codeOf = (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'in',
      ({ code }) => code,
    );
  /** The codes of so many wrong passwords at once. */
  const fail = (username: string, address: string, times: number) =>
    Promise.all(
      Array.from({ length: times }, () => codeOf(town.signIn(username, 'falsch', { address }))),
    );
  const later = (seconds: number) =>
    town.db.asOwner(`update identity.sign_in_brake set
      free_at = free_at - interval '${seconds} s', fades_at = fades_at - interval '${seconds} s'`);

  it('opens a session and says whose it is', async () => {
    const { token, session } = await town.signIn('neumann');
    expect(token).not.toBe('');
    expect(session.user).toMatchObject({ username: 'neumann', roles: ['clerk', 'mail_room'] });
    expect(new Date(session.expiresAt).getTime()).toBeGreaterThan(Date.parse('2026-01-01'));
    expect(await town.recordedOn(session.user.id)).toEqual(['session.opened']);
  });

  it('refuses a wrong password and an unknown name alike and records both', async () => {
    const before = await town.timesRecorded('session.refused');
    await expect(town.signIn('scan', 'falsch')).rejects.toMatchObject(refused);
    await expect(town.signIn('niemand', 'falsch')).rejects.toMatchObject(refused);
    expect(await town.timesRecorded('session.refused')).toBe(before + 2);
  });

  describe('while passwords are checked', () => {
    /** Sign-ins that wait for their turn until the work that holds the queue is let go. */
    async function whileChecking<T>(signIns: () => Promise<unknown>[], look: () => Promise<T>) {
      const queue = town.app.get(HashQueue);
      let letGo = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const holders = Array.from({ length: queue.slots }, () => queue.run(() => held));
      const running = signIns();
      while (queue.waiting < running.length) await new Promise(setImmediate);
      const seen = await look();
      letGo();
      await Promise.all(holders);
      return { seen, answers: await Promise.all(running.map(codeOf)) };
    }

    it('holds no connection, however many sign in', async () => {
      const pool = poolOf(town);
      const names = ['neumann', 'scan', 'pruefung', 'registratur', 'betrieb', 'niemand', 'x', 'y'];
      const { seen, answers } = await whileChecking(
        () => names.map((name) => town.signIn(name)),
        async () => ({ busy: pool.totalCount - pool.idleCount, queued: pool.waitingCount }),
      );
      expect(seen).toEqual({ busy: 0, queued: 0 });
      expect(answers.filter((answer) => answer === 'in')).toHaveLength(5);
    });

    it('lets nobody in by a password that is taken away meanwhile', async () => {
      const { answers } = await whileChecking(
        () => [town.signIn('scan')],
        () => town.db.run((ctx) => town.app.get(ResetPasswordUseCase).executeByName(ctx, 'scan')),
      );
      expect(answers).toEqual(['SESSION.INVALID_CREDENTIALS']);
    });

    it('lets nobody into an account that is closed meanwhile', async () => {
      const { answers } = await whileChecking(
        () => [town.signIn('registratur')],
        () =>
          town.db.run((ctx) =>
            town.app.get(DeactivateUserUseCase).executeByName(ctx, 'registratur'),
          ),
      );
      expect(answers).toEqual(['SESSION.INVALID_CREDENTIALS']);
    });
  });

  describe('after failures', () => {
    it('checks no more of many at once than one after the other, and says truly how long to wait', async () => {
      const answers = await fail('pruefung', '198.51.100.1', 30);
      expect(answers.filter((code) => code === refused.code)).toHaveLength(NAME_AT_NETWORK.free);
      const others = answers.filter((code) => code !== refused.code);
      expect(others).toHaveLength(30 - NAME_AT_NETWORK.free);
      for (const code of others) expect([slowed.code, 'SESSION.BUSY']).toContain(code);
      const source = { address: '198.51.100.1' };
      const wait = await town.signIn('pruefung', undefined, source).catch(({ data }) => data);
      expect(wait.retryAfterSeconds).toBeGreaterThan(0);
      expect(wait.retryAfterSeconds).toBeLessThanOrEqual(NAME_AT_NETWORK.firstWait);
      await later(wait.retryAfterSeconds);
      expect(await codeOf(town.signIn('pruefung', undefined, source))).toBe('in');
    });

    it('slows down nobody but the network they came from', async () => {
      await fail('neumann', '198.51.100.2', 20);
      const from = (address: string) => codeOf(town.signIn('neumann', undefined, { address }));
      expect(await from('198.51.100.2')).toBe(slowed.code);
      expect(await from('198.51.100.3')).toBe('in');
    });

    it('counts all addresses of one IPv6 network together', async () => {
      for (const host of ['1', '2', 'a:b', 'ffff', '5'])
        await fail('neumann', `2001:db8::${host}`, 1);
      const from = (address: string) => codeOf(town.signIn('neumann', undefined, { address }));
      expect(await from('2001:db8::9')).toBe(slowed.code);
      expect(await from('2001:db8:0:1::9')).toBe('in');
    });

    it('always lets the owner in from a device that is known, and nobody else through it', async () => {
      const { device } = await town.signIn('betrieb');
      const address = '198.51.100.4';
      for (let name = 0; name < 13; name += 1) await fail(`n${name}`, address, 5);
      await fail('betrieb', address, 10);
      expect(await codeOf(town.signIn('betrieb', undefined, { address }))).toBe(slowed.code);
      expect(await codeOf(town.signIn('betrieb', undefined, { address, device }))).toBe('in');
      expect(await codeOf(town.signIn('neumann', undefined, { address, device }))).toBe(
        slowed.code,
      );
      const planted = { address, device: 'x'.repeat(43) };
      expect(await codeOf(town.signIn('betrieb', undefined, planted))).toBe(slowed.code);
    });

    it('lets a network that has tried many names try on slowly', async () => {
      const address = '198.51.100.5';
      const codes = [];
      for (let name = 0; name < NETWORK.free + 5; name += 1) {
        codes.push(...(await fail(`name${name}`, address, 1)));
      }
      expect(codes.filter((code) => code === refused.code)).toHaveLength(NETWORK.free);
      await later(NETWORK.firstWait);
      expect(await codeOf(town.signIn('neumann', undefined, { address }))).toBe('in');
    });

    it('forgets them after a day', async () => {
      await fail('neumann', '198.51.100.6', 5);
      await later(NAME_AT_NETWORK.fades);
      expect(await fail('neumann', '198.51.100.6', 1)).toEqual([refused.code]);
      const kept = await town.db.run((ctx) =>
        one<{ most: number }>(
          ctx,
          sql`select max(failures) as most from identity.sign_in_brake where source = '198.51.100.6'`,
        ),
      );
      expect(kept?.most).toBe(1);
    });

    it('records the one that begins a wait as such', async () => {
      const before = await town.timesRecorded('session.slowed');
      await fail('pruefung', '198.51.100.8', NAME_AT_NETWORK.free);
      expect(await town.timesRecorded('session.slowed')).toBe(before + 1);
    });
  });
});

interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** The pool of the application under test. */
function poolOf(town: IdentityTown): Pool {
  return Object(town.app.get(Transactions)).dataSource.driver.master;
}
