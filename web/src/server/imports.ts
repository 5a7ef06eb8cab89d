import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ImportListEntry, ImportStatus } from './answers.ts';
import { client } from './client.ts';

/** Which imports are listed, and in which order. */
export interface ImportFilter {
  readonly status?: ImportStatus | undefined;
  readonly action?: ImportListEntry['action'] | undefined;
  /** A part of the file's name. */
  readonly file?: string | undefined;
  readonly sort?: 'newest' | 'oldest' | undefined;
}

/**
 * The list of imports, page by page, asked for again by itself: every second while something moves, else every five,
 * because others start imports too.
 */
export const importsQuery = (filter: ImportFilter) =>
  infiniteQueryOptions({
    queryKey: ['imports', filter],
    queryFn: ({ pageParam }) =>
      client.listImports({
        ...filter,
        sort: filter.sort ?? 'newest',
        limit: 50,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      (state.data?.pages.some(({ items }) => items.some(({ status }) => isMoving(status))) ?? false)
        ? 1_000
        : 5_000,
    placeholderData: (before) => before,
  });

const first: string | null = null;

/** How far an import is, while it moves. */
export const progressQuery = (importId: number) =>
  queryOptions({
    queryKey: ['progress', importId],
    queryFn: () => client.getProgress(importId),
    refetchInterval: ({ state }) => (state.data === undefined || isMoving(state.data.status) ? 1_000 : false),
  });

/** Whether an import changes by itself. */
function isMoving(status: ImportStatus): boolean {
  return status === 'queued' || status === 'running' || status === 'undoing';
}
