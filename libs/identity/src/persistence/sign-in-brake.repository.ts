import { exec, one, sql, type Ctx, type Sql } from '#libs/platform';
import type { Brake } from '../domain/brakes.js';

/** What is counted together. */
export interface BrakeKey {
  /** Hash of the name that was typed, or empty for all names: somebody may type a password there. */
  readonly nameHash: string;
  /** A network, or a known device. */
  readonly source: string;
}

/** Tries that have failed or are being checked, counted in the database so that all servers count together. */
export class SignInBrakeRepository {
  /**
   * Counts a try before it is checked, as if it had failed; so that of many at once no more pass than
   * one after the other would. Nothing is counted while there is a wait. Without one the next try is
   * free since ever: units of work that began a moment earlier must not meet a wait that is none.
   *
   * @returns the failures with this one, or null while there is a wait
   */
  async take(ctx: Ctx, { nameHash, source }: BrakeKey, brake: Brake): Promise<number | null> {
    const { free, firstWait, longestWait, fades } = brake;
    const fadesAt = new Date(ctx.now.getTime() + fades * 1000);
    const counted = await one<{ failures: number }>(
      ctx,
      sql`insert into identity.sign_in_brake as known (name_hash, source, failures, free_at, fades_at)
          values (${nameHash}, ${source}, 1, to_timestamp(0), ${fadesAt})
          on conflict (name_hash, source) do update set
            failures = case when known.fades_at <= ${ctx.now} then 1 else known.failures + 1 end,
            free_at = case
              when known.fades_at <= ${ctx.now} or known.failures + 1 < ${free}::int then to_timestamp(0)
              else ${ctx.now}::timestamptz + interval '1 second' * least(${longestWait}::int,
                ${firstWait}::int * 2 ^ least(known.failures + 1 - ${free}::int, 30)) end,
            fades_at = ${fadesAt}
          where known.free_at <= ${ctx.now}
          returning known.failures`,
    );
    return counted?.failures ?? null;
  }

  /** Whole seconds until the next try is taken; at least one. */
  async waitOf(ctx: Ctx, key: BrakeKey): Promise<number> {
    const found = await one<{ freeAt: Date }>(
      ctx,
      sql`select free_at as "freeAt" from identity.sign_in_brake where ${exactly(key)}`,
    );
    const left = (found?.freeAt.getTime() ?? 0) - ctx.now.getTime();
    return Math.max(1, Math.ceil(left / 1000));
  }

  /** The try was none: it was right, or it was not checked after all. */
  async giveBack(ctx: Ctx, key: BrakeKey): Promise<void> {
    await exec(
      ctx,
      sql`update identity.sign_in_brake
          set failures = greatest(failures - 1, 0), free_at = to_timestamp(0)
          where ${exactly(key)}`,
    );
  }

  /** Whoever knows the password is no guesser. */
  async forget(ctx: Ctx, key: BrakeKey): Promise<void> {
    await exec(ctx, sql`delete from identity.sign_in_brake where ${exactly(key)}`);
  }

  /** Lifts the waits of a name everywhere, and of the networks it was tried from. */
  async lift(ctx: Ctx, nameHash: string): Promise<void> {
    await exec(
      ctx,
      sql`delete from identity.sign_in_brake
          where name_hash = ${nameHash} or (name_hash = '' and source in (
            select source from identity.sign_in_brake where name_hash = ${nameHash}))`,
    );
  }

  async removeFaded(ctx: Ctx): Promise<void> {
    await exec(
      ctx,
      sql`delete from identity.sign_in_brake where (name_hash, source) in (
            select name_hash, source from identity.sign_in_brake
            where fades_at <= ${ctx.now} for update skip locked)`,
    );
  }
}

function exactly({ nameHash, source }: BrakeKey): Sql {
  return sql`name_hash = ${nameHash} and source = ${source}`;
}
