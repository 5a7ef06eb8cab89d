import type pg from 'pg';
import type { ImportStatus } from '../contract/import-result.ts';
import { recordEvent } from '../import/record-event.sql.ts';
import type { Transaction } from '../store/transaction.ts';
import { noTotals, undoCountNames } from './totals.ts';
import type { UndoCount, UndoTotals } from './totals.ts';

type Client = pg.ClientBase | pg.Pool;

/** An import with the undo of it, if there is one. */
export interface UndoableRecord {
  readonly status: ImportStatus;
  readonly file_name: string;
  readonly created: string;
  readonly updated: string;
  /** Of the undo; null: it was never begun. */
  readonly status_before: ImportStatus | null;
  /** When the undo window closes, epoch milliseconds; null: the import is not over. */
  readonly until: string | null;
  readonly is_late: boolean | null;
  readonly joins: boolean;
  readonly acts: boolean;
  readonly next_row: string;
}

/** What decides whether an import can be undone, by the base's clock; two primary keys. */
export async function selectUndoable(
  client: Client,
  { importId, windowDays }: { importId: number; windowDays: number },
): Promise<UndoableRecord | undefined> {
  const { rows } = await client.query<UndoableRecord>(
    `select i.status, i.file_name, i.created, i.updated, u.status_before, i.segment_id is not null as joins,
        coalesce((i.settings ->> 'actionTemplateFromFile')::boolean, false) as acts,
        coalesce(u.next_row, i.next_row) as next_row,
        floor(extract(epoch from i.finished_at + make_interval(days => $2)) * 1000)::bigint as until,
        i.finished_at + make_interval(days => $2) < now() as is_late
      from import i left join import_undo u on u.import_id = i.id where i.id = $1`,
    [importId, windowDays],
  );
  return rows[0];
}

/**
 * Queues an undo in the import's own row; of several who do so at once one is told true. An undo that had failed goes
 * on where it stopped.
 */
export async function queueUndo(
  tx: Transaction,
  { importId, startedBy }: { importId: number; startedBy: string },
): Promise<boolean> {
  const { rows } = await tx.query<{ status: string; next_row: string }>(
    `select status, next_row from import where id = $1 and status in ('completed', 'failed', 'cancelled') for update`,
    [importId],
  );
  const [found] = rows;
  if (found === undefined) return false;
  await tx.query(
    `insert into import_undo (import_id, started_by, started_at, status_before, next_row, total_rows)
      values ($1, $2, date_trunc('milliseconds', now()), $3, $4, $4::bigint - 1)
      on conflict (import_id) do update set started_by = excluded.started_by, started_at = excluded.started_at`,
    [importId, startedBy, found.status, found.next_row],
  );
  await tx.query(
    `update import set status = 'undoing', failure = null, trouble = null, crashes = 0, breaks = 0, owner = null,
        for_workers = true where id = $1`,
    [importId],
  );
  return true;
}

/** Claims an undo as `claimImport` does an import. @returns the attempt; undefined when the undo is over */
export async function claimUndo(
  client: Client,
  claim: { importId: number; owner: string },
): Promise<number | undefined> {
  const { rows } = await client.query<{ attempt: number }>(
    `update import set attempt = attempt + 1, owner = $2, crashes = crashes + 1
      where id = $1 and status = 'undoing' returning attempt`,
    [claim.importId, claim.owner],
  );
  return rows[0]?.attempt;
}

/** An undo as its committed batches have it. */
export interface UndoRecord {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly nextRow: number;
  readonly joins: boolean;
  readonly acts: boolean;
}

