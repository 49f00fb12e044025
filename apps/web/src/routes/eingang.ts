import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { countParam, textParam, wordParam } from '../shell/search-params.js';
import { desk } from './desk.js';
import { onlyWhoMayEnter } from './guard.js';

interface EingangSearch {
  eintrag?: string | undefined;
  stapel?: string | undefined;
  seite?: number | undefined;
  q?: string | undefined;
  filter?: 'ready' | 'attention' | undefined;
  ansicht?: 'dokument' | 'ablage' | 'scans' | undefined;
}

/** Inbox: chosen item, page and words, filter, pane on small screens; Stapel of the scan desk. */
export const eingang = createRoute({
  getParentRoute: () => desk,
  path: '/eingang',
  validateSearch: (search: Record<string, unknown>): EingangSearch => ({
    eintrag: textParam(search['eintrag']),
    stapel: textParam(search['stapel']),
    seite: countParam(search['seite']),
    q: textParam(search['q']),
    filter: wordParam(search['filter'], ['ready', 'attention']),
    ansicht: wordParam(search['ansicht'], ['dokument', 'ablage', 'scans']),
  }),
  beforeLoad: onlyWhoMayEnter('/eingang'),
  component: lazyRouteComponent(
    () => import('../features/eingang/eingang-screen.js'),
    'EingangScreen',
  ),
});
