import type { Session } from '../api/types.js';

/** What a screen asks before it shows a control; the server decides anew on every call. */
export type Ability =
  | 'inbox'
  | 'file'
  | 'passOn'
  | 'reRead'
  | 'cancelReading'
  | 'scan'
  | 'cancelStapel'
  | 'akten'
  | 'openAkte'
  | 'rename'
  | 'reReadDokument'
  | 'correct'
  | 'move'
  | 'giveBack'
  | 'close'
  | 'search'
  | 'audit'
  | 'export'
  | 'live'
  | 'roleGrants';

/** The permission of the house behind each; test/architecture knows whether there is one. */
export const permissionFor: Readonly<Record<Ability, string>> = {
  inbox: 'posteingang.read',
  file: 'posteingang.file',
  passOn: 'posteingang.pass-on',
  reRead: 'posteingang.re-read',
  cancelReading: 'posteingang.cancel-reading',
  scan: 'stapel.create',
  cancelStapel: 'stapel.cancel-reading',
  akten: 'akte.read',
  openAkte: 'akte.open',
  rename: 'akte.rename',
  reReadDokument: 'dokument.re-read',
  correct: 'dokument.correct',
  move: 'dokument.move',
  giveBack: 'dokument.return',
  close: 'akte.close',
  search: 'search.use',
  audit: 'history.read',
  export: 'export.akte',
  live: 'posteingang.read',
  roleGrants: 'role-grant.read',
};

/** Whether the session's permissions hold this ability. */
export function allows(session: Session | null, ability: Ability): boolean {
  return session?.user.permissions.includes(permissionFor[ability]) ?? false;
}

/** Whether the screen is for the audit office: it reads and changes nothing. */
export function isAuditor(session: Session | null): boolean {
  return session?.user.roles.includes('auditor') ?? false;
}
