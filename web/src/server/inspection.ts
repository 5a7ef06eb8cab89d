import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DraftOrder, Inspection } from './answers.ts';
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

/** Whether a file has no row below the names of its columns, or only blank ones. */
export function holdsNobody({ rowEstimate, rows }: Pick<Inspection, 'rowEstimate' | 'rows'>): boolean {
  const isWhole = rowEstimate.exact && rowEstimate.rows <= rows.length;
  return rowEstimate.rows === 0 || (isWhole && rows.every(({ cells }) => cells.every(isBlank)));
}

const isBlank = (cell: string): boolean => cell.trim() === '';
