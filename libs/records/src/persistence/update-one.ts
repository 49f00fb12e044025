import { exec, type Ctx, type Sql } from '#libs/platform';

/**
 * Runs an update of the one row that was locked and looked at before.
 *
 * @throws Error when the row is no longer what it was: somebody has changed it without the lock
 */
export async function updateOne(ctx: Ctx, update: Sql): Promise<void> {
  const changed = await exec(ctx, update);
  if (changed !== 1) throw new Error(`an update meant for one row has touched ${changed}`);
}
