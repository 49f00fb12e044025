import type { Ctx } from '#libs/platform';

/** The Akten that a transaction holds. */
const held = new WeakMap<Ctx['tx'], Set<string>>();

/**
 * Notes that an Akte is about to be locked, and lets nobody lock two against the order of their ids: two
 * transactions that need the same two Akten never wait for each other. Whoever needs several locks them by
 * `AkteRepository.lockAll`, which knows the order.
 *
 * @throws Error for a lock out of order, before anything waits; it is a mistake of ours
 */
export function lockInOrder(ctx: Ctx, akteId: string): void {
  const mine = held.get(ctx.tx) ?? new Set<string>();
  const isLate = !mine.has(akteId) && [...mine].some((id) => id > akteId);
  if (isLate) throw new Error(`Akte ${akteId} is locked behind one with a higher id`);
  held.set(ctx.tx, mine.add(akteId));
}
