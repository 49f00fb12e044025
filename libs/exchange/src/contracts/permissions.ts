import { role } from '#libs/identity/contracts';
import { definePermission } from '#libs/platform/contracts';

const reading = [role.clerk, role.registrar, role.auditor];

export const readHistory = definePermission('history.read', reading);
export const exportAkten = definePermission('export.akte', reading);
