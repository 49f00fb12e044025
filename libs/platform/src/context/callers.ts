import { newId } from '#libs/kernel';
import type { Realm, Somebody } from '../contracts/actor.js';
import { dutyOf, type Records } from '../contracts/duty.js';
import type { Caller } from './ctx.js';

/** What a command or job that acts on its own account may see, and what it owes the log. */
export interface SystemWork {
  readonly reads: readonly Realm[];
  readonly records: Records;
  /** The request this is a consequence of. */
  readonly causedBy?: string | null;
}

/** The named context of a job or command that acts on its own account. */
export function systemCaller(name: string, { reads, records, causedBy }: SystemWork): Caller {
  return {
    actor: { kind: 'system', id: name, roles: [], orgUnitIds: [], realms: reads },
    onBehalfOf: null,
    reason: name,
    requestId: newId(),
    causedBy: causedBy ?? null,
    duty: dutyOf(records),
  };
}

/** Somebody who sends a request, for the reason and with the duty of its route. */
export function requestCaller(
  actor: Somebody,
  request: { readonly id: string },
  { reason, records }: { reason: string; records: Records },
): Caller {
  const requestId = request.id;
  return { actor, onBehalfOf: null, reason, requestId, causedBy: null, duty: dutyOf(records) };
}

/** Somebody nobody knows yet. */
export const anonymous: Somebody = {
  kind: 'anonymous',
  id: 'anonymous',
  roles: [],
  orgUnitIds: [],
};
