import { QueryClient } from '@tanstack/react-query';
import { toApiProblem } from './problem.js';

const RETRIES = 2;

/** Server state of the app. Refusals (4xx) are final; faults on the way are tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, cause) => {
        const { status } = toApiProblem(cause);
        return failures < RETRIES && (status === 0 || status >= 500);
      },
    },
  },
});
