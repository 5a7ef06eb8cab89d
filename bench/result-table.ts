import { formatTable } from '#src/cli/table.ts';
import type { Column } from '#src/cli/table.ts';
import type { CaseResult } from './case-result.ts';
import { figuresOf } from './figures.ts';

/** The results as people read them. */
export function resultTable(results: readonly CaseResult[]): string {
  const columns = cellsOf.map(([title], place): Column => ({ title, align: place === 0 ? 'left' : 'right' }));
  return formatTable({ columns, rows: results.map((result) => cellsOf.map(([, cell]) => cell(result))) });
}

const fixed = (digits: number, value: number | null | undefined): string =>
  value === null || value === undefined ? '' : value.toFixed(digits);
const seconds = (value: number | null | undefined): string => fixed(1, value);
const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(0);
const thousands = (count: number): string => count.toLocaleString('en-US');

const cellsOf: readonly [string, (result: CaseResult) => string][] = [
  ['case', (result) => result.case],
  ['base', ({ baseRows }) => thousands(baseRows)],
  ['rows', ({ rows }) => thousands(rows)],
  ['s', ({ engine }) => seconds(engine.seconds)],
  ['rows/s', ({ rows, engine }) => thousands(Math.round(rows / engine.seconds))],
  ['against', ({ compared }) => (compared === null ? '' : { copy: 'L', import: 'import' }[compared.with])],
  ['before', ({ compared }) => seconds(compared?.runs[0]?.seconds)],
  ['after', ({ compared }) => seconds(compared?.runs[1]?.seconds)],
  ['×', (result) => fixed(2, figuresOf(result).ratio)],
  ['Node MB', ({ engine }) => megabytes(engine.peakBytes)],
  ['Node CPU s', ({ engine }) => seconds(engine.cpuSeconds)],
  ['server CPU s', ({ engine }) => seconds(engine.serverCpu)],
  ['others', (result) => seconds(figuresOf(result).othersCpu)],
  ['WAL MB', ({ engine }) => megabytes(engine.walBytes)],
  ['× L', (result) => fixed(2, figuresOf(result).walRatio)],
  ['bytes/customer', (result) => fixed(0, figuresOf(result).bytesPerCustomer)],
  ['customers', ({ faults }) => (faults.length === 0 ? 'as expected' : 'WRONG')],
];
