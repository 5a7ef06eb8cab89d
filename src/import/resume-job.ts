import type pg from 'pg';
import { Refusal } from '../refusal.ts';
import type { Job } from './job.ts';
import { selectImport } from './job.sql.ts';
import { makeRules } from './make-rules.ts';
import { reopenSource } from './open-source.ts';
import type { SourceLook } from '../text/source-look.ts';

interface JobSource {
  readonly importId: number;
  /** Where the file is now; absent or null: where it was. */
  readonly file?: string | null;
  /** What is known of one that was uploaded. */
  readonly look?: SourceLook | null;
}

/** Paused ones when a person continues them. */
const goesOn: ReadonlySet<string> = new Set(['queued', 'running', 'paused']);

/**
 * Takes an import up again where its last batch ended.
 * @throws Refusal `import-not-found`, `wrong-state`, `file-changed`
 */
export async function resumeJob(
  pool: pg.Pool,
  { importId, file = null, look = null }: JobSource,
): Promise<Job> {
  const record = await selectImport(pool, importId);
  if (record === undefined)
    throw new Refusal('import-not-found', `There is no import ${importId}. "muster imports list" shows all.`);
  if (!goesOn.has(record.status)) {
    throw new Refusal(
      'wrong-state',
      `Import ${importId} is ${record.status}: there is nothing to continue. Start a new import of the file.`,
    );
  }
  const path = file ?? record.file_path;
  const { settings, catalog, reading } = record;
  const rules = makeRules({ ...reading, importId, settings, catalog, startedAt: Number(record.started_at) });
  const source = await reopenSource(path, {
    dialect: reading.dialect,
    sha256: record.file_sha256,
    changed: `The file ${path} is not the one import ${importId} began with. Continue with the original file, or start a new import.`,
    look,
  });
  const from = {
    offset: Number(record.next_offset),
    row: Number(record.next_row),
    line: Number(record.next_line),
  };
  return {
    rules,
    file: source,
    dialect: reading.dialect,
    segmentId: record.segment_id,
    from,
    createdValues: [],
  };
}
