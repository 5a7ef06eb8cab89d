import { applyCatalog } from '#src/catalog/apply-catalog.ts';
import { migrate } from '#src/store/migrate.ts';
import type { Bench } from './bench.ts';
import type { Columns } from './columns.ts';
import { knownPeople } from './people.ts';
import { runEngine } from './run-engine.ts';
import { writeFile } from './write-file.ts';

/** A base of the first people of some columns, unless it was made before. */
export async function prepareBase(
  { bases, folder }: Bench,
  columns: Columns,
  baseRows: number,
): Promise<void> {
  await bases.make(baseTemplate(columns, baseRows), async ({ pool, url }) => {
    await migrate(pool);
    await applyCatalog(pool, columns.catalog);
    if (baseRows === 0) return;
    const file = `${folder}/base-${columns.name}-${baseRows}.csv`;
    await writeFile(file, { headers: columns.headers, rows: knownPeople(columns, baseRows) });
    await runEngine({ kind: 'import', url, file, settings: {}, previous: null });
  });
}

/** The name of the base that `prepareBase` makes. */
export const baseTemplate = ({ name }: Columns, baseRows: number): string => `muster_${name}_${baseRows}`;
