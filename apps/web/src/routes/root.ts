import { createRootRouteWithContext } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { NotFound } from '../shell/route-states.js';
import { loadTown } from '../shell/town.js';

/** Above every address: before anything is shown it is known whose E-Akte this is. */
export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: NotFound,
  beforeLoad: ({ context }) => loadTown(context.queryClient),
});
