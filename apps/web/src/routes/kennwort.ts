import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/queries.js';
import { root } from './root.js';

/** Where a person chooses an own password. */
export const kennwort = createRoute({
  getParentRoute: () => root,
  path: '/kennwort',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (!session) redirect({ to: '/anmelden', search: { zurueck: '/kennwort' }, throw: true });
  },
  component: lazyRouteComponent(
    () => import('../features/kennwort/kennwort-screen.js'),
    'KennwortScreen',
  ),
});
