import type pg from 'pg';
import type { Dialect } from '../csv/dialect.ts';
import { BOM, formatRow, guardFormula, ownDialect } from '../csv/writer.ts';
import { headerKey } from '../customer/field.ts';
import { sentenceOf } from '../row/issue.ts';
import type { Finding } from '../row/issue.ts';
import type { Rules } from '../row/rules.ts';
import type { SourceLook } from '../text/source-look.ts';
import { reportRows } from './row-reports.ts';
import type { RowReport } from './row-reports.ts';

export interface ReportRequest {
  readonly importId: number;
  /** Where the file is now; null: where it was. */
  readonly file: string | null;
  /** What is known of an uploaded file. */
  readonly look?: SourceLook | null;
}

/** Text gathered before it is handed on, in characters. */
const chunkChars = 64 * 1024;

/** All rows of an import as CSV: `Row,Line,Outcome,CustomerId,Messages`, blank rows left out (docs/spec.md §9.6). */
export async function* allRows(
  pool: pg.Pool,
  request: ReportRequest,
): AsyncGenerator<string, void, undefined> {
  const { rules, rows } = await reportRows(pool, { ...request, only: 'all' });
  const head = ['Row', 'Line', 'Outcome', 'CustomerId', 'Messages'];
  yield* inChunks({ head, dialect: ownDialect }, rows, ({ row, line, outcome, customerId, findings }) =>
    [row, line, outcome, customerId ?? '', messages(findings, rules)].map(String),
  );
}

/**
 * The rejected rows as CSV, ready to be corrected and imported again: the original columns, then why; surplus
 * cells after that, in the source's dialect (docs/spec.md §9.6).
 */
export async function* rejectedRows(
  pool: pg.Pool,
  request: ReportRequest,
): AsyncGenerator<string, void, undefined> {
  const { rules, rows, dialect } = await reportRows(pool, { ...request, only: 'rejected' });
  const { headers } = rules.mapping;
  const kept = [...headers.keys()].filter((index) => !isOurOwn(headers[index] ?? ''));
  const line = ({ cells, outcome, findings }: RowReport): string[] => [
    ...kept.map((index) => cells[index] ?? ''),
    outcome,
    messages(findings, rules),
    ...cells.slice(headers.length),
  ];
  const head = [...kept.map((index) => headers[index] ?? ''), 'ImportResult', 'ImportMessage'];
  yield* inChunks({ head, dialect }, rows, line);
}

const messages = (findings: readonly Finding[], { mapping }: Rules): string =>
  findings.map((finding) => sentenceOf(finding, mapping.headers[finding.column] ?? null)).join(' ');

const isOurOwn = (header: string): boolean => ['importresult', 'importmessage'].includes(headerKey(header));

async function* inChunks(
  { head, dialect }: { head: readonly string[]; dialect: Dialect },
  rows: AsyncIterable<RowReport>,
  cellsOf: (report: RowReport) => readonly string[],
): AsyncGenerator<string, void, undefined> {
  const line = (cells: readonly string[]): string => formatRow(cells.map(guardFormula), dialect);
  let chunk = BOM + line(head);
  for await (const report of rows) {
    chunk += line(cellsOf(report));
    if (chunk.length < chunkChars) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
