import { formatTable } from '#src/cli/table.ts';
import type { Column } from '#src/cli/table.ts';
import { figuresOf } from './figures.ts';
import type { CaseResult } from './run-case.ts';

/** The results as people read them. */
export function resultTable(results: readonly CaseResult[]): string {
  const columns = cellsOf.map(([title], place): Column => ({ title, align: place === 0 ? 'left' : 'right' }));
  return formatTable({ columns, rows: results.map((result) => cellsOf.map(([, cell]) => cell(result))) });
}

const seconds = (value: number | null): string => (value === null ? '' : value.toFixed(1));
const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(0);
const thousands = (count: number): string => count.toLocaleString('en-US');

const cellsOf: readonly [string, (result: CaseResult) => string][] = [
  ['case', (result) => result.case],
  ['base', ({ baseRows }) => thousands(baseRows)],
  ['rows', ({ rows }) => thousands(rows)],
  ['s', ({ engine }) => seconds(engine.seconds)],
  ['rows/s', ({ rows, engine }) => thousands(Math.round(rows / engine.seconds))],
  ['L before', ({ copyBefore }) => seconds(copyBefore.seconds)],
  ['L after', ({ copyAfter }) => seconds(copyAfter.seconds)],
  ['× L', (result) => figuresOf(result).ratio.toFixed(2)],
  ['Node MB', ({ engine }) => megabytes(engine.peakBytes)],
  ['Node CPU s', ({ engine }) => seconds(engine.cpuSeconds)],
  ['server CPU s', ({ engine }) => seconds(engine.serverCpu)],
  ['L’s', ({ copyBefore }) => seconds(copyBefore.serverCpu)],
  ['others', (result) => seconds(figuresOf(result).othersCpu)],
  ['WAL MB', ({ engine }) => megabytes(engine.walBytes)],
  ['× L', (result) => figuresOf(result).walRatio.toFixed(2)],
  ['bytes/customer', (result) => figuresOf(result).bytesPerCustomer.toFixed(0)],
  ['customers', ({ faults }) => (faults.length === 0 ? 'as expected' : 'WRONG')],
];
