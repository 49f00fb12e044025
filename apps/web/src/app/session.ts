import { onSessionLost } from '../api/client.js';
import { signOut } from '../api/actions.js';
import { sessionQuery } from '../api/queries.js';
import { queryClient } from './query.js';
import { router } from './router.js';

let isLeaving = false; // several calls may learn of the lost session at once

async function leave(grund?: 'abgelaufen'): Promise<void> {
  const { href, pathname } = router.state.location;
  const zurueck = grund && pathname !== '/anmelden' ? href : undefined;
  await router.navigate({ to: '/anmelden', search: { zurueck, grund }, replace: true });
  queryClient.setQueryData(sessionQuery.queryKey, null); // only now: the frame reads the session
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
}

/** Goes to the sign-in when the server says the session is over, and remembers the place. */
export function watchSession(): void {
  onSessionLost(() => {
    if (isLeaving || router.state.location.pathname === '/anmelden') return;
    isLeaving = true;
    void leave('abgelaufen').finally(() => {
      isLeaving = false;
    });
  });
}

/** Ends the session and forgets everything that was loaded. */
export async function endSession(): Promise<void> {
  await signOut();
  await leave();
}
