import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';

export type Rehearsal = Awaited<ReturnType<typeof client.getRehearsal>>;
export type RehearsalResult = NonNullable<Rehearsal['result']>;
type Samples = Awaited<ReturnType<typeof client.listRehearsalSamples>>;
export type RehearsalSample = Samples['items'][number];

/** The newest rehearsal of a draft; null: there was none. While it runs it is asked again and again. */
export const rehearsalQuery = (importId: number) =>
  queryOptions({
    queryKey: ['rehearsal', importId],
    queryFn: async () => (await client.latestRehearsal(importId)).rehearsal,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 500 : outdatedAfter),
    // Whether it is outdated changes by what others do.
    staleTime: 0,
  });

const outdatedAfter = 15_000;

/** Whether a rehearsal is not over yet. */
export function isUnderWay(rehearsal: Rehearsal | null | undefined): boolean {
  return rehearsal?.status === 'queued' || rehearsal?.status === 'running';
}

/** What becomes of the values of the file, found out beside the rehearsal. */
export const evidenceQuery = (rehearsalId: number) =>
  queryOptions({
    queryKey: ['evidence', rehearsalId],
    queryFn: () => client.getRehearsalEvidence(rehearsalId),
    staleTime: Infinity,
  });

/** Rows of an outcome before and after, of those that were kept. */
export const samplesQuery = (rehearsalId: number, outcome: RehearsalSample['outcome']) =>
  queryOptions({
    queryKey: ['samples', rehearsalId, outcome],
    queryFn: async () => (await client.listRehearsalSamples(rehearsalId, { outcome })).items,
    staleTime: Infinity,
  });

/** Begins a rehearsal of a draft, or stops one. */
export function useRehearse(importId: number) {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: ['rehearsal', importId] });
  const begin = useMutation({ mutationFn: () => client.startRehearsal(importId), onSettled });
  const stop = useMutation({
    mutationFn: (rehearsalId: number) => client.cancelRehearsal(rehearsalId),
    onSettled,
  });
  return { begin, stop };
}
