import type pg from 'pg';
import type { ImportResult, IssueGroup, RowCounts } from '../contract/import-result.ts';
import { Refusal } from '../refusal.ts';
import { sentenceOf } from '../row/issue.ts';
import { selectIssues, selectTotals } from './result.sql.ts';
import type { CounterRecord, IssueRecord } from './result.sql.ts';

/** How an import ended, or stands now (docs/spec.md §9.6). @throws Refusal `import-not-found` */
export async function importResult(client: pg.Pool, importId: number): Promise<ImportResult> {
  const totals = await selectTotals(client, importId);
  if (totals === undefined) throw new Refusal('import-not-found', `There is no import ${importId}.`);
  const issues = groupIssues(await selectIssues(client, importId), totals.headers);
  const rows = rowCounts(totals);
  const seconds = Math.round(totals.seconds * 1000) / 1000;
  const rowsPerSecond = totals.seconds > 0 ? Math.round((rows.total + rows.blank) / totals.seconds) : 0;
  return {
    importId,
    type: 'customers',
    status: totals.status,
    pausedBecause: totals.paused_because,
    rows,
    warnings: Number(totals.warnings) + fileWarnings(issues),
    issues,
    seconds,
    rowsPerSecond,
  };
}

/** An import's counters as doors show them. */
export function rowCounts(totals: CounterRecord): RowCounts {
  const created = Number(totals.created);
  const updated = Number(totals.updated);
  const unchanged = Number(totals.unchanged);
  const notFound = Number(totals.not_found);
  const rejected = Number(totals.rejected);
  const total = created + updated + unchanged + notFound + rejected;
  return { total, created, updated, unchanged, notFound, rejected, blank: Number(totals.blank) };
}

/** Findings about the file belong to no batch and so to no counter. */
export function fileWarnings(issues: readonly IssueGroup[]): number {
  const ofFile = issues.filter(({ level, rows }) => level === 'warning' && rows.length === 0);
  return ofFile.reduce((sum, { count }) => sum + count, 0);
}

type OpenGroup = Omit<IssueGroup, 'count' | 'rows'> & { count: number; rows: [number, number][] };

/** Joins the batches' findings of one code, level and column; errors first, then in order of appearance. */
export function groupIssues(records: readonly IssueRecord[], headers: readonly string[]): IssueGroup[] {
  const groups = new Map<string, OpenGroup>();
  for (const record of records) {
    const { code, level, column_index: index } = record;
    const key = `${code} ${level} ${index}`;
    const column = headers[index] ?? null;
    const group = groups.get(key) ?? {
      code,
      level,
      column,
      count: 0,
      rows: [],
      example: exampleOf(record, column),
    };
    group.count += Number(record.count);
    extendRanges(group.rows, record.row_ranges);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}

function exampleOf({ code, level, first }: IssueRecord, column: string | null): string {
  const [, ...values] = first ?? [0];
  return sentenceOf({ code, level, values }, column);
}

/** Row 0 stands for the file. */
function extendRanges(ranges: [number, number][], flat: readonly number[]): void {
  for (let index = 0; index + 1 < flat.length; index += 2) {
    const from = flat[index] ?? 0;
    const to = flat[index + 1] ?? from;
    const last = ranges.at(-1);
    if (from === 0) continue;
    if (last !== undefined && last[1] === from - 1) last[1] = to;
    else ranges.push([from, to]);
  }
}
