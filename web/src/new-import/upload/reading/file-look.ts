import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { problemSentence } from '../../../problem/problem-sentence.ts';
import type { DraftOrder, Inspection } from '../../../server/answers.ts';
import { client } from '../../../server/client.ts';
import { holdsNobody } from '../../../server/inspection.ts';
import { texts } from '../../../texts/texts.ts';

type Looked = Pick<DraftOrder, 'uploadId' | 'reading' | 'recipe'>;

/** How a file is read, and its first rows as they stand in it. What was seen for one choice stays true for it. */
export const fileLookQuery = ({ uploadId, reading, recipe }: Looked) =>
  queryOptions({
    queryKey: ['file look', uploadId, reading, recipe],
    queryFn: () => client.inspectUpload(uploadId, { reading, recipe, judge: false, rows: previewRows }),
    staleTime: 60_000,
    // Why it cannot be read as it is chosen is said beside the choice.
    throwOnError: false,
  });

/** Rows of the preview: some screens to scroll through. */
const previewRows = 1_000;

/** All of it is detected. */
export const nothingChosen: DraftOrder['reading'] = {
  delimiter: null,
  quote: null,
  escape: null,
  headerLine: null,
  encoding: null,
  sheet: null,
};

/** What is seen of a draft's file. */
export interface FileLook {
  /** Null: not yet, or it cannot be read as it is chosen. */
  readonly seen: Inspection | null;
  /** The same when nobody chooses anything, but the sheet; null: it cannot be read so. */
  readonly detected: Inspection | null;
  /** Why it cannot be read as it is chosen; null: it can. */
  readonly refused: string | null;
  /** It is being read anew, and what is seen is what was seen before. */
  readonly isStale: boolean;
  /** Why the next step has to wait; null: it need not. */
  readonly hindrance: string | null;
}

/** Looks into the file of a draft; while it is read in another way what was seen before stays. */
export function useFileLook(order: DraftOrder): FileLook {
  const { data, error, isPlaceholderData } = useQuery({
    ...fileLookQuery(order),
    placeholderData: keepPreviousData,
  });
  const { sheet } = order.reading;
  const alone = { ...order, reading: { ...nothingChosen, sheet } };
  const detected = useQuery(fileLookQuery(alone)).data ?? null;
  const refused = error === null ? null : problemSentence(error);
  if (refused !== null) {
    return { seen: null, detected, refused, isStale: false, hindrance: texts.upload.unreadHindrance };
  }
  const hindrance = data === undefined || isPlaceholderData ? texts.upload.stillReading : hindranceOf(data);
  return { seen: data ?? null, detected, refused, isStale: isPlaceholderData, hindrance };
}

const hindranceOf = (seen: Inspection): string | null =>
  holdsNobody(seen) ? texts.upload.nobodyHindrance : null;
