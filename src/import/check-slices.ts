import { setImmediate as turn } from 'node:timers/promises';
import type { RawRow } from '../csv/tokenizer.ts';
import { unguardFormula } from '../csv/writer.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import { createRowCheck } from '../row/check.ts';
import type { CheckRow } from '../row/check.ts';
import { EnumValues } from '../row/enum-values.ts';
import type { CreatedEnumValue } from '../row/enum-values.ts';
import type { Rules } from '../row/rules.ts';
import type { Job } from './job.ts';
import { inPhase } from './phase.ts';
import { readBatches } from './read.ts';
import type { BatchLimits, Position, RawBatch } from './read.ts';

/** Some rows of the file, checked by themselves (steps 1 and 2 of docs/spec.md §5); null for blank ones. */
export interface FileSlice {
  readonly rows: readonly (CheckedRow | null)[];
  readonly firstRow: number;
  readonly from: Position;
  readonly next: Position;
  /** What its rows added to enums that create missing values. */
  readonly enumValues: readonly CreatedEnumValue[];
  /** The rows as in the file, if they were asked for. */
  readonly cells: readonly (readonly string[])[] | null;
}

/** Rows checked before the event loop turns, so that what is being written keeps flowing to the base. */
const rowsPerTurn = 1_000;

/**
 * Reads and checks the file from the job's checkpoint on, slice by slice.
 * @param keepCells whether somebody wants to see the rows as they are
 */
export async function* checkSlices(
  job: Job,
  limits: BatchLimits,
  keepCells: () => boolean = () => false,
): AsyncGenerator<FileSlice, void, undefined> {
  const enums = new EnumValues(job.rules.catalog.customFields, job.createdValues);
  const check = createRowCheck(job.rules, enums);
  for await (const batch of readBatches(job.file.path, job.dialect, job.from, limits)) {
    const rows = await checkRows(batch, check, job.rules);
    const { firstRow, from, next } = batch;
    const cells = keepCells() ? batch.rows.map((raw) => cellsOf(raw, job.rules)) : null;
    if (rows.length > 0) yield { rows, firstRow, from, next, enumValues: enums.takeCreated(), cells };
  }
}

async function checkRows(batch: RawBatch, check: CheckRow, rules: Rules): Promise<(CheckedRow | null)[]> {
  const rows: (CheckedRow | null)[] = [];
  const checkNext = (): void => {
    for (const raw of batch.rows.slice(rows.length, rows.length + rowsPerTurn)) {
      const { line, damage } = raw;
      rows.push(check({ row: batch.firstRow + rows.length, line, cells: cellsOf(raw, rules), damage }));
    }
  };
  while (rows.length < batch.rows.length) {
    if (rows.length > 0) await turn();
    inPhase('check', checkNext);
  }
  return rows;
}

/** The cells as they were before our own export guarded them against formulas. */
export function cellsOf({ cells }: RawRow, { mapping }: Rules): readonly string[] {
  return mapping.formulaGuarded ? cells.map(unguardFormula) : cells;
}
