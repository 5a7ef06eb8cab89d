import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { applyCatalog } from '../../src/catalog/apply-catalog.ts';
import type { ImportRequest } from '../../src/import/job.ts';
import { startImport } from '../../src/import/run.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { busyCatalog, busyFile, busySettings } from './busy-file.ts';
import { dumpBase } from './dump-base.ts';
import type { BaseDump } from './dump-base.ts';
import { startProcess } from './import-process.ts';
import type { Sizes } from '../../src/import/sizes.ts';
import type { ImportProcess, Task } from './import-process.ts';

/** A file that is imported into bases which hold the customers of another one already, and what comes of it. */
export interface Arena {
  readonly request: ImportRequest;
  readonly sizes: Sizes;
  readonly startedAt: number;
  /** The base after an import that nobody disturbed. */
  readonly expected: BaseDump;
  /** A base of its own, as it stands before the import. */
  createBase(): Promise<TestDatabase>;
  /** Brings an empty, migrated base to that state. */
  fill(pool: Pool): Promise<void>;
  remove(): Promise<void>;
}

export interface ArenaSize {
  readonly seed: number;
  readonly rows: number;
  readonly batchRows: number;
  /** How many people the rows are about; half as many unless said otherwise. */
  readonly people?: number;
}

/** A base and the way to it. */
export type Base = Pick<TestDatabase, 'url' | 'pool'>;

/** Makes the files of a seed and imports them undisturbed. */
export async function createArena({ seed, rows, batchRows, ...size }: ArenaSize): Promise<Arena> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-kill-'));
  const people = size.people ?? Math.ceil(rows / 2);
  const [before, file] = [join(folder, 'before.csv'), join(folder, 'file.csv')];
  await writeFile(before, busyFile({ seed: seed + 1, rows: Math.ceil(rows / 2), people }));
  await writeFile(file, busyFile({ seed, rows, people }));
  const request = { name: null, settings: busySettings, delimiter: ',', startedBy: 'test' };
  const bytes = 2 ** 24;
  // Several slices a batch, so that later ones meet what earlier ones have not committed.
  const sizes = {
    batch: { rows: batchRows, bytes },
    slice: { rows: Math.ceil(batchRows / 5), bytes },
    portionBytes: 8_000,
    identifiersAtOnce: batchRows,
    filterAfter: batchRows,
  };
  const startedAt = Date.UTC(2026, 4, 1, 12);
  const fill = async (pool: Pool): Promise<void> => {
    await applyCatalog(pool, busyCatalog);
    await startImport(pool, { ...request, file: before }, { startedAt: startedAt - 86_400_000 });
  };
  const createBase = async (): Promise<TestDatabase> => {
    const base = await createDatabase();
    await fill(base.pool);
    return base;
  };
  const undisturbed = await createBase();
  await startImport(undisturbed.pool, { ...request, file }, { startedAt, sizes });
  const expected = await dumpBase(undisturbed.pool);
  await undisturbed.drop();
  const remove = (): Promise<void> => rm(folder, { recursive: true });
  return { request: { ...request, file }, sizes, startedAt, expected, createBase, fill, remove };
}

/** Starts the import in a process of its own, or continues it when it has been started. */
export async function proceed(arena: Arena, base: Base, more: Partial<Task> = {}): Promise<ImportProcess> {
  const { sizes, request, startedAt } = arena;
  const stands = await checkpoint(base.pool);
  if (stands !== null) return startProcess({ url: base.url, sizes, importId: stands.importId, ...more });
  // A start that was rolled back has used up a number.
  await base.pool.query('alter table import alter column id restart with 2');
  return startProcess({ url: base.url, sizes, request, startedAt, ...more });
}

/** What came of the import in a base: its id and checkpoint; null when it was never written down. */
export async function checkpoint(
  pool: Pool,
): Promise<{ importId: number; status: string; rows: number } | null> {
  const { rows } = await pool.query<{ id: string; status: string; next_row: string }>(
    'select id, status, next_row from import order by id offset 1',
  );
  const [found] = rows;
  return found === undefined
    ? null
    : { importId: Number(found.id), status: found.status, rows: Number(found.next_row) - 1 };
}
