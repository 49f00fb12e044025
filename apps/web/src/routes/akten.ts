import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam, wordParam } from '../shell/search-params.js';
import { desk } from './desk.js';
import { onlyWhoMayEnter } from './guard.js';

interface AktenSearch {
  einheit?: string | undefined;
  stand?: 'offen' | 'zda' | undefined;
  q?: string | undefined;
}

/** List of Akten: unit of the Aktenplan, state, text. */
export const akten = createRoute({
  getParentRoute: () => desk,
  path: '/akten',
  validateSearch: (search: Record<string, unknown>): AktenSearch => ({
    einheit: textParam(search['einheit']),
    stand: wordParam(search['stand'], ['offen', 'zda']),
    q: textParam(search['q']),
  }),
  beforeLoad: onlyWhoMayEnter('/akten'),
  component: lazyRouteComponent(() => import('../features/akten/akten-screen.js'), 'AktenScreen'),
});
