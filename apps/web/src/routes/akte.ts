import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { countParam, textParam, wordParam } from '../shell/search-params.js';
import { desk } from './desk.js';
import { onlyWhoMayEnter } from './guard.js';

interface AkteSearch {
  dokument?: string | undefined;
  seite?: number | undefined;
  q?: string | undefined;
  anlage?: number | undefined;
  tab?: 'stammdaten' | 'historie' | undefined;
}

/** One Akte: the Dokument that is open, its page, the words to mark, the file inside it, the tab. */
export const akte = createRoute({
  getParentRoute: () => desk,
  path: '/akten/$akteId',
  validateSearch: (search: Record<string, unknown>): AkteSearch => ({
    dokument: textParam(search['dokument']),
    seite: countParam(search['seite']),
    q: textParam(search['q']),
    anlage: countParam(search['anlage']),
    tab: wordParam(search['tab'], ['stammdaten', 'historie']),
  }),
  beforeLoad: onlyWhoMayEnter('/akten'),
  component: lazyRouteComponent(() => import('../features/akte/akte-screen.js'), 'AkteScreen'),
});
