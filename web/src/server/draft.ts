import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import type { Draft, DraftOrder } from './answers.ts';

/** What is chosen in a draft, with its version. */
export const draftQuery = (importId: number) =>
  queryOptions({ queryKey: ['draft', importId], queryFn: () => client.getDraft(importId), staleTime: 0 });

/** A draft that the page around has loaded. */
export function useDraft(importId: number): Draft {
  return useSuspenseQuery(draftQuery(importId)).data;
}

/** Makes the next order of the present one. */
export type DraftChange = (order: DraftOrder) => DraftOrder;

/**
 * Changes a draft: shown at once, written behind the change before it, each with the version that one led to. When
 * somebody else was faster the draft is loaded anew and the person told (`changed-meanwhile`).
 * @param silent what goes wrong is nobody's business
 * @returns `change`, which resolves when it is written; `isSaving`
 */
export function useChangeDraft(importId: number, { silent = false } = {}) {
  const cache = useQueryClient();
  const { mutateAsync, isPending } = useMutation({
    // One after the other: the next one needs the version of the one before.
    scope: { id: `draft ${importId}` },
    mutationFn: (change: DraftChange) => write(cache, importId, change),
    meta: { silent },
    onError: () => cache.invalidateQueries(draftQuery(importId)),
  });
  return { change: mutateAsync, isSaving: isPending };
}

async function write(cache: QueryClient, importId: number, change: DraftChange): Promise<Draft> {
  const { queryKey } = draftQuery(importId);
  const before = await cache.ensureQueryData(draftQuery(importId));
  await cache.cancelQueries({ queryKey });
  const order = change(before.order);
  cache.setQueryData(queryKey, { ...before, order });
  const headers = await client.changeDraft(importId, before.version, order);
  const version = Number(/\d+/u.exec(headers.get('ETag') ?? '')?.[0] ?? before.version);
  const after = { ...before, version, order };
  cache.setQueryData(queryKey, after);
  return after;
}
