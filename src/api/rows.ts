import type { z } from 'zod';
import type { rowResult } from '../contract/import-answers.ts';
import type { operations } from '../contract/operations.ts';
import { reportRows } from '../import/row-reports.ts';
import type { RowReport } from '../import/row-reports.ts';
import { sentenceOf } from '../row/issue.ts';
import type { Rules } from '../row/rules.ts';
import { keptSource } from '../upload/kept-source.ts';
import type { UploadRoom } from '../upload/uploads.ts';
import { cursorOf, placeOf } from './cursor.ts';

type RowsQuery = z.output<typeof operations.listRows.query>;
type RowResult = z.output<typeof rowResult>;

/**
 * A page of what became of the rows of an import, told by reading its file again; a cursor names the last row that was
 * shown. A page takes as long as reading the rows of its batch before it.
 * @throws Refusal `import-not-found`, `file-changed`
 */
export async function rowPage(
  uploads: Pick<UploadRoom, 'pool' | 'files'>,
  importId: number,
  { cursor, limit, outcome, code }: RowsQuery,
): Promise<{ readonly items: RowResult[]; readonly next: string | null }> {
  const [after = 0] = placeOf(cursor, 1) ?? [];
  const source = await keptSource(uploads, importId);
  const { rules, rows } = await reportRows(uploads.pool, {
    ...source,
    importId,
    only: onlyOf(outcome),
    after,
  });
  const items: RowResult[] = [];
  for await (const report of rows) {
    if (report.row <= after || !isWanted(report, { outcome, code })) continue;
    if (items.length === limit) return { items, next: cursorOf([items.at(-1)?.row ?? 0]) };
    items.push(resultOf(report, rules));
  }
  return { items, next: null };
}

const onlyOf = (outcome: RowsQuery['outcome']) => (outcome === 'rejected' ? 'rejected' : 'all');

function isWanted(report: RowReport, { outcome, code }: Pick<RowsQuery, 'outcome' | 'code'>): boolean {
  if (outcome !== undefined && report.outcome !== outcome) return false;
  return code === undefined || report.findings.some((found) => found.code === code);
}

function resultOf({ row, line, outcome, customerId, findings, cells }: RowReport, rules: Rules): RowResult {
  const { headers } = rules.mapping;
  const issues = findings.map((found) => {
    const column = headers[found.column] ?? null;
    return { code: found.code, level: found.level, column, sentence: sentenceOf(found, column) };
  });
  return { row, line, outcome, customerId, issues, cells };
}
