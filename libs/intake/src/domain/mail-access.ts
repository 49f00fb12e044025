import type { Actor } from '#libs/platform/contracts';

/** What of a Stapel access depends on. */
export interface MailAccess {
  readonly orgUnitId: string;
  /** Received for the whole house, e.g. by the Scanstelle. */
  readonly centralMail: boolean;
}

/** Which incoming mail an actor sees. */
export type MailScope =
  'all' | 'none' | { readonly orgUnitIds: readonly string[]; readonly centralMail: boolean };

/**
 * The one rule for mail that is not filed yet: everybody who handles mail sees that of the own
 * units; clerks and registrars also what has arrived for the whole house.
 */
export function mailScopeOf(actor: Actor): MailScope {
  if (actor.kind === 'system') return actor.realms.includes('mail') ? 'all' : 'none';
  if (actor.kind === 'station') return { orgUnitIds: actor.orgUnitIds, centralMail: false };
  if (actor.kind !== 'user') return 'none';
  const files = actor.roles.includes('clerk') || actor.roles.includes('registrar');
  if (files) return { orgUnitIds: actor.orgUnitIds, centralMail: true };
  const scans = actor.roles.includes('scan_operator');
  return scans ? { orgUnitIds: actor.orgUnitIds, centralMail: false } : 'none';
}

/** True when the actor sees that piece of mail. */
export function seesMail(actor: Actor, mail: MailAccess): boolean {
  const scope = mailScopeOf(actor);
  if (typeof scope === 'string') return scope === 'all';
  return scope.orgUnitIds.includes(mail.orgUnitId) || (scope.centralMail && mail.centralMail);
}
