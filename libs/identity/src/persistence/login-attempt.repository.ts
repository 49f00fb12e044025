import { exec, one, sql, type Ctx } from '#libs/platform';
import { windowStart } from '../domain/lockout.js';

/** Failures per network address, counted in the database so that all servers count together. */
export class LoginAttemptRepository {
  async failuresOf(ctx: Ctx, address: string): Promise<number> {
    const found = await one<{ failures: number }>(
      ctx,
      sql`select failures from identity.login_attempt
          where address = ${address} and window_start = ${windowStart(ctx.now)}`,
    );
    return found?.failures ?? 0;
  }

  async countFailure(ctx: Ctx, address: string): Promise<void> {
    const start = windowStart(ctx.now);
    await exec(
      ctx,
      sql`insert into identity.login_attempt (address, window_start, failures)
          values (${address}, ${start}, 1)
          on conflict (address, window_start)
          do update set failures = identity.login_attempt.failures + 1`,
    );
    await exec(ctx, sql`delete from identity.login_attempt where window_start < ${start}`);
  }
}
