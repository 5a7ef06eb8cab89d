import type pg from 'pg';
import { allRows, rejectedRows } from '../import/report.ts';
import { Refusal } from '../refusal.ts';
import { resolve } from 'node:path';
import { openOutputFile } from './output-file.ts';
import type { OutputFile } from './output-file.ts';

/** The files that tell row by row what an import did (docs/spec.md §9.6). */
export interface ReportPaths {
  readonly rejected?: string;
  readonly results?: string;
}

export interface Reports {
  /** Writes them; a file without rows has its header only. */
  readonly write: (pool: pg.Pool, source: { importId: number; file: string | null }) => Promise<void>;
  readonly discard: () => Promise<void>;
}

/**
 * Opens the files before the import begins.
 * @param source the imported file, which must not be written over
 * @throws Refusal `settings`, `file-unwritable`
 */
export async function openReports(paths: ReportPaths, source: string | null): Promise<Reports> {
  refuseSame(paths, source);
  const rejected = await openMaybe(paths.rejected);
  const results = await openMaybe(paths.results).catch(async (error: unknown) => {
    await rejected?.discard();
    throw error;
  });
  return {
    async write(pool, request) {
      await rejected?.fill(rejectedRows(pool, request));
      await results?.fill(allRows(pool, request));
    },
    async discard() {
      await rejected?.discard();
      await results?.discard();
    },
  };
}

async function openMaybe(path: string | undefined): Promise<OutputFile | null> {
  return path === undefined ? null : openOutputFile(path);
}

function refuseSame({ rejected, results }: ReportPaths, source: string | null): void {
  const paths = [source, rejected ?? null, results ?? null].filter((path) => path !== null);
  if (new Set(paths.map((path) => resolve(path))).size === paths.length) return;
  throw new Refusal(
    'settings',
    'The imported file, the rejected rows and the results must be different files.',
  );
}
