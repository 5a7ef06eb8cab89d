import type { Inspection } from '../contract/inspection.ts';
import type { RawRow } from '../csv/tokenizer.ts';
import { cellsOf } from '../import/check-slices.ts';
import type { OpenedFile } from '../import/open-file.ts';
import { gatherEvidence } from '../import/value-evidence.ts';
import { readBatches } from '../import/read.ts';
import { calledOutBytes, calledOutRows, previewBytes } from '../limits.ts';
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

/** What looks wrong about the values of a file's beginning, as far as somebody waits for it. */
export async function firstCallOuts(file: OpenedFile, rules: Rules): Promise<Inspection['callOuts']> {
  const { path, bytes, dialect, start, original } = file;
  let seen = { rows: 0, bytes: 0 };
  const source = { name: original.name, path, bytes, dialect, start, rules };
  const { callOuts } = await gatherEvidence(source, (progress) => {
    seen = progress;
    return progress.rows < calledOutRows && progress.bytes - start.offset < calledOutBytes;
  });
  return { rows: seen.rows, isWhole: seen.bytes >= bytes || seen.rows === 0, items: callOuts };
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
