import { definePermission } from '#libs/platform/contracts';
import { role } from './roles.js';

export const manageScanStations = definePermission('scan-station.manage', [role.operator]);
export const manageUsers = definePermission('user.manage', [role.operator]);
