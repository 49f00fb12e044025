import type { Actor } from '#libs/platform/contracts';

/** What somebody may want to do with an Akte or anything in it. */
export type AkteAction = 'read' | 'change';

/** What of an Akte access depends on. */
export interface AkteAccess {
  readonly orgUnitId: string;
}

/**
 * One reason for which Akten are open to an actor. Several are joined by "or"; with none of them an
 * Akte is not there. A new kind needs an arm in {@link decide} and in `persistence/akten-visibility.ts`;
 * the compiler asks for both.
 */
export type Grant =
  { readonly kind: 'all' } | { readonly kind: 'units'; readonly ids: readonly string[] };

/**
 * The one rule of access. Clerks and registrars work in the Akten of their units and those below;
 * auditors read all and change none; everybody else sees no Akten.
 */
export function grantsOf(actor: Actor, action: AkteAction): readonly Grant[] {
  if (actor.kind === 'system') return actor.realms.includes('akten') ? [{ kind: 'all' }] : [];
  if (actor.kind !== 'user') return [];
  const grants: Grant[] = [];
  if (actor.roles.includes('auditor') && action === 'read') grants.push({ kind: 'all' });
  const works = actor.roles.includes('clerk') || actor.roles.includes('registrar');
  if (works) grants.push({ kind: 'units', ids: actor.orgUnitIds });
  return grants;
}

/**
 * True when the actor may do that with such an Akte. For Akten that do not exist yet; one that
 * exists is asked for in SQL, so that what is hidden is never fetched.
 */
export function decide(actor: Actor, action: AkteAction, akte: AkteAccess): boolean {
  return grantsOf(actor, action).some((grant) => admits(grant, akte));
}

function admits(grant: Grant, akte: AkteAccess): boolean {
  switch (grant.kind) {
    case 'all':
      return true;
    case 'units':
      return grant.ids.includes(akte.orgUnitId);
  }
}
