import type { z } from 'zod';
import type { importProgress } from '../contract/import-operations.ts';
import type { Client } from './client.ts';
import { isAway, patiently } from './patience.ts';
import type { Patience } from './patience.ts';
import type { Heard } from './send.ts';

type Progress = z.output<typeof importProgress>;

const over: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled', 'undone']);

/**
 * How far an import is, until it is over. When the connection or the server goes away it listens anew, behind what it
 * has heard.
 * @throws as `patiently`
 */
export async function* watchImport(
  client: Client,
  importId: number,
  patience: Patience,
): AsyncGenerator<Progress, void, undefined> {
  let last: Heard<Progress> | null = null;
  while (last === null || !over.has(last.state.status)) {
    const events = client.followImport(importId, last === null ? {} : { after: last.id });
    // Whoever is away is waited for before anything is asked again.
    if (last !== null) await patiently(patience, () => client.getProgress(importId));
    for await (const heard of untilBroken(events)) {
      last = heard;
      yield heard.state;
    }
    if (last === null) await patiently(patience, () => client.getProgress(importId));
  }
}

async function* untilBroken<T>(events: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  try {
    yield* events;
  } catch (error) {
    if (!isAway(error)) throw error;
  }
}
