import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { draftScope } from './draft.ts';

/**
 * Deletes a draft, behind what is being written to it.
 * @param onDeleted leaves its pages, before what was known of it is forgotten
 */
export function useDeleteDraft(importId: number, onDeleted: () => Promise<void>) {
  const cache = useQueryClient();
  return useMutation({
    scope: draftScope(importId),
    mutationFn: () => client.deleteDraft(importId),
    onSuccess: async () => {
      await onDeleted();
      cache.removeQueries({ queryKey: ['draft', importId] });
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['imports'] }),
  });
}
