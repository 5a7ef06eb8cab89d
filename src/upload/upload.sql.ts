import type pg from 'pg';
import type { Catalog } from '../customer/catalog.ts';
import type { SourceLook } from '../text/source-look.ts';

type Client = pg.ClientBase | pg.Pool;

export interface UploadRecord {
  readonly id: string;
  readonly name: string;
  /** Announced; null: the end of the request is the end of the file. */
  readonly bytes: string | null;
  readonly sha256: string | null;
  readonly uploaded_by: string;
  /** Epoch milliseconds. */
  readonly created_at: string;
  readonly touched_at: string;
  /** Null until the last byte has arrived. */
  readonly look: SourceLook | null;
  readonly used: boolean;
}

const columns = `id, name, bytes, sha256, uploaded_by, look, used_at is not null as used,
  floor(extract(epoch from created_at) * 1000)::bigint as created_at,
  floor(extract(epoch from touched_at) * 1000)::bigint as touched_at`;

export async function insertUpload(
  client: Client,
  upload: Pick<UploadRecord, 'id' | 'name' | 'sha256' | 'uploaded_by'> & { readonly bytes: number | null },
): Promise<void> {
  await client.query(
    'insert into upload (id, name, bytes, sha256, uploaded_by) values ($1, $2, $3, $4, $5)',
    [upload.id, upload.name, upload.bytes, upload.sha256, upload.uploaded_by],
  );
}

/** By its primary key; undefined when there is none. */
export async function selectUpload(client: Client, id: string): Promise<UploadRecord | undefined> {
  const { rows } = await client.query<UploadRecord>(`select ${columns} from upload where id = $1`, [id]);
  return rows[0];
}

/** Somebody still cares for it, so that it stays for now. @returns false when it was gone */
export async function touchUpload(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query('update upload set touched_at = now() where id = $1', [id]);
  return rowCount === 1;
}

export async function completeUpload(client: Client, id: string, look: SourceLook): Promise<void> {
  await client.query(
    `update upload set look = $2, bytes = coalesce(bytes, $3), completed_at = now(), touched_at = now()
      where id = $1 and look is null`,
    [id, JSON.stringify(look), look.bytes],
  );
}

/** Says that imports are made of it, so that it stays; the row's lock keeps it from being taken away meanwhile. */
export async function useUpload(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query('update upload set used_at = now() where id = $1', [id]);
  return rowCount === 1;
}

/** @returns false when it was gone */
export async function deleteUpload(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query('delete from upload where id = $1 and used_at is null', [id]);
  return rowCount === 1;
}

/** Takes away what nobody has touched or made an import of for so long, by the base's clock. A small table, read whole. */
export async function deleteExpiredUploads(client: Client, hours: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `delete from upload where used_at is null and touched_at < now() - $1 * interval '1 hour' returning id`,
    [hours],
  );
  return rows.map(({ id }) => id);
}

export async function selectUploadIds(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from upload');
  return rows.map(({ id }) => id);
}

export interface SameContentRecord {
  readonly id: string;
  readonly status: string;
  /** Epoch milliseconds. */
  readonly started_at: string;
  readonly started_by: string;
  readonly data_source: string;
  readonly catalog: Catalog;
}

/** The latest imports of the same bytes. The table is small and read whole. */
export async function selectSameContent(client: Client, sha256: string): Promise<SameContentRecord[]> {
  const { rows } = await client.query<SameContentRecord>(
    `select i.id, i.status, i.started_by, i.settings ->> 'dataSource' as data_source, s.catalog,
        floor(extract(epoch from i.started_at) * 1000)::bigint as started_at
      from import i join catalog_snapshot s on s.hash = i.catalog_hash
      where i.file_sha256 = $1 order by i.started_at desc, i.id desc limit 5`,
    [sha256],
  );
  return rows;
}

export interface ImportedUpload {
  readonly id: string;
  readonly look: SourceLook;
  /** As the import found it. */
  readonly file_bytes: string;
}

/** The upload that an import was made of; undefined when it was none, or is gone. By the primary keys of both. */
export async function selectUploadOf(client: Client, importId: number): Promise<ImportedUpload | undefined> {
  const { rows } = await client.query<ImportedUpload>(
    `select u.id, u.look, i.file_bytes
      from import i join upload u on u.id = right(i.file_path, 32) and u.look ->> 'sha256' = i.file_sha256
      where i.id = $1`,
    [importId],
  );
  return rows[0];
}

/** Lets an upload go whose draft is gone, unless something else was made of it. The tables are small and read whole. */
export async function releaseUpload(client: Client, id: string): Promise<void> {
  await client.query(
    `update upload set used_at = null, touched_at = now() where id = $1
      and not exists (select from import where right(file_path, 32) = $1)
      and not exists (select from import_draft where right(request ->> 'file', 32) = $1)`,
    [id],
  );
}
