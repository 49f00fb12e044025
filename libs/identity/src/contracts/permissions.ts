import { definePermission } from '#libs/platform/contracts';
import { role, rolesThat } from './roles.js';

export const manageScanStations = definePermission('scan-station.manage', [role.operator]);
export const manageUsers = definePermission('user.manage', [role.operator]);

/** Who got which rights from whom, and who confirmed it: the operators decide, the audit office watches. */
export const readRoleGrants = definePermission('role-grant.read', [role.operator, role.auditor]);

/** Names and units of colleagues, for those who pass mail on to them. */
export const readColleagues = definePermission('colleague.read', rolesThat('receive'));
