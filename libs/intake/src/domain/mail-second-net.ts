import type { Actor } from '#libs/platform/contracts';
import { mailScopeOf, NO_REACH } from './mail-access.js';

/** The rule of `mail-access.ts` as settings that the policies of the database read (migrations 0491, 0510). */
export function mailSettings(actor: Actor): Readonly<Record<string, string>> {
  const scope = mailScopeOf(actor);
  const reach = typeof scope === 'string' ? NO_REACH : scope;
  return {
    'aktei.mail': scope === 'all' ? 'all' : list(reach.own),
    'aktei.central_mail': list(reach.central),
    'aktei.sealed_mail': list(reach.sealed),
    'aktei.own_sealed_mail': list(reach.ownSealed),
    'aktei.own_named_mail': list(reach.ownNamed),
    'aktei.given_mail': list(reach.given),
    'aktei.mail_person': reach.person ?? '',
  };
}

function list(units: readonly string[]): string {
  return `{${units.join(',')}}`;
}
