import { Refusal } from '../refusal.ts';
import { isConnectionLoss, isPassingTrouble } from '../store/connection-loss.ts';

/** An import that was asked to stop. @param rows behind the last committed batch, blank ones included */
export function interrupted(importId: number, rows: number): Refusal {
  return new Refusal(
    'interrupted',
    `Import ${importId} stopped behind row ${rows}; everything up to there is kept. Continue it with: muster import --resume ${importId}`,
  );
}

/** What the person is told who waits: what can be continued, and how. */
export function explained(importId: number, error: unknown): unknown {
  if (isConnectionLoss(error)) return connectionLost(importId, error);
  if (!isPassingTrouble(error)) return error;
  const reason = error instanceof Error ? error.message : '';
  const sentence = `The database could not go on (${reason}); every committed batch is kept. When that is mended, continue the import with: muster import --resume ${importId}`;
  return new Refusal('interrupted', sentence, { cause: error });
}

function connectionLost(importId: number, cause: unknown): Refusal {
  const sentence = `The connection to the database broke; every committed batch is kept. Continue the import with: muster import --resume ${importId}`;
  return new Refusal('interrupted', sentence, { cause });
}
