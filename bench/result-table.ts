import { formatTable } from '#src/cli/table.ts';
import type { Column } from '#src/cli/table.ts';
import type { CaseResult } from './case-result.ts';
import { figuresOf, reached } from './figures.ts';

/** The results as people read them: how fast, at what cost, and where the time went. */
export function resultTable(results: readonly CaseResult[]): string {
  const phased = results.filter(({ engine }) => Object.keys(engine.phases).length > 0);
  return [
    tableOf(speeds, results),
    tableOf(costs, results),
    ...(phased.length === 0 ? [] : [tableOf(phases, phased)]),
  ].join('\n');
}

type Cells = readonly (readonly [string, (result: CaseResult) => string])[];

function tableOf(cells: Cells, results: readonly CaseResult[]): string {
  const columns = cells.map(([title], place): Column => ({ title, align: place === 0 ? 'left' : 'right' }));
  return formatTable({ columns, rows: results.map((result) => cells.map(([, cell]) => cell(result))) });
}

const fixed = (digits: number, value: number | null | undefined): string =>
  value === null || value === undefined ? '' : value.toFixed(digits);
/** Of less than ten, thousandths: some cases take milliseconds. */
const seconds = (value: number | null | undefined): string => fixed((value ?? 0) < 10 ? 3 : 1, value);
const tenths = (value: number | null | undefined): string => fixed(1, value);
const megabytes = (bytes: number | null): string => (bytes === null ? '' : (bytes / 1024 ** 2).toFixed(0));
const thousands = (count: number): string => count.toLocaleString('en-US');

const speeds: Cells = [
  ['case', (result) => result.case],
  ['base', ({ baseRows }) => thousands(baseRows)],
  ['rows', ({ rows }) => thousands(rows)],
  ['s', ({ engine }) => seconds(engine.seconds)],
  ['rows/s', ({ rows, engine }) => (rows === 0 ? '' : thousands(Math.round(rows / engine.seconds)))],
  ['against', ({ compared }) => (compared === null ? '' : { copy: 'L', import: 'import' }[compared.with])],
  ['before', ({ compared }) => seconds(compared?.runs[0]?.seconds)],
  ['after', ({ compared }) => seconds(compared?.runs[1]?.seconds)],
  ['measured', (result) => inUnit(result, figuresOf(result).measured)],
  ['reach', (result) => inUnit(result, result.reach?.reach)],
  ['aim', (result) => inUnit(result, result.reach?.aim)],
  ['reached', (result) => reached(result) ?? ''],
  ['customers', ({ faults }) => (faults.length === 0 ? 'as expected' : 'WRONG')],
];

function inUnit({ reach }: CaseResult, value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  return reach?.of === 'milliseconds' ? `${fixed(0, value)} ms` : `${fixed(2, value)} ×`;
}

const costs: Cells = [
  ['case', (result) => result.case],
  ['Node CPU s', ({ engine }) => tenths(engine.cpuSeconds)],
  ['server CPU s', ({ engine }) => tenths(engine.serverCpu)],
  ['others’ CPU s', (result) => tenths(figuresOf(result).othersCpu)],
  ['Node MB', ({ engine }) => megabytes(engine.peakBytes)],
  ['server MB', ({ engine }) => megabytes(engine.serverPeakBytes)],
  ['WAL MB', ({ engine }) => megabytes(engine.walBytes)],
  ['× L', (result) => fixed(2, figuresOf(result).walRatio)],
  ['bytes/customer', (result) => fixed(0, figuresOf(result).bytesPerCustomer)],
];

const phases: Cells = [
  ['seconds of', (result) => result.case],
  ...['read', 'check', 'plan', 'stage', 'look-up', 'write', 'finish', 'report'].map(
    (phase) => [phase, ({ engine }: CaseResult) => tenths(engine.phases[phase])] as const,
  ),
];
