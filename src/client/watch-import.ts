import type { z } from 'zod';
import type { importProgress } from '../contract/import-operations.ts';
import type { RehearsalProgress } from '../contract/rehearsal-answers.ts';
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
export function watchImport(
  client: Client,
  importId: number,
  patience: Patience,
): AsyncGenerator<Progress, void, undefined> {
  const follow = (heard: Heard<Progress> | null) => client.followImport(importId, behind(heard));
  return watch({ follow, ask: () => client.getProgress(importId) }, patience);
}

/** The same of a rehearsal. @throws as `patiently` */
export function watchRehearsal(
  client: Client,
  rehearsalId: number,
  patience: Patience,
): AsyncGenerator<RehearsalProgress, void, undefined> {
  const follow = (heard: Heard<RehearsalProgress> | null) =>
    client.followRehearsal(rehearsalId, behind(heard));
  return watch({ follow, ask: () => client.getRehearsalProgress(rehearsalId) }, patience);
}

interface Watched<T> {
  readonly follow: (heard: Heard<T> | null) => AsyncIterable<Heard<T>>;
  readonly ask: () => Promise<unknown>;
}

async function* watch<T extends { readonly status: string }>(
  { follow, ask }: Watched<T>,
  patience: Patience,
): AsyncGenerator<T, void, undefined> {
  let last: Heard<T> | null = null;
  while (last === null || !over.has(last.state.status)) {
    const events = follow(last);
    // Whoever is away is waited for before anything is asked again.
    if (last !== null) await patiently(patience, ask);
    for await (const heard of untilBroken(events)) {
      last = heard;
      yield heard.state;
    }
    if (last === null) await patiently(patience, ask);
  }
}

const behind = (heard: Heard<unknown> | null): { after?: string } =>
  heard === null ? {} : { after: heard.id };

async function* untilBroken<T>(events: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  try {
    yield* events;
  } catch (error) {
    if (!isAway(error)) throw error;
  }
}
