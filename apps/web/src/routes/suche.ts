import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { countParam, textParam } from '../shell/search-params.js';
import { desk } from './desk.js';
import { onlyWhoMayEnter } from './guard.js';

interface SucheSearch {
  q?: string | undefined;
  einheit?: string | undefined;
  year?: number | undefined;
  art?: string | undefined;
  hit?: string | undefined;
}

/** Search: words, what narrows them, the chosen hit. */
export const suche = createRoute({
  getParentRoute: () => desk,
  path: '/suche',
  validateSearch: (search: Record<string, unknown>): SucheSearch => ({
    q: textParam(search['q']),
    einheit: textParam(search['einheit']),
    year: countParam(search['year']),
    art: textParam(search['art']),
    hit: textParam(search['hit']),
  }),
  beforeLoad: onlyWhoMayEnter('/suche'),
  component: lazyRouteComponent(() => import('../features/suche/suche-screen.js'), 'SucheScreen'),
});
