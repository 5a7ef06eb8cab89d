import { basename, extname } from 'node:path';
import type pg from 'pg';
import { selectImport } from '../import/job.sql.ts';
import type { ImportRecord } from '../import/job.sql.ts';
import { rejectedRows } from '../import/report.ts';
import { importResult } from '../import/result.ts';
import { Refusal } from '../refusal.ts';
import type { SourceLook } from '../text/source-look.ts';
import { createDraft } from './draft.ts';
import type { DraftRequest } from './draft.ts';
import { isOver } from './progress.ts';

export interface RetryOptions {
  /** Keeps a file; returns its path, where workers find it. */
  readonly save: (name: string, chunks: AsyncIterable<string>) => Promise<string>;
  readonly startedBy: string;
  /** Where the imported file is now; absent or null: where it was. */
  readonly file?: string | null;
  /** What is known of one that was uploaded. */
  readonly look?: SourceLook | null;
  /** The same retry twice is one draft. */
  readonly key?: string;
}

/**
 * Makes a draft of the rows that an import rejected, with its settings: the file is what "rejected rows" downloads
 * (docs/spec.md §9.6), read exactly as the first one was.
 * @returns the number of the draft
 * @throws Refusal `import-not-found`, `file-changed`, `wrong-state` when it is not over or rejected nothing
 */
export async function retryRejected(
  pool: pg.Pool,
  importId: number,
  { save, startedBy, file = null, look = null, key }: RetryOptions,
): Promise<number> {
  const { status, rows } = await importResult(pool, importId);
  if (!isOver(status))
    throw new Refusal('wrong-state', `Import ${importId} is ${status}: wait for its end, or cancel it.`);
  if (rows.rejected === 0)
    throw new Refusal('wrong-state', `Import ${importId} rejected no row: there is nothing to retry.`);
  const record = await selectImport(pool, importId);
  if (record === undefined) throw new Refusal('import-not-found', `There is no import ${importId}.`);
  const path = await save(retryName(record.file_name), rejectedRows(pool, { importId, file, look }));
  return createDraft(pool, requestOf(record, { path, startedBy }), key ?? null);
}

/** As in `customers rejected.csv`, whatever the first file was packed in. */
function retryName(name: string): string {
  return `${basename(name, extname(name))} rejected.csv`;
}

function requestOf(
  { settings, reading }: ImportRecord,
  { path, startedBy }: { path: string; startedBy: string },
): DraftRequest {
  const { delimiter, quote, escape = null } = reading.dialect;
  return {
    file: path,
    name: null,
    // What was found out from all rows is not found out again from those that are left.
    settings: { ...settings, phoneStyle: reading.phoneStyle },
    delimiter,
    quote,
    escape,
    headerLine: 1,
    encoding: 'utf-8',
    startedBy,
  };
}
