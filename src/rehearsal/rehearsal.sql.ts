import type pg from 'pg';
import type { ValueEvidence } from '../contract/value-evidence.ts';
import type { CounterRecord, IssueRecord } from '../import/result.sql.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Effects } from './effects.ts';
import type { RehearsalRequest } from './request.ts';
import type { RowSample } from './samples.ts';

type Client = pg.ClientBase | pg.Pool;

/* Rehearsals are rows of their own: nothing here reads or locks an import or a customer. */

export type RehearsalStatus = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled';

export interface NewRehearsal {
  /** Of what it is a rehearsal; null: of a file on the command line. */
  readonly draft: { readonly importId: number; readonly version: number } | null;
  readonly request: RehearsalRequest;
  readonly withEvidence: boolean;
  /** Any worker runs it; else the process that begins it. */
  readonly forWorkers: boolean;
  readonly fileName: string;
  readonly sentences: readonly string[];
}

export async function insertRehearsal(client: Client, asked: NewRehearsal): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `insert into rehearsal (draft_id, draft_version, request, with_evidence, for_workers, status, file_name, sentences)
      values ($1, $2, $3, $4, $5, 'queued', $6, $7) returning id`,
    [
      asked.draft?.importId ?? null,
      asked.draft?.version ?? null,
      JSON.stringify(asked.request),
      asked.withEvidence,
      asked.forWorkers,
      asked.fileName,
      JSON.stringify(asked.sentences),
    ],
  );
  return Number(rows[0]?.id);
}

/** A rehearsal as it stands, but for its issues and samples. */
export interface RehearsalRecord extends CounterRecord {
  readonly id: string;
  readonly draft_id: string | null;
  readonly draft_version: number | null;
  readonly status: RehearsalStatus;
  readonly cancel_requested: boolean;
  readonly failure: string | null;
  readonly attempt: number;
  readonly file_name: string;
  readonly file_sha256: string | null;
  readonly headers: readonly string[] | null;
  /** Epoch milliseconds. */
  readonly moment: string | null;
  readonly base_position: string | null;
  readonly catalog_hash: string | null;
  readonly rows: string;
  readonly bytes: string;
  readonly total_bytes: string;
  readonly seconds: number;
  readonly warnings: string;
  readonly sentences: readonly string[];
  readonly effects: Effects | null;
  readonly segment: { readonly name: string } | null;
}

const selected = `id, draft_id, draft_version, status, cancel_requested, failure, attempt, file_name, file_sha256,
  headers, floor(extract(epoch from moment) * 1000)::bigint as moment, base_position, catalog_hash, rows, bytes,
  total_bytes, seconds, created, updated, unchanged, not_found, rejected, blank, warnings, sentences, effects,
  request -> 'settings' -> 'segment' as segment`;

/** By the primary key. */
export async function selectRehearsal(client: Client, id: number): Promise<RehearsalRecord | undefined> {
  const { rows } = await client.query<RehearsalRecord>(`select ${selected} from rehearsal where id = $1`, [
    id,
  ]);
  return rows[0];
}

/** The newest of a draft, by `rehearsal_by_draft`; whatever its version. */
export async function selectLatest(client: Client, importId: number): Promise<RehearsalRecord | undefined> {
  const { rows } = await client.query<RehearsalRecord>(
    `select ${selected} from rehearsal where draft_id = $1 order by id desc limit 1`,
    [importId],
  );
  return rows[0];
}

/** The newest that told of a draft, or else of a file, by the indexes of both. */
export async function selectLatestCompleted(
  client: Client,
  of: { readonly importId: number } | { readonly sha256: string },
): Promise<RehearsalRecord | undefined> {
  const [column, value] = 'importId' in of ? ['draft_id', of.importId] : ['file_sha256', of.sha256];
  const { rows } = await client.query<RehearsalRecord>(
    `select ${selected} from rehearsal where ${column} = $1 and status = 'completed' order by id desc limit 1`,
    [value],
  );
  return rows[0];
}

export async function selectEvidence(client: Client, id: number): Promise<ValueEvidence | null> {
  const { rows } = await client.query<{ evidence: ValueEvidence | null }>(
    'select evidence from rehearsal where id = $1',
    [id],
  );
  return rows[0]?.evidence ?? null;
}

/** Samples in file order, by the primary key; at most a hundred of each outcome are there. */
export async function selectSamples(
  client: Client,
  { id, outcome }: { id: number; outcome: string | null },
): Promise<RowSample[]> {
  const { rows } = await client.query<{ sample: RowSample }>(
    `select sample from rehearsal_sample
      where rehearsal_id = $1 and ($2::text is null or sample ->> 'outcome' = $2) order by row_number`,
    [id, outcome],
  );
  return rows.map(({ sample }) => sample);
}

/** Findings by batch, in file order: a range scan of the primary key, then a sort of a batch's few groups. */
export async function selectFindings(client: Client, id: number): Promise<IssueRecord[]> {
  const { rows } = await client.query<IssueRecord>(
    `select code, level, column_index, count, row_ranges, samples -> 0 as first
      from rehearsal_issue where rehearsal_id = $1 order by batch, row_ranges[1], column_index, code, level`,
    [id],
  );
  return rows;
}

/** How many samples of each outcome there are. */
export async function countSamples(client: Client, id: number): Promise<Map<string, number>> {
  const { rows } = await client.query<{ outcome: string; count: string }>(
    `select sample ->> 'outcome' as outcome, count(*) from rehearsal_sample where rehearsal_id = $1 group by 1`,
    [id],
  );
  return new Map(rows.map(({ outcome, count }) => [outcome, Number(count)]));
}

/** What a base is told by: the number of the next row among all ever applied, and the moment it was asked. */
export async function selectBaseMoment(
  client: Client,
): Promise<{ readonly position: number; readonly moment: number }> {
  const { rows } = await client.query<{ position: string; moment: string }>(
    `select next_position as position, floor(extract(epoch from clock_timestamp()) * 1000)::bigint as moment
      from row_counter where id = 1`,
  );
  return { position: Number(rows[0]?.position), moment: Number(rows[0]?.moment) };
}

/** Deletes what earlier rehearsals of a draft left, and those of files that are older than a month. */
export async function deleteOutlived(tx: Transaction, importId: number | null): Promise<void> {
  const gone = `select id from rehearsal where status not in ('queued', 'running')
    and (draft_id = $1 or created_at < now() - interval '30 days')`;
  await tx.query(`delete from rehearsal_issue where rehearsal_id in (${gone})`, [importId]);
  await tx.query(`delete from rehearsal_sample where rehearsal_id in (${gone})`, [importId]);
  await tx.query(`delete from rehearsal where id in (${gone})`, [importId]);
}
