import type pg from 'pg';
import type { ImportResult } from '#src/contract/import-result.ts';
import type { Columns } from './columns.ts';
import type { Expected } from './expected.ts';
import { readBase } from './read-base.ts';

/** Compares the customers of a base with the expected ones. @returns what differs, in sentences */
export async function verifyCustomers(
  pool: pg.Pool,
  { expected, columns }: { expected: Expected; columns: Columns },
): Promise<string[]> {
  const content = await readBase(pool, columns);
  return differences([
    ['customers', content.customers, expected.customers],
    ['identifiers', content.found, content.owned],
  ]);
}

/** Compares what imports say of their rows, all together, with the expected. @returns what differs, in sentences */
export function verifyCounts(results: readonly ImportResult[], { counts }: Expected): string[] {
  const { warnings, ...outcomes } = counts;
  const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const wanted = { ...outcomes, total, notFound: 0, blank: 0 };
  const unfinished = results.filter(({ status }) => status !== 'completed');
  return differences([
    ['imports that are not completed', unfinished.length, 0],
    ['warnings', sumOf(results.map((result) => result.warnings)), warnings],
    ...Object.entries(wanted).map(([name, count]): Comparison => [
      name,
      sumOf(results.map(rowsOf(name))),
      count,
    ]),
  ]);
}

type Comparison = readonly [name: string, found: unknown, wanted: unknown];

/** @returns a sentence for each thing that is not what it should be */
export function differences(compared: readonly Comparison[]): string[] {
  return compared
    .filter(([, found, wanted]) => found !== wanted)
    .map(([name, found, wanted]) => `${name}: ${String(found)} instead of ${String(wanted)}`);
}

const rowsOf =
  (name: string) =>
  ({ rows }: ImportResult): number =>
    new Map<string, number>(Object.entries(rows)).get(name) ?? NaN;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
