import type pg from 'pg';
import { expect } from 'vitest';
import { startImport } from '../../src/import/run.ts';
import type { Sizes } from '../../src/import/sizes.ts';
import type { ImportSettings } from '../../src/row/settings.ts';
import { startUndo } from '../../src/undo/start-undo.ts';
import type { UndoSizes } from '../../src/undo/undo-batch.ts';
import { undoHere } from '../../src/undo/undo-here.ts';
import type { UndoProgress } from '../../src/undo/undo-progress.ts';
import type { Files } from './files.ts';

/** Imports lines of cells in this process, with settings of a person; @returns the import's number. */
export async function importLines(
  { pool, files, sizes = {} }: { pool: pg.Pool; files: Files; sizes?: Partial<Sizes> },
  settings: Partial<ImportSettings>,
  lines: readonly string[],
): Promise<number> {
  const { suggested, ...request } = await files.request('lines.csv', `${lines.join('\n')}\n`);
  expect(suggested).toBe(undefined);
  const order = { ...request, settings: { ...request.settings, ...settings } };
  const result = await startImport(pool, order, { sizes });
  return result.importId;
}

/** Undoes an import in this process. */
export async function undoneHere(
  pool: pg.Pool,
  importId: number,
  sizes: Partial<UndoSizes> = {},
): Promise<UndoProgress> {
  await startUndo(pool, { importId, startedBy: 'anna', windowDays: 30 });
  return undoHere(pool, importId, { sizes });
}
