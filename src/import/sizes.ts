import {
  batchBytes,
  batchRows,
  filterAfter,
  identifiersAtOnce,
  portionBytes,
  sliceBytes,
  sliceRows,
} from '../limits.ts';
import type { BatchLimits } from './read.ts';

/** How much of an import is done at a time. No result depends on it. */
export interface Sizes {
  /** Of a batch, which is one transaction. */
  readonly batch: BatchLimits;
  /** Of what is looked up and planned at a time. */
  readonly slice: BatchLimits;
  /** Of customers and history that are written at a time. */
  readonly portionBytes: number;
  /** Identifiers that are written at a time. */
  readonly identifiersAtOnce: number;
  /** Values that the base was asked for before a filter of all its keys is thought of. */
  readonly filterAfter: number;
}

/** Of slices: none is larger than a batch. */
export function sliceLimits({ batch, slice }: Sizes): BatchLimits {
  return { rows: Math.min(slice.rows, batch.rows), bytes: Math.min(slice.bytes, batch.bytes) };
}

/** What is measured to be quickest: see limits.ts. */
export const usualSizes: Sizes = {
  batch: { rows: batchRows, bytes: batchBytes },
  slice: { rows: sliceRows, bytes: sliceBytes },
  portionBytes,
  identifiersAtOnce,
  filterAfter,
};
