import { useQueryClient } from '@tanstack/react-query';
import { useChangeDraft } from '../../server/draft.ts';
import { fileLookQuery, nothingChosen } from './reading/file-look.ts';
import { settingsForHeaders } from './settings-for-headers.ts';

/**
 * Gives a draft another file: what was chosen stays as far as it fits, because most often it is the same file with its
 * mistakes corrected. How it is read is detected anew.
 */
export function useReplaceFile(importId: number): (uploadId: string) => Promise<void> {
  const cache = useQueryClient();
  const { change } = useChangeDraft(importId, { silent: true });
  return async (uploadId) => {
    const look = fileLookQuery({ uploadId, reading: nothingChosen, recipe: null });
    const headers = await cache.fetchQuery(look).then(
      (seen) => seen.headers,
      () => [],
    );
    await change((order) => ({
      ...order,
      uploadId,
      reading: nothingChosen,
      settings: settingsForHeaders(order.settings, headers),
    }));
  };
}
