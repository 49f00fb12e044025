import { STAND_INS, type Role, type StandIn } from '../contracts/index.js';

/**
 * Who stands in where nobody passes mail on: all registrars of the house, and where there is none, all clerks. So no
 * letter lies where nobody sees it.
 *
 * @param open the roles of all open accounts
 * @returns null where the house has nobody who files
 */
export function standIns(open: readonly Role[]): StandIn | null {
  return STAND_INS.find((role) => open.includes(role)) ?? null;
}
