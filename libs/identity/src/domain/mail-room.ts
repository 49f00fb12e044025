import type { Role } from '../contracts/index.js';

/** A role whose people pass mail on as long as nobody has the role for it. */
export type StandIn = Extract<Role, 'registrar' | 'clerk'>;

/**
 * Who stands in where nobody has the mail room's role: all registrars of the house, and where there is
 * none, all clerks. So no letter lies where nobody sees it.
 *
 * @param open the roles of all open accounts
 * @returns null where the house has nobody who files
 */
export function standIns(open: readonly Role[]): StandIn | null {
  if (open.includes('registrar')) return 'registrar';
  return open.includes('clerk') ? 'clerk' : null;
}
