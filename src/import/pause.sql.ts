import type pg from 'pg';
import type { Transaction } from '../store/transaction.ts';
import type { Held } from './claim.sql.ts';
import { recordEvent } from './record-event.sql.ts';

type Client = pg.ClientBase | pg.Pool;

/** What an import's committed batches came to, and the rules that a person has waved through; its row is held. */
export async function selectStopCounts(
  tx: Transaction,
  importId: number,
): Promise<{
  readonly rows: number;
  readonly rejected: number;
  readonly changed: number;
  readonly consentGained: number;
  readonly waived: readonly string[];
}> {
  const { rows } = await tx.query<
    Record<'rows' | 'rejected' | 'changed' | 'gained', string> & { waived: string[] }
  >(
    `select created + updated + unchanged + not_found + rejected as rows, rejected, updated as changed,
        consent_gained as gained, waived_rules as waived
      from import where id = $1`,
    [importId],
  );
  const [found] = rows;
  return {
    rows: Number(found?.rows),
    rejected: Number(found?.rejected),
    changed: Number(found?.changed),
    consentGained: Number(found?.gained),
    waived: found?.waived ?? [],
  };
}

/** Adds a batch's rows that subscribed somebody. */
export async function addConsentGained(tx: Transaction, importId: number, count: number): Promise<void> {
  await tx.query('update import set consent_gained = consent_gained + $2 where id = $1', [importId, count]);
}

/**
 * Pauses an import that its attempt still holds, and keeps that for whoever is to be told; false when it does not. The
 * rules that stopped it are waved through by whoever lets it go on.
 */
export async function pauseImport(
  tx: Transaction,
  pause: Held & { readonly because: string; readonly rules: readonly string[] },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update import set status = 'paused', paused_because = $3, waived_rules = waived_rules || $4::text[],
        owner = null, crashes = 0, breaks = 0, trouble = null
      where id = $1 and attempt = $2 and status = 'running'`,
    [pause.importId, pause.attempt, pause.because, pause.rules],
  );
  if (rowCount !== 1) return false;
  await recordEvent(tx, pause.importId);
  await tx.query('update import_control set lease_until = null where import_id = $1', [pause.importId]);
  return true;
}

/**
 * Lets a paused import go on in its turn; false when it is not paused.
 * @param forWorkers any worker does it; else whoever asks, if it was begun in a terminal
 */
export async function unpauseImport(
  client: Client,
  { importId, forWorkers }: { importId: number; forWorkers: boolean },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update import set status = 'queued', paused_because = null, for_workers = for_workers or $2
      where id = $1 and status = 'paused'`,
    [importId, forWorkers],
  );
  return rowCount === 1;
}
