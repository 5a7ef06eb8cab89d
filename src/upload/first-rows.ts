import type { Inspection } from '../contract/inspection.ts';
import type { RawRow } from '../csv/tokenizer.ts';
import { cellsOf } from '../import/check-slices.ts';
import type { OpenedFile } from '../import/open-file.ts';
import { readBatches } from '../import/read.ts';
import { previewBytes } from '../limits.ts';
import { createRowCheck } from '../row/check.ts';
import type { CheckRow } from '../row/check.ts';
import { EnumValues } from '../row/enum-values.ts';
import { sentenceOf } from '../row/issue.ts';
import type { Rules } from '../row/rules.ts';
import { shownValues } from '../row/shown-values.ts';
import { showUndecodable } from '../text/undecodable.ts';

type ShownRow = Inspection['rows'][number];

/** A file's first rows as they will be stored, each with its issues (docs/spec.md §9.3). */
export async function judgedRows(file: OpenedFile, rules: Rules, count: number): Promise<ShownRow[]> {
  const check = createRowCheck(rules, new EnumValues(rules.catalog.customFields));
  const rows = await firstRows(file, count);
  return rows.map((raw, place) => judgedRow(raw, place + 1, { check, rules }));
}

/** The same as they stand in the file, of which nobody has said yet what its columns hold. */
export async function rowsAsWritten(file: OpenedFile, count: number): Promise<ShownRow[]> {
  const rows = await firstRows(file, count);
  return rows.map(({ line, cells }, place) => ({
    row: place + 1,
    line,
    outcome: 'not-judged',
    cells: cells.map(showUndecodable),
    values: {},
    issues: [],
  }));
}

async function firstRows(file: OpenedFile, count: number): Promise<readonly RawRow[]> {
  if (count === 0) return [];
  const limits = { rows: count, bytes: previewBytes };
  for await (const { rows } of readBatches(file.path, file.dialect, file.start, limits)) return rows;
  return [];
}

interface Judge {
  readonly check: CheckRow;
  readonly rules: Rules;
}

function judgedRow(raw: RawRow, row: number, { check, rules }: Judge): ShownRow {
  const cells = cellsOf(raw, rules);
  const checked = check({ row, line: raw.line, cells, damage: raw.damage });
  const outcome = checked === null ? 'blank' : checked.rejected ? 'rejected' : 'ok';
  return {
    row,
    line: raw.line,
    outcome,
    cells: cells.map(showUndecodable),
    values: checked === null || checked.rejected ? {} : shownValues(checked, rules),
    issues: (checked?.findings ?? []).map((found) => ({
      code: found.code,
      level: found.level,
      column: found.column,
      sentence: sentenceOf(found, rules.mapping.headers[found.column] ?? null),
    })),
  };
}
