import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.js';
import type { Session } from '../api/types.js';

/** What a screen asks before it shows a control; the server decides anew on every call. */
export type Ability =
  | 'inbox'
  | 'file'
  | 'scan'
  | 'akten'
  | 'openAkte'
  | 'rename'
  | 'close'
  | 'search'
  | 'audit'
  | 'export'
  | 'live';

const PERMISSIONS: Record<Ability, string> = {
  inbox: 'posteingang.read',
  file: 'posteingang.file',
  scan: 'stapel.create',
  akten: 'akte.read',
  openAkte: 'akte.open',
  rename: 'akte.rename',
  close: 'akte.close',
  search: 'search.use',
  audit: 'history.read',
  export: 'export.akte',
  live: 'posteingang.read',
};

/** Whether the session's permissions hold this ability. */
export function allows(session: Session | null, ability: Ability): boolean {
  return session?.user.permissions.includes(PERMISSIONS[ability]) ?? false;
}

/** Whether the screen is for the audit office: it reads and changes nothing. */
export function isAuditor(session: Session | null): boolean {
  return session?.user.roles.includes('auditor') ?? false;
}

/** The session of the signed-in person; only inside the shell, where there is one. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('a screen was shown without a session');
  return data;
}

/** Asks for the signed-in person. */
export function useAllows(): (ability: Ability) => boolean {
  const session = useSession();
  return (ability) => allows(session, ability);
}
