import type { AnyRouter } from '@tanstack/react-router';
import { onSessionLost } from '../api/client.js';
import { signOut } from '../api/actions.js';
import { keys } from '../api/query-keys.js';
import { sessionQuery } from '../api/queries.js';
import { queryClient } from '../api/query-client.js';
import { forgetKept } from '../ui/kept.js';

/** The session is null by then, and the town belongs to nobody in particular. */
const KEPT: ReadonlySet<unknown> = new Set([keys.session[0], keys.town[0]]);

let isLeaving = false; // several calls may learn of the lost session at once

async function leave(router: AnyRouter, grund?: 'abgelaufen'): Promise<void> {
  const { href, pathname } = router.state.location;
  const zurueck = grund && pathname !== '/anmelden' ? href : undefined;
  await router.navigate({ to: '/anmelden', search: { zurueck, grund }, replace: true });
  queryClient.setQueryData(sessionQuery.queryKey, null); // only now: the frame reads the session
  queryClient.removeQueries({ predicate: (query) => !KEPT.has(query.queryKey[0]) });
}

/** Goes to the sign-in when the server says the session is over, and remembers the place. */
export function watchSession(router: AnyRouter): void {
  onSessionLost(() => {
    if (isLeaving || router.state.location.pathname === '/anmelden') return;
    isLeaving = true;
    void leave(router, 'abgelaufen').finally(() => {
      isLeaving = false;
    });
  });
}

/** Ends the session and forgets everything that was loaded or typed. */
export async function endSession(router: AnyRouter): Promise<void> {
  await signOut();
  forgetKept();
  await leave(router);
}
