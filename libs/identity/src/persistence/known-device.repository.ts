import { exec, one, sql, type Ctx } from '#libs/platform';

/** Days after its last sign-in for which a device is remembered. */
export const DEVICE_DAYS = 180;

/** Devices that are remembered of one person; the longest unused ones are forgotten. */
const DEVICES_PER_PERSON = 20;

/** Browsers that somebody has signed in from, by the hash of the secret in their cookie. */
export class KnownDeviceRepository {
  async knows(ctx: Ctx, userId: string, deviceHash: string): Promise<boolean> {
    const found = await one(
      ctx,
      sql`select 1 as known from identity.known_device
          where user_id = ${userId} and device_hash = decode(${deviceHash}, 'hex')
            and last_used_at > ${oldest(ctx)}`,
    );
    return found !== null;
  }

  /** Also true where it is the device of somebody else: several people share a desk. */
  async isAnybodys(ctx: Ctx, deviceHash: string): Promise<boolean> {
    const found = await one(
      ctx,
      sql`select 1 as known from identity.known_device
          where device_hash = decode(${deviceHash}, 'hex') and last_used_at > ${oldest(ctx)} limit 1`,
    );
    return found !== null;
  }

  async remember(ctx: Ctx, userId: string, deviceHash: string): Promise<void> {
    await exec(
      ctx,
      sql`insert into identity.known_device (user_id, device_hash, last_used_at)
          values (${userId}, decode(${deviceHash}, 'hex'), ${ctx.now})
          on conflict (user_id, device_hash) do update set last_used_at = ${ctx.now}`,
    );
    await exec(
      ctx,
      sql`delete from identity.known_device where user_id = ${userId} and device_hash not in (
            select device_hash from identity.known_device
            where user_id = ${userId} and last_used_at > ${oldest(ctx)}
            order by last_used_at desc limit ${DEVICES_PER_PERSON})`,
    );
  }

  /** From now on every device of that person is a new one. */
  async forgetOf(ctx: Ctx, userId: string): Promise<void> {
    await exec(ctx, sql`delete from identity.known_device where user_id = ${userId}`);
  }
}

function oldest({ now }: Ctx): Date {
  return new Date(now.getTime() - DEVICE_DAYS * 86_400_000);
}
