import { roleSchema, type Role } from './roles.js';

/** What people call the roles. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  clerk: 'Sachbearbeitung',
  registrar: 'Registratur',
  scan_operator: 'Scanstelle',
  mail_room: 'Poststelle',
  auditor: 'Rechnungsprüfung',
  operator: 'Betreuung',
};

/** The role of a name, in German in any capitals or as the interface calls it; null for none. */
export function roleNamed(name: string): Role | null {
  const wanted = name.trim().toLocaleLowerCase('de');
  const found = roleSchema.options.find(
    (role) => role === wanted || ROLE_NAMES[role].toLocaleLowerCase('de') === wanted,
  );
  return found ?? null;
}
