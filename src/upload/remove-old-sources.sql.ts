import type { Transaction } from '../store/transaction.ts';

/**
 * Forgets the uploads that only imports need which are over for so long, by the base's clock. Uploads are few and read
 * whole, their imports found by `import_by_file`. Whoever makes something new of an upload has touched it before: the
 * row's lock lets one of the two be first, and the other sees it.
 */
export async function deleteOldSources(tx: Transaction, days: number): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `delete from upload u where used_at is not null and touched_at < now() - interval '1 day'
      and exists (select from import i where right(i.file_path, 32) = u.id)
      and not exists (select from import i where right(i.file_path, 32) = u.id
        and (i.status not in ('completed', 'failed', 'cancelled', 'undone')
          or coalesce(i.finished_at, now()) > now() - $1 * interval '1 day'))
      and not exists (select from import_draft d where right(d.request ->> 'file', 32) = u.id)
      returning id`,
    [days],
  );
  return rows.map(({ id }) => id);
}

/** Says of their imports that the files are gone; by `import_by_file`. */
export async function noteRemovedFiles(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query('update import set file_removed_at = now() where right(file_path, 32) = any($1)', [ids]);
}
