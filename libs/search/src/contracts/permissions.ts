import { role } from '#libs/identity/contracts';
import { definePermission } from '#libs/platform/contracts';

export const useSearch = definePermission('search.use', [role.clerk, role.registrar, role.auditor]);
