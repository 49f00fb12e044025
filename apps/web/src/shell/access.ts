import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.js';
import type { Session } from '../api/types.js';
import { allows, type Ability } from './abilities.js';

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
