import { createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/queries.js';
import { Shell } from '../shell/shell.js';
import { root } from './root.js';

/** Frame of every address for which one has to be signed in. */
export const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    const zurueck = location.pathname === '/' ? undefined : location.href;
    if (!session) redirect({ to: '/anmelden', search: { zurueck }, throw: true });
    if (session?.mustChangePassword) redirect({ to: '/kennwort', throw: true });
    return { session };
  },
});
