import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ImportListEntry, ImportProgress, ImportResult, ImportStatus, RowResult } from './answers.ts';
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
    initialPageParam: first(),
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      (state.data?.pages.some(({ items }) => items.some(({ status }) => isMoving(status))) ?? false)
        ? 1_000
        : 5_000,
    placeholderData: (before) => before,
  });

/** A list is asked for from its beginning. */
const first = (): string | null => null;

/** How far an import is, while it moves. */
export const progressQuery = (importId: number) =>
  queryOptions({
    queryKey: ['progress', importId],
    queryFn: () => client.getProgress(importId),
    refetchInterval: ({ state }) => (state.data === undefined || isMoving(state.data.status) ? 500 : false),
  });

/** Whether an import changes by itself. */
export function isMoving(status: ImportStatus): boolean {
  return status === 'queued' || status === 'running' || status === 'undoing';
}

/** What an import was told to do; never changes but for its end. */
export const orderQuery = (importId: number) =>
  queryOptions({
    queryKey: ['order', importId],
    queryFn: () => client.getOrder(importId),
    staleTime: 60_000,
  });

/** What became of an import's rows, and its issues; asked for anew whenever more rows are done. */
export const resultQuery = (importId: number, { status, rows }: Pick<ImportProgress, 'status' | 'rows'>) =>
  queryOptions({
    queryKey: ['result', importId, status, rows],
    queryFn: () => client.getImport(importId),
    placeholderData: (before: ImportResult | undefined) => before,
    staleTime: Infinity,
  });

/** Which rows of an import are looked at. */
export interface RowFilter {
  readonly outcome?: RowResult['outcome'] | undefined;
  /** Only rows with an issue of this code. */
  readonly code?: string | undefined;
}

/** What became of the rows of an import, page by page. */
export const rowsQuery = (importId: number, filter: RowFilter, limit = 100) =>
  infiniteQueryOptions({
    queryKey: ['rows', importId, filter, limit],
    queryFn: ({ pageParam }) =>
      client.listRows(importId, { ...filter, limit, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: first(),
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  });
