import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { entryOrder } from '../../../src/contract/catalog-operations.ts';
import { client } from './client.ts';

/** What files refer to, whole. */
export const catalogQuery = queryOptions({
  queryKey: ['catalog'],
  queryFn: () => client.getCatalog(),
  staleTime: 5_000,
});

/** What a file can hold; without a brand the topics of all. */
export const fieldsQuery = (brand: string | null) =>
  queryOptions({
    queryKey: ['fields', brand],
    queryFn: async () => (await client.listFields(brand === null ? {} : { brand })).fields,
    staleTime: 5_000,
  });

/** A field that a file can hold, as the server describes it. */
export type FieldGuide = Awaited<ReturnType<typeof client.listFields>>['fields'][number];
export type Catalog = Awaited<ReturnType<typeof client.getCatalog>>;

/** An entry as somebody fills it in. */
export type NewEntry = z.input<typeof entryOrder>;

/** Adds an entry to the catalog; whatever was shown of the catalog is asked for anew. */
export function useCreateEntry() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (entry: NewEntry) => client.createEntry(entry),
    // Said in the dialog itself.
    meta: { silent: true },
    onSuccess: () =>
      Promise.all(
        ['catalog', 'fields', 'inspection', 'segments'].map((key) =>
          cache.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
