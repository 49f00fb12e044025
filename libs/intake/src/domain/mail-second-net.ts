import type { Actor } from '#libs/platform/contracts';
import { mailScopeOf, type MailReach } from './mail-access.js';

const NOTHING: MailReach = { own: [], central: [], sealed: [], given: [], person: null };

/** The rule of `mail-access.ts` as settings that the policies of the database read (migration 0491). */
export function mailSettings(actor: Actor): Readonly<Record<string, string>> {
  const scope = mailScopeOf(actor);
  const { own, central, sealed, given, person } = typeof scope === 'string' ? NOTHING : scope;
  return {
    'aktei.mail': scope === 'all' ? 'all' : list(own),
    'aktei.central_mail': list(central),
    'aktei.sealed_mail': list(sealed),
    'aktei.given_mail': list(given),
    'aktei.mail_person': person ?? '',
  };
}

function list(units: readonly string[]): string {
  return `{${units.join(',')}}`;
}
