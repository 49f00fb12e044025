import type { Actor } from '#libs/platform/contracts';
import { grantsOf, type AkteAction } from './akten-access.js';

/**
 * The grants of `akten-access.ts` as settings that the policies of the database read (migration 0210): `all`,
 * or the ids of org units as an array, which is empty for nobody.
 */
export function scopeSettings(actor: Actor): Readonly<Record<string, string>> {
  return {
    'aktei.akten_read': settingOf(actor, 'read'),
    'aktei.akten_change': settingOf(actor, 'change'),
  };
}

function settingOf(actor: Actor, action: AkteAction): string {
  const grants = grantsOf(actor, action);
  if (grants.some(({ kind }) => kind === 'all')) return 'all';
  const units = grants.flatMap((grant) => (grant.kind === 'units' ? grant.ids : []));
  return `{${units.join(',')}}`;
}
