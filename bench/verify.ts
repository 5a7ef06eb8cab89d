import type pg from 'pg';
import type { EngineCase } from './case.ts';
import type { TaskOutcome } from './engine-task.ts';
import type { Expected } from './expected.ts';
import { countChanges } from './read-base.sql.ts';
import { readBase } from './read-base.ts';

/** Compares what a case came to with what it must come to. @returns what differs, in sentences */
export async function verify(
  pool: pg.Pool,
  { expected, measured, outcome }: { expected: Expected; measured: EngineCase; outcome: TaskOutcome },
): Promise<string[]> {
  const { result, importId } = outcome;
  const content = await readBase(pool, measured.columns);
  const pairs: [string, unknown, unknown][] = [
    ['customers', content.customers, expected.customers],
    ['identifiers', content.found, content.owned],
    ...(result === null ? [] : countPairs(result, expected)),
  ];
  if (measured.leaves === 'rows')
    pairs.push(['changes in the history', await countChanges(pool, importId), expected.counts.updated]);
  return pairs
    .filter(([, found, wanted]) => found !== wanted)
    .map(([name, found, wanted]) => `${name}: ${String(found)} instead of ${String(wanted)}`);
}

function countPairs(
  { status, rows, warnings }: NonNullable<TaskOutcome['result']>,
  { counts }: Expected,
): [string, unknown, unknown][] {
  const { warnings: wantedWarnings, ...outcomes } = counts;
  const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const found = new Map<string, number>(Object.entries(rows));
  const wanted = Object.entries({ ...outcomes, total, notFound: 0, blank: 0 });
  return [
    ['status', status, 'completed'],
    ['warnings', warnings, wantedWarnings],
    ...wanted.map(([name, count]): [string, unknown, unknown] => [name, found.get(name), count]),
  ];
}
