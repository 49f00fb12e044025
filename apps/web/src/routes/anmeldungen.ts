import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk } from './desk.js';

/** Where the person is signed in. */
export const anmeldungen = createRoute({
  getParentRoute: () => desk,
  path: '/anmeldungen',
  component: lazyRouteComponent(
    () => import('../features/anmeldungen/anmeldungen-screen.js'),
    'AnmeldungenScreen',
  ),
});
