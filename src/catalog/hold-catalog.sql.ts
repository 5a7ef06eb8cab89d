import type { Transaction } from '../store/transaction.ts';

/**
 * Lets nobody delete an entry of the catalog until the transaction ends, and waits for whoever is doing so. Others
 * may add and change meanwhile: a key-share lock of the row of project, which only deleting needs alone.
 */
export async function shareCatalog(tx: Transaction): Promise<void> {
  await tx.query('select from project where id = 1 for key share');
}

/** Those of the catalog's ids that are gone: a look into each small table by its primary key. Locks nothing. */
export async function selectGone(tx: Transaction, ids: readonly number[]): Promise<number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `select id from unnest($1::integer[]) as known(id)
      where not exists (
        select from brand where brand.id = known.id
        union all select from topic where topic.id = known.id
        union all select from point_of_contact where point_of_contact.id = known.id
        union all select from data_source where data_source.id = known.id
        union all select from area where area.id = known.id
        union all select from action_template where action_template.id = known.id
        union all select from external_identity where external_identity.id = known.id
        union all select from custom_field where custom_field.id = known.id
        union all select from segment where segment.id = known.id)`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
