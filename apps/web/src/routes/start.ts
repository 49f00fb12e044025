import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { areasOf } from '../shell/areas.js';
import { desk } from './desk.js';

/** The first address leads on to the area a person uses most. */
export const start = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: ({ context }) => {
    const area = areasOf(context.session)[0];
    if (area) redirect({ to: area.to, throw: true });
  },
  component: lazyRouteComponent(() => import('../features/start/start-screen.js'), 'StartScreen'),
});
