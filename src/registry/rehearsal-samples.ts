import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { RehearsalSample } from '../contract/rehearsal-answers.ts';
import type { Catalog } from '../customer/catalog.ts';
import { findRehearsal } from '../queue/rehearsal-progress.ts';
import { selectSamples } from '../rehearsal/rehearsal.sql.ts';
import type { RowSample } from '../rehearsal/samples.ts';
import { sentenceOf } from '../row/issue.ts';
import { fieldDescriber } from './describe-field.ts';

/**
 * Rows of a rehearsal before and after, in file order: the first ones of each outcome; none before it is completed.
 * @throws Refusal `rehearsal-not-found`
 */
export async function rehearsalSamples(
  pool: pg.Pool,
  { rehearsalId, outcome }: { rehearsalId: number; outcome: string | null },
): Promise<RehearsalSample[]> {
  const { headers } = await findRehearsal(pool, rehearsalId);
  const samples = await selectSamples(pool, { id: rehearsalId, outcome });
  const show = sampleDescriber(await loadCatalog(pool), headers ?? []);
  return samples.map(show);
}

function sampleDescriber(
  catalog: Catalog,
  headers: readonly string[],
): (sample: RowSample) => RehearsalSample {
  const describe = fieldDescriber(catalog);
  return ({ changes, findings, ...sample }) => ({
    ...sample,
    changes: changes
      .map(([key, before, after]) => describe(key, before, after))
      .sort((a, b) => a.place - b.place)
      .map(({ change: { field, brand, before, after } }) => ({ field, brand, before, after })),
    issues: findings.map((found) => {
      const column = headers[found.column] ?? null;
      return { code: found.code, level: found.level, column, sentence: sentenceOf(found, column) };
    }),
  });
}
