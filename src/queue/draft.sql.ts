import type pg from 'pg';
import type { Transaction } from '../store/transaction.ts';
import type { Draft, DraftRequest } from './draft.ts';

type Client = pg.ClientBase | pg.Pool;

/** Writes a draft down under a number of its own, which is that of the import it becomes. */
export async function insertDraft(tx: Transaction, request: DraftRequest): Promise<number> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into import_draft (id, request, created_by)
      values (nextval(pg_get_serial_sequence('import', 'id')), $1, $2) returning id`,
    [JSON.stringify(request), request.startedBy],
  );
  return Number(rows[0]?.id);
}

/** Keeps a key with the draft that was made for it; false when the key was there. Waits for whoever is writing it. */
export async function insertKey(
  tx: Transaction,
  kept: { key: string; hash: string; importId: number },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    'insert into import_key (key, request_hash, import_id) values ($1, $2, $3) on conflict (key) do nothing',
    [kept.key, kept.hash, kept.importId],
  );
  return rowCount === 1;
}

/** What a key was used for, by the primary key. */
export async function selectKey(
  client: Client,
  key: string,
): Promise<{ hash: string; importId: number } | undefined> {
  const { rows } = await client.query<{ request_hash: string; import_id: string }>(
    'select request_hash, import_id from import_key where key = $1',
    [key],
  );
  const [found] = rows;
  return found && { hash: found.request_hash, importId: Number(found.import_id) };
}

/** A draft by its primary key; undefined when there is none. Jsonb is what `insertDraft` wrote. */
export async function selectDraft(client: Client, importId: number): Promise<Draft | undefined> {
  const { rows } = await client.query<{
    request: DraftRequest;
    version: number;
    created_at: string;
    changed_at: string;
  }>(
    `select request, version, floor(extract(epoch from created_at) * 1000)::bigint as created_at,
        floor(extract(epoch from changed_at) * 1000)::bigint as changed_at
      from import_draft where id = $1`,
    [importId],
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  const { request, version, created_at: createdAt, changed_at: changedAt } = found;
  return { importId, request, version, createdAt: Number(createdAt), changedAt: Number(changedAt) };
}

/**
 * Writes a draft anew, if it is still the version that was changed; its new version, else undefined. Where somebody
 * left it is for showing only: to go to another step is no change that would put others off, or outdate a rehearsal.
 */
export async function updateDraft(
  client: Client,
  change: { importId: number; version: number; request: DraftRequest },
): Promise<number | undefined> {
  const { rows } = await client.query<{ version: number }>(
    `update import_draft set request = $3, changed_at = now(),
        version = version + (request - 'step' is distinct from $3::jsonb - 'step')::integer
      where id = $1 and version = $2 returning version`,
    [change.importId, change.version, JSON.stringify(change.request)],
  );
  return rows[0]?.version;
}

/** Deletes a draft, of one version or of any; of several who do so at once one is told true. */
export async function removeDraft(
  client: Client,
  { importId, version }: { importId: number; version: number | null },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from import_draft where id = $1 and ($2::integer is null or version = $2)',
    [importId, version],
  );
  return rowCount === 1;
}

/** Forgets the keys of a draft that is gone; seldom, so that all are looked through. */
export async function removeKeys(tx: Transaction, importId: number): Promise<void> {
  await tx.query('delete from import_key where import_id = $1', [importId]);
}
