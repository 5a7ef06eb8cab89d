import type { Client, Pool } from 'pg';

/** Everything that imports write, row by row as PostgreSQL shows it, by table. */
export type BaseDump = Readonly<Record<string, readonly string[]>>;

/** Reads what two bases must agree on, whatever happened while it was written: all but how long it took and who did it. */
export async function dumpBase(client: Pool | Client): Promise<BaseDump> {
  const dump: Record<string, string[]> = {};
  for (const [table, order] of Object.entries(tables)) {
    const { rows } = await client.query<[string]>({
      text: `select (to_jsonb(t) - $1::text[])::text from muster.${table} t order by ${order}`,
      values: [(table === 'import' && perRun) || (table === 'import_undo' && perUndo) || []],
      rowMode: 'array',
    });
    dump[table] = rows.map(([text]) => text);
  }
  return dump;
}

/** The tables and their primary keys. */
const tables = {
  customer: 'id',
  customer_identifier: 'key',
  customer_change: 'customer_id, position',
  customer_action: 'customer_id, position',
  segment: 'id',
  segment_member: 'segment_id, customer_id',
  custom_field_value: 'custom_field_id, position',
  row_counter: 'id',
  import: 'id',
  import_batch: 'import_id, batch',
  import_issue: 'import_id, batch, code, level, column_index',
  import_undo: 'import_id',
  import_undo_kept: 'import_id, row_number, value_key',
};

const perAttempt = ['crashes', 'breaks', 'trouble', 'for_workers'];
const perRun = ['attempt', 'owner', 'seconds', 'finished_at', 'file_path', 'file_name', ...perAttempt];

const perUndo = ['started_at', 'finished_at', 'seconds'];

/** The first rows in which two dumps differ; null when they are the same. */
export function firstDifference(dump: BaseDump, expected: BaseDump): string | null {
  for (const table of Object.keys(expected)) {
    const here = dump[table] ?? [];
    const there = expected[table] ?? [];
    const at = there.findIndex((row, index) => row !== here[index]);
    if (at === -1 && here.length === there.length) continue;
    const place = at === -1 ? there.length : at;
    return `${table}: ${here.length} rows instead of ${there.length}; row ${place} is\n  ${here[place]}\ninstead of\n  ${there[place]}`;
  }
  return null;
}

/** Without the moment at which an undo began, which stands in customers whom it changed. */
export function withoutMoments(dump: BaseDump): BaseDump {
  const customer = dump['customer']?.map((text) => text.replace(/"changed_at": "[^"]*"/u, ''));
  return { ...dump, customer: customer ?? [] };
}
