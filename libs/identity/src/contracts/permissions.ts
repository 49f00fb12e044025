import { definePermission } from '#libs/platform/contracts';
import { role } from './roles.js';

export const manageScanStations = definePermission('scan-station.manage', [role.operator]);
export const manageUsers = definePermission('user.manage', [role.operator]);

/** Who got which rights from whom, and who confirmed it: the operators decide, the audit office watches. */
export const readRoleGrants = definePermission('role-grant.read', [role.operator, role.auditor]);
