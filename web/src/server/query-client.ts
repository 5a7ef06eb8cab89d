import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isAway } from '../../../src/client/patience.ts';
import { tellProblem } from '../problem/tell-problem.ts';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The component itself says what went wrong. */
      readonly silent?: boolean;
    };
  }
}

/**
 * What was asked of the server, kept. While it is away everything is tried again for as long as it takes; what it
 * refuses is not. A query that fails is told by its page, a mutation by a notification, once.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: (_count, error) => isAway(error),
      retryDelay: (count) => Math.min(250 * 2 ** count, 2_000),
      throwOnError: (_error, query) => query.state.data === undefined,
      staleTime: 1_000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
  mutationCache: new MutationCache({
    onError(error, ...[, , mutation]) {
      if (mutation.meta?.silent !== true) void tellProblem(error);
    },
  }),
});
