import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { returnPath, wordParam } from '../shell/search-params.js';
import { root } from './root.js';

interface AnmeldenSearch {
  zurueck?: string | undefined;
  grund?: 'abgelaufen' | undefined;
}

/** Sign-in: the place to come back to and why one is here. */
export const anmelden = createRoute({
  getParentRoute: () => root,
  path: '/anmelden',
  validateSearch: (search: Record<string, unknown>): AnmeldenSearch => ({
    zurueck: returnPath(search['zurueck']),
    grund: wordParam(search['grund'], ['abgelaufen']),
  }),
  component: lazyRouteComponent(
    () => import('../features/anmelden/anmelden-screen.js'),
    'AnmeldenScreen',
  ),
});
