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

/**
 * What somebody does with mail. `handle`: looks at that of the own units; `see-central`: looks also at what these
 * receive for the whole house; `distribute`: passes that on, sealed letters too; `receive`: may have mail passed on to
 * their unit, and passes on what they have; `file`: lays it into Akten, and can be given it by name; `oversee`: sees a
 * sealed letter of the own unit though it is for somebody else by name.
 */
export type MailDuty = 'handle' | 'see-central' | 'distribute' | 'receive' | 'file' | 'oversee';

/** What each role does with mail. Every other list of roles that has to do with mail is made of this one. */
const MAIL_DUTIES: Readonly<Record<Role, readonly MailDuty[]>> = {
  clerk: ['handle', 'receive', 'file'],
  registrar: ['handle', 'receive', 'file', 'see-central', 'oversee'],
  scan_operator: ['handle', 'see-central'],
  mail_room: ['handle', 'receive', 'see-central', 'distribute', 'oversee'],
  auditor: [],
  operator: [],
};

/** The roles that do that with mail. */
export function rolesThat(duty: MailDuty): readonly Role[] {
  return roleSchema.options.filter((name) => MAIL_DUTIES[name].includes(duty));
}

/** Roles whose people stand in where nobody else is there to pass mail on, the first that the house has. */
export const STAND_INS = ['registrar', 'clerk'] as const satisfies readonly Role[];
export type StandIn = (typeof STAND_INS)[number];

/** Who may hold a permission: the roles, and scan stations, which have none. */
export const role = { ...roleSchema.enum, station: 'station' } as const;
