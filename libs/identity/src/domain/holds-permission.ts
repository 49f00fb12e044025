import type { Actor, PermissionDefinition } from '#libs/platform/contracts';
import { role } from '../contracts/index.js';

/** Names of the permissions that somebody with these roles has, in a stable order. */
export function permissionsOf(
  roles: readonly string[],
  all: readonly PermissionDefinition[],
): string[] {
  return all
    .filter(({ grantedTo }) => grantedTo.some((holder) => roles.includes(holder)))
    .map(({ name }) => name)
    .sort();
}

/** True when the actor may use routes with that permission. */
export function allows(actor: Actor, { grantedTo }: PermissionDefinition): boolean {
  if (actor.kind === 'station') return grantedTo.includes(role.station);
  return actor.kind === 'user' && grantedTo.some((holder) => actor.roles.includes(holder));
}
