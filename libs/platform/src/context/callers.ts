import { newId } from '#libs/kernel';
import type { Caller } from './ctx.js';

/** The worker acting on its own account, for instance reading a page that was uploaded before. */
export function systemCaller(reason: string): Caller {
  return {
    actor: { kind: 'system', id: 'worker', roles: [], orgUnitIds: [] },
    reason,
    requestId: newId(),
  };
}
