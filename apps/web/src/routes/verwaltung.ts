import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk } from './desk.js';
import { onlyWhoMayEnter } from './guard.js';

/** Who gets which role from whom, and what waits for a second person. */
export const verwaltung = createRoute({
  getParentRoute: () => desk,
  path: '/verwaltung',
  beforeLoad: onlyWhoMayEnter('/verwaltung'),
  component: lazyRouteComponent(
    () => import('../features/verwaltung/verwaltung-screen.js'),
    'VerwaltungScreen',
  ),
});
