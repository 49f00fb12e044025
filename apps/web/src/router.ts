import { createRouter } from '@tanstack/react-router';
import { queryClient } from './api/query-client.js';
import { akte } from './routes/akte.js';
import { akten } from './routes/akten.js';
import { anmelden } from './routes/anmelden.js';
import { anmeldungen } from './routes/anmeldungen.js';
import { desk } from './routes/desk.js';
import { eingang } from './routes/eingang.js';
import { kennwort } from './routes/kennwort.js';
import { pruefung } from './routes/pruefung.js';
import { root } from './routes/root.js';
import { start } from './routes/start.js';
import { suche } from './routes/suche.js';
import { verwaltung } from './routes/verwaltung.js';
import { NotFound, RouteError, RoutePending } from './shell/route-states.js';
import { parseSearch, stringifySearch } from './shell/search-params.js';

/** Every address of the app; each state of a screen is part of it. */
export const router = createRouter({
  routeTree: root.addChildren([
    anmelden,
    kennwort,
    desk.addChildren([start, eingang, akten, akte, suche, pruefung, verwaltung, anmeldungen]),
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
