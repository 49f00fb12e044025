import { z } from 'zod';

/** The roles of a town hall, see docs/glossary.md and the table in docs/architecture.md. */
export const roleSchema = z.enum([
  'clerk',
  'scan_operator',
  'registrar',
  'mail_room',
  'auditor',
  'operator',
]);
export type Role = z.infer<typeof roleSchema>;

/** Who lays mail into Akten; to whom it can be passed on. */
export const FILING_ROLES: readonly Role[] = ['clerk', 'registrar'];

/** Who passes mail on. */
export const PASSING_ROLES: readonly Role[] = [...FILING_ROLES, 'mail_room'];

/** Who may hold a permission: the roles, and scan stations, which have none. */
export const role = { ...roleSchema.enum, station: 'station' } as const;
