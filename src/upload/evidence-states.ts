import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { z } from 'zod';
import type { evidenceState } from '../contract/upload-operations.ts';
import type { ImportRequest } from '../import/job.ts';
import { evidenceOfFile } from '../import/value-evidence-of-file.ts';

type EvidenceState = z.output<typeof evidenceState>;

/**
 * Goes through all values of a file and tells four times a second how far it is; at last what it found.
 * @param signal ends it early, without evidence
 * @throws Refusal where an import would be refused, before the first state
 */
export async function* evidenceStates(
  pool: pg.Pool,
  request: ImportRequest,
  signal: AbortSignal,
): AsyncGenerator<EvidenceState, void, undefined> {
  let far = { rows: 0, bytes: 0, totalBytes: 0 };
  const work = evidenceOfFile(pool, request, ({ rows, bytes, totalBytes }) => {
    far = { rows, bytes, totalBytes };
    return !signal.aborted;
  });
  // Heard of below, also when nobody asks for the next state.
  work.catch(() => undefined);
  for (;;) {
    const evidence = await Promise.race([work, wait(tellMillis, null, { ref: false })]);
    if (signal.aborted) return;
    if (evidence !== null || far.rows > 0) yield { ...far, evidence };
    if (evidence !== null) return;
  }
}

const tellMillis = 250;
