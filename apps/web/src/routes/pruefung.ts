import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../shell/search-params.js';
import { desk } from './desk.js';
import { onlyWhoMayEnter } from './guard.js';

interface PruefungSearch {
  q?: string | undefined;
  akte?: string | undefined;
}

/** Audit: text of the finder and the chosen Akte. */
export const pruefung = createRoute({
  getParentRoute: () => desk,
  path: '/pruefung',
  validateSearch: (search: Record<string, unknown>): PruefungSearch => ({
    q: textParam(search['q']),
    akte: textParam(search['akte']),
  }),
  beforeLoad: onlyWhoMayEnter('/pruefung'),
  component: lazyRouteComponent(
    () => import('../features/pruefung/pruefung-screen.js'),
    'PruefungScreen',
  ),
});
