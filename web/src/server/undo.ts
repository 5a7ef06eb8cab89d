import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

/** What undoing an import would do at this moment. */
export const undoPreviewQuery = (importId: number) =>
  queryOptions({
    queryKey: ['undo preview', importId],
    queryFn: () => client.previewUndo(importId),
    staleTime: 0,
    gcTime: 0,
    throwOnError: false,
  });

/** How far the undo of an import is, or what it did. */
export const undoQuery = (importId: number) =>
  queryOptions({
    queryKey: ['undo', importId],
    queryFn: () => client.getUndo(importId),
    refetchInterval: ({ state }) => (state.data?.finishedAt === null ? 500 : false),
  });

/** The values that an undo left as they were. */
export const keptQuery = (importId: number) =>
  infiniteQueryOptions({
    queryKey: ['undo kept', importId],
    queryFn: ({ pageParam }) =>
      client.listKept(importId, { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: first(),
    getNextPageParam: ({ next }) => next,
  });

/** A list is asked for from its beginning. */
function first(): string | null {
  return null;
}
