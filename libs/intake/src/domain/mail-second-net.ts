import type { Actor } from '#libs/platform/contracts';
import { mailScopeOf } from './mail-access.js';

/** The rule of `mail-access.ts` as settings that the policies of the database read (migration 0250). */
export function mailSettings(actor: Actor): Readonly<Record<string, string>> {
  const scope = mailScopeOf(actor);
  const units = typeof scope === 'string' ? [] : scope.orgUnitIds;
  const central = typeof scope !== 'string' && scope.centralMail;
  return {
    'aktei.mail': scope === 'all' ? 'all' : `{${units.join(',')}}`,
    'aktei.central_mail': central ? 'on' : 'off',
  };
}
