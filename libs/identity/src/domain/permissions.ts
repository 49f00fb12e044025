import type { Actor, Role } from '#libs/platform/contracts';

/** What a clerk does all day. */
const clerk = [
  'aktenplan.read',
  'akte.read',
  'akte.open',
  'akte.rename',
  'akte.close',
  'vorgang.open',
  'vorgang.rename',
  'vorgang.close',
  'dokument.read',
  'dokument.rename',
  'dokument.re-read',
  'history.read',
  'export.akte',
  'search.use',
  'stapel.create',
  'stapel.read',
  'stapel.upload',
  'posteingang.read',
  'posteingang.file',
  'posteingang.retry',
  'posteingang.re-read',
  'posteingang.cancel-reading',
  'stapel.cancel-reading',
  'live.listen',
] as const;

/** Which routes a role may use at all; what one sees there is decided record by record. */
export const rolePermissions = {
  clerk,
  registrar: [...clerk, 'aktenplan.import'],
  scan_operator: [
    'stapel.create',
    'stapel.read',
    'stapel.upload',
    'posteingang.read',
    'posteingang.retry',
    'posteingang.cancel-reading',
    'stapel.cancel-reading',
    'live.listen',
  ],
  auditor: [
    'aktenplan.read',
    'akte.read',
    'dokument.read',
    'history.read',
    'export.akte',
    'search.use',
  ],
  operator: ['scan-station.manage', 'user.manage'],
} as const satisfies Record<Role, readonly string[]>;

/** What the key of a scan station opens. */
export const stationPermissions: readonly string[] = [
  'stapel.create',
  'stapel.read',
  'stapel.upload',
];

/** All permissions of some roles, without repetition, in a stable order. */
export function permissionsOf(roles: readonly Role[]): string[] {
  return [...new Set(roles.flatMap((role) => rolePermissions[role]))].sort();
}

/** True when the actor may use routes with that permission. */
export function allows(actor: Actor, permission: string): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'station') return stationPermissions.includes(permission);
  return actor.kind === 'user' && permissionsOf(actor.roles).includes(permission);
}
