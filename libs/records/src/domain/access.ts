import type { Actor } from '#libs/platform/contracts';

/** What somebody may want to do with an Akte or anything in it. */
export type AkteAction = 'read' | 'change';

/** What of an Akte access depends on. */
export interface AkteAccess {
  readonly orgUnitId: string;
}

/** How an actor sees Akten: all of them, those of some units, or none. */
export type AkteScope = 'all' | { readonly orgUnitIds: readonly string[] } | 'none';

/**
 * The one rule of access. Clerks and registrars work in the Akten of their units and those below;
 * auditors read all and change none; everybody else sees no Akten.
 */
export function scopeOf(actor: Actor, action: AkteAction): AkteScope {
  if (actor.kind === 'system') return 'all';
  if (actor.kind !== 'user') return 'none';
  if (actor.roles.includes('auditor') && action === 'read') return 'all';
  const works = actor.roles.includes('clerk') || actor.roles.includes('registrar');
  return works ? { orgUnitIds: actor.orgUnitIds } : 'none';
}

/** True when the actor may do that with that Akte. */
export function decide(actor: Actor, action: AkteAction, akte: AkteAccess): boolean {
  const scope = scopeOf(actor, action);
  if (typeof scope === 'string') return scope === 'all';
  return scope.orgUnitIds.includes(akte.orgUnitId);
}
