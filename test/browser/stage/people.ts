import type { Session, Town } from '../../../apps/web/src/api/types.js';

export const theTown: Town = { name: 'Beispielstadt', letter: 'B', zone: 'Europe/Berlin' };

const CLERK = [
  'posteingang.read',
  'posteingang.file',
  'akte.read',
  'akte.open',
  'akte.rename',
  'akte.close',
  'search.use',
  'history.read',
  'export.akte',
  'stapel.create',
  'posteingang.re-read',
  'posteingang.cancel-reading',
  'stapel.cancel-reading',
  'dokument.correct',
  'dokument.move',
  'dokument.re-read',
  'dokument.return',
  'aktenplan.read',
];

/** A clerk who is signed in; `without` takes permissions away. */
export function aSession(change: Partial<Session['user']> = {}, ...without: string[]): Session {
  return {
    user: {
      id: 'u-1',
      username: 'neumann',
      displayName: 'Petra Neumann',
      roles: ['clerk'],
      permissions: CLERK.filter((permission) => !without.includes(permission)),
      orgUnits: [{ id: 'o-1', name: 'Ordnungsamt' }],
      ...change,
    },
    mustChangePassword: false,
    csrfToken: 'token-1',
    expiresAt: '2026-11-29T18:00:00.000Z',
  };
}

/** Somebody of the audit office: reads and changes nothing. */
export function anAuditor(): Session {
  const permissions = ['akte.read', 'aktenplan.read', 'search.use', 'history.read', 'export.akte'];
  return aSession({ displayName: 'Ute Prüfer', roles: ['auditor'], permissions });
}

/** Somebody who looks after accounts and sees no content. */
export function anOperator(): Session {
  const permissions = ['role-grant.read', 'user.manage'];
  return aSession({ displayName: 'Ayşe Yıldız', roles: ['operator'], permissions });
}

/** Somebody at the scanner: sends Stapel and sees no Akten. */
export function aScanOperator(): Session {
  const permissions = ['stapel.create', 'posteingang.read'];
  return aSession({ displayName: 'Jan Scan', roles: ['scan_operator'], permissions });
}

/** Somebody who passes on what arrives for the whole house, and files nothing. */
export function aMailRoomPerson(): Session {
  const permissions = [
    'posteingang.read',
    'posteingang.pass-on',
    'stapel.create',
    'colleague.read',
  ];
  return aSession({ displayName: 'Karin Vogt', roles: ['mail_room'], permissions });
}
