import type pg from 'pg';
import { notifyOfImports, selectStatus } from '../import/lease.sql.ts';
import { unpauseImport } from '../import/pause.sql.ts';
import { Refusal } from '../refusal.ts';

/**
 * Lets an import go on that a stop rule has paused: a worker does so in its turn, which is that of its start. The
 * rules that stopped it do not stop it again (docs/spec.md §9.4).
 * @throws Refusal `import-not-found`, `wrong-state` when it is not paused
 */
export async function resumePaused(pool: pg.Pool, importId: number): Promise<void> {
  if (await unpauseImport(pool, { importId, forWorkers: true })) return notifyOfImports(pool);
  const status = await selectStatus(pool, importId);
  if (status === undefined)
    throw new Refusal('import-not-found', `There is no import ${importId}. "muster imports list" shows all.`);
  throw new Refusal(
    'wrong-state',
    `Import ${importId} is ${status}, not paused: there is nothing to let go on.`,
  );
}
