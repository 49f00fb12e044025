import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery } from './api/queries.js';
import { queryClient } from './api/query-client.js';
import { areasOf } from './shell/areas.js';
import { NotFound, RouteError, RoutePending } from './shell/route-states.js';
import type {
  AkteSearch,
  AktenSearch,
  AnmeldenSearch,
  EingangSearch,
  PruefungSearch,
  SucheSearch,
} from './shell/screen-search.js';
import {
  countParam,
  parseSearch,
  returnPath,
  stringifySearch,
  textParam,
  wordParam,
} from './shell/search-params.js';
import { Shell } from './shell/shell.js';
import { loadTown } from './shell/town.js';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: NotFound,
  beforeLoad: ({ context }) => loadTown(context.queryClient),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/anmelden',
  validateSearch: (search: Record<string, unknown>): AnmeldenSearch => ({
    zurueck: returnPath(search['zurueck']),
    grund: wordParam(search['grund'], ['abgelaufen']),
  }),
  component: lazyRouteComponent(
    () => import('./features/anmelden/anmelden-screen.js'),
    'AnmeldenScreen',
  ),
});

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    const zurueck = location.pathname === '/' ? undefined : location.href;
    if (!session) redirect({ to: '/anmelden', search: { zurueck }, throw: true });
    return { session };
  },
});

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: ({ context }) => {
    const area = areasOf(context.session)[0];
    if (area) redirect({ to: area.to, throw: true });
  },
  component: lazyRouteComponent(() => import('./features/start/start-screen.js'), 'StartScreen'),
});

const eingang = createRoute({
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
  component: lazyRouteComponent(
    () => import('./features/eingang/eingang-screen.js'),
    'EingangScreen',
  ),
});

const akten = createRoute({
  getParentRoute: () => desk,
  path: '/akten',
  validateSearch: (search: Record<string, unknown>): AktenSearch => ({
    einheit: textParam(search['einheit']),
    stand: wordParam(search['stand'], ['offen', 'zda']),
    q: textParam(search['q']),
  }),
  component: lazyRouteComponent(() => import('./features/akten/akten-screen.js'), 'AktenScreen'),
});

const akte = createRoute({
  getParentRoute: () => desk,
  path: '/akten/$akteId',
  validateSearch: (search: Record<string, unknown>): AkteSearch => ({
    dokument: textParam(search['dokument']),
    seite: countParam(search['seite']),
    q: textParam(search['q']),
    tab: wordParam(search['tab'], ['stammdaten', 'historie']),
  }),
  component: lazyRouteComponent(() => import('./features/akte/akte-screen.js'), 'AkteScreen'),
});

const suche = createRoute({
  getParentRoute: () => desk,
  path: '/suche',
  validateSearch: (search: Record<string, unknown>): SucheSearch => ({
    q: textParam(search['q']),
    einheit: textParam(search['einheit']),
    year: countParam(search['year']),
    art: textParam(search['art']),
    hit: textParam(search['hit']),
  }),
  component: lazyRouteComponent(() => import('./features/suche/suche-screen.js'), 'SucheScreen'),
});

const pruefung = createRoute({
  getParentRoute: () => desk,
  path: '/pruefung',
  validateSearch: (search: Record<string, unknown>): PruefungSearch => ({
    q: textParam(search['q']),
    akte: textParam(search['akte']),
  }),
  component: lazyRouteComponent(
    () => import('./features/pruefung/pruefung-screen.js'),
    'PruefungScreen',
  ),
});

/** Every address of the app; each state of a screen is part of it. */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    desk.addChildren([home, eingang, akten, akte, suche, pruefung]),
  ]),
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: RoutePending,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
