import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { countParam, textParam, wordParam } from '../shell/search-params.js';
import { desk } from './desk.js';
import { onlyWhoMayEnter } from './guard.js';

const FILTERS = ['mine', 'deadline', 'unclear'] as const;
const VIEWS = ['dokument', 'ablage', 'scans'] as const;

type EingangSearch = Partial<Record<'eintrag' | 'stapel' | 'q' | 'text', string | undefined>> & {
  seite?: number | undefined;
  filter?: (typeof FILTERS)[number] | undefined;
  ansicht?: (typeof VIEWS)[number] | undefined;
};

/**
 * Inbox: chosen item, page and words in it, what the list is narrowed to, pane on small screens; Stapel
 * of the list and of the scan desk.
 */
export const eingang = createRoute({
  getParentRoute: () => desk,
  path: '/eingang',
  validateSearch: (search: Record<string, unknown>): EingangSearch => ({
    eintrag: textParam(search['eintrag']),
    stapel: textParam(search['stapel']),
    seite: countParam(search['seite']),
    q: textParam(search['q']),
    filter: wordParam(search['filter'], FILTERS),
    text: textParam(search['text']),
    ansicht: wordParam(search['ansicht'], VIEWS),
  }),
  beforeLoad: onlyWhoMayEnter('/eingang'),
  component: lazyRouteComponent(
    () => import('../features/eingang/eingang-screen.js'),
    'EingangScreen',
  ),
});
