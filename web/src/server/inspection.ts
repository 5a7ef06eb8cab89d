import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DraftOrder } from './answers.ts';
import { client } from './client.ts';

/**
 * How a draft's file is read and what its first rows would become, as the draft says now. What was answered before stays
 * in sight until the new answer is there.
 * @param rows how many of the first rows, at most 200
 */
export const inspectionQuery = (
  { uploadId, reading, settings, recipe, suggested }: DraftOrder,
  rows: number,
) =>
  queryOptions({
    queryKey: ['inspection', uploadId, { reading, settings, recipe, suggested, rows }],
    queryFn: () => client.inspectUpload(uploadId, { reading, settings, recipe, suggested, rows }),
    placeholderData: keepPreviousData,
    // The catalog may change meanwhile, in another tab or on the command line.
    staleTime: 5_000,
  });
