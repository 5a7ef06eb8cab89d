import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import type { Draft, DraftOrder } from './answers.ts';

/** What is chosen in a draft as the server has it, with its version. */
export const draftQuery = (importId: number) =>
  queryOptions({ queryKey: ['draft', importId], queryFn: () => client.getDraft(importId), staleTime: 0 });

/** Changes that are shown already and not written yet. */
const unwrittenQuery = (importId: number) =>
  queryOptions({
    queryKey: ['draft', importId, 'unwritten'],
    queryFn: (): readonly DraftChange[] => [],
    initialData: [],
    staleTime: Infinity,
    gcTime: Infinity,
  });

/** A draft that the page around has loaded, with what has been changed in it here. */
export function useDraft(importId: number): Draft {
  const { data: draft } = useSuspenseQuery(draftQuery(importId));
  const { data: unwritten } = useQuery(unwrittenQuery(importId));
  return { ...draft, order: changed(draft.order, unwritten) };
}

/** Makes the next order of the present one. */
export type DraftChange = (order: DraftOrder) => DraftOrder;

const changed = (order: DraftOrder, changes: readonly DraftChange[]): DraftOrder =>
  changes.reduce((before, change) => change(before), order);

/** All that is written to a draft goes one after the other: the next needs the version of the one before. */
export const draftScope = (importId: number) => ({ id: `draft ${importId}` });

/**
 * Changes a draft: shown at once, written behind what is being written, each with the version that one led to. When
 * somebody else was faster the draft is loaded anew and the person told (`changed-meanwhile`).
 * @param silent what goes wrong is nobody's business
 * @returns `change`, which resolves when it is written; `isSaving`
 */
export function useChangeDraft(importId: number, { silent = false } = {}) {
  const cache = useQueryClient();
  const { mutateAsync, isPending } = useMutation({
    scope: draftScope(importId),
    mutationFn: () => write(cache, importId),
    meta: { silent },
    onError: async () => {
      cache.setQueryData(unwrittenQuery(importId).queryKey, []);
      await cache.invalidateQueries({ ...draftQuery(importId), exact: true });
    },
  });
  const change = (next: DraftChange): Promise<Draft> => {
    cache.setQueryData(unwrittenQuery(importId).queryKey, (before = []) => [...before, next]);
    return mutateAsync();
  };
  return { change, isSaving: isPending };
}

/** Writes all that is not written yet, together. */
async function write(cache: QueryClient, importId: number): Promise<Draft> {
  const { queryKey } = draftQuery(importId);
  const unwritten = unwrittenQuery(importId).queryKey;
  const before = await cache.ensureQueryData(draftQuery(importId));
  const changes = cache.getQueryData(unwritten) ?? [];
  if (changes.length === 0) return before;
  const order = changed(before.order, changes);
  const headers = await client.changeDraft(importId, before.version, order);
  const version = Number(/\d+/u.exec(headers.get('ETag') ?? '')?.[0] ?? before.version);
  const after = { ...before, version, order };
  // What was asked meanwhile may tell how it was before.
  await cache.cancelQueries({ queryKey, exact: true });
  cache.setQueryData(queryKey, after);
  cache.setQueryData(unwritten, (all = []) => all.filter((each) => !changes.includes(each)));
  return after;
}
