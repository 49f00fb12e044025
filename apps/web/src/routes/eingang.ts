import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk } from './desk.js';
import { eingangSearch } from './eingang-search.js';
import { onlyWhoMayEnter } from './guard.js';

/** Inbox for clerks, and the scan desk as a mode of it. */
export const eingang = createRoute({
  getParentRoute: () => desk,
  path: '/eingang',
  validateSearch: eingangSearch,
  beforeLoad: onlyWhoMayEnter('/eingang'),
  component: lazyRouteComponent(
    () => import('../features/eingang/eingang-screen.js'),
    'EingangScreen',
  ),
});
