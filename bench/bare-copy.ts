import { createReadStream } from 'node:fs';
import type pg from 'pg';
import { inTransaction } from '#src/store/transaction.ts';
import { copyCsv, createCopyTable } from './bare-copy.sql.ts';
import type { Bases } from './bases.ts';
import { usualColumns } from './columns.ts';
import { measure } from './measure.ts';
import type { Measurement } from './measure.ts';
import { newPeople, strangers } from './people.ts';
import { writeFile } from './write-file.ts';

/**
 * **L**: how long a bare COPY of a file takes, into a typed table with unique indexes on the three identifiers
 * that holds as many customers as the base of the case. They are others than the base's: the unique indexes
 * would refuse the rows of those who are known.
 */
export function measureCopy(
  bases: Bases,
  { file, baseRows }: { file: string; baseRows: number },
): Promise<Measurement> {
  return bases.inCopy(copyTemplate(baseRows), async ({ pool }) => {
    const { done: _, ...cost } = await measure(pool, () => copyFile(pool, file));
    return cost;
  });
}

/** Makes the table that `measureCopy` copies into. */
export async function prepareCopy(
  bases: Bases,
  { folder, baseRows }: { folder: string; baseRows: number },
): Promise<void> {
  await bases.make(copyTemplate(baseRows), async ({ pool }) => {
    await createCopyTable(pool);
    if (baseRows === 0) return;
    const file = `${folder}/strangers-${baseRows}.csv`;
    const rows = newPeople(usualColumns, { from: strangers, count: baseRows });
    await writeFile(file, { headers: usualColumns.headers, rows });
    await copyFile(pool, file);
  });
}

/** The name of the base that `prepareCopy` makes. */
export const copyTemplate = (baseRows: number): string => `copied_${baseRows}`;

const readBytes = 1024 ** 2;

async function copyFile(pool: pg.Pool, file: string): Promise<void> {
  await inTransaction(pool, (tx) => copyCsv(tx, createReadStream(file, { highWaterMark: readBytes })));
}