/** By the primary keys of both. */
export async function selectUndo(client: Client, importId: number): Promise<UndoRecord | undefined> {
  const { rows } = await client.query<{ at: string; next_row: string; joins: boolean; acts: boolean }>(
    `select floor(extract(epoch from u.started_at) * 1000)::bigint as at, u.next_row, i.segment_id is not null as joins,
        coalesce((i.settings ->> 'actionTemplateFromFile')::boolean, false) as acts
      from import_undo u join import i on i.id = u.import_id where u.import_id = $1`,
    [importId],
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  return {
    startedAt: Number(found.at),
    nextRow: Number(found.next_row),
    joins: found.joins,
    acts: found.acts,
  };
}

/** The columns of the counts, in the order of `undoCountNames`. */
const countColumns = undoCountNames.map((name) => columnOf(name));

function columnOf(name: string): string {
  if (name === 'createdKept') return 'created_kept';
  if (name === 'updatedKept') return 'updated_kept';
  return name.replace(/^values(.*)$/u, (_, rest: string) => `values_${rest.toLowerCase()}`);
}

export interface UndoneBatch {
  readonly importId: number;
  /** Rows from here on are undone. */
  readonly firstRow: number;
  readonly firstNumber: number;
  readonly seconds: number;
  readonly totals: UndoTotals;
}

/** Adds a batch to the counts of its undo and moves the checkpoint before it. */
export async function updateUndo(tx: Transaction, done: UndoneBatch): Promise<void> {
  const sums = countColumns.map((column, at) => `${column} = ${column} + $${at + 5}`);
  await tx.query(
    `update import_undo set next_row = $2, first_position = coalesce(first_position, $3), seconds = seconds + $4,
        ${sums.join(', ')} where import_id = $1`,
    [
      done.importId,
      done.firstRow,
      done.firstNumber,
      done.seconds,
      ...undoCountNames.map((name) => done.totals[name]),
    ],
  );
  await tx.query('update import set crashes = 0, breaks = 0, trouble = null where id = $1', [done.importId]);
}

/** Ends an undo that its attempt still holds; false when it does not. @param failure null: it is done */
export async function finishUndo(
  tx: Transaction,
  end: { importId: number; attempt: number; failure: string | null },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update import set status = case when $3::text is null then 'undone' else 'failed' end, failure = $3,
        owner = null, crashes = 0, breaks = 0, trouble = null
      where id = $1 and attempt = $2 and status = 'undoing'`,
    [end.importId, end.attempt, end.failure],
  );
  if (rowCount !== 1) return false;
  await recordEvent(tx, end.importId);
  await tx.query('update import_control set lease_until = null where import_id = $1', [end.importId]);
  if (end.failure === null)
    await tx.query('update import_undo set finished_at = now() where import_id = $1', [end.importId]);
  return true;
}

/** Whether this attempt ended the undo: a connection can break between the commit and its answer. */
export async function isUndone(
  client: Client,
  held: { importId: number; attempt: number },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from import where id = $1 and attempt = $2 and status = 'undone'`,
    [held.importId, held.attempt],
  );
  return rowCount === 1;
}

export interface UndoProgressRecord {
  readonly status: ImportStatus;
  readonly file_name: string;
  readonly created: string;
  readonly updated: string;
  readonly next_row: string;
  readonly total_rows: string;
  readonly started_by: string;
  /** Epoch milliseconds. */
  readonly started_at: string;
  readonly finished_at: string | null;
  /** Imports and undos that come before it; 0 once it is at work. */
  readonly ahead: string;
  readonly attempt: number;
  readonly seconds: number;
  readonly failure: string | null;
  readonly trouble: string | null;
}

/** How far an undo is, by primary keys; what comes before it stands among the few that are not over. */
export async function selectUndoProgress(
  client: Client,
  importId: number,
): Promise<{ readonly record: UndoProgressRecord; readonly totals: UndoTotals } | undefined> {
  const { rows } = await client.query<UndoProgressRecord & Record<UndoCount, string>>(
    `select i.status, i.file_name, i.created, i.updated, i.attempt, i.failure, i.trouble, u.started_by,
        floor(extract(epoch from u.started_at) * 1000)::bigint as started_at,
        floor(extract(epoch from u.finished_at) * 1000)::bigint as finished_at, u.next_row, u.total_rows, u.seconds,
        ${undoCountNames.map((name) => `u.${columnOf(name)} as "${name}"`).join(', ')},
        (select count(*) from import o left join import_undo v on v.import_id = o.id and o.status = 'undoing'
          where i.status = 'undoing' and i.owner is null and o.status in ('queued', 'running', 'undoing')
            and (coalesce(v.started_at, o.started_at), o.id) < (u.started_at, i.id)) as ahead
      from import_undo u join import i on i.id = u.import_id where u.import_id = $1`,
    [importId],
  );
  const [record] = rows;
  if (record === undefined) return undefined;
  const totals = noTotals();
  for (const name of undoCountNames) totals[name] = Number(record[name]);
  return { record, totals };
}

/** Clears away what a large undo left of customers and their values, so that the next import meets none of it. */
export async function vacuumUndone(session: pg.ClientBase): Promise<void> {
  await session.query('vacuum (skip_locked) customer, customer_identifier');
}
