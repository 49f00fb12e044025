import type { Ctx } from '#libs/platform';

/**
 * Runs what the intake does for itself on behalf of whoever asks: locking, counting and settling look
 * at all letters of an original, also at those filed where the actor sees nothing. The right of the
 * actor is checked beside it, with the actor's own context.
 */
export function asIntake<T>(ctx: Ctx, work: (intake: Ctx) => Promise<T>): Promise<T> {
  return work(ctx);
}
