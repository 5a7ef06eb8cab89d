import { readEnvironment } from '../config.ts';
import { openStore } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import type { CliContext, GlobalOptions } from './context.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Opens the store for something that runs until it is told to stop, and closes it whatever happens. The first signal
 * asks the work to end in its own time, a second one breaks it off: the base takes back what was not committed.
 * @throws what the work threw before it was asked to end; Refusal when the base cannot be had
 */
export async function untilSignal(
  context: CliContext,
  options: GlobalOptions,
  work: (store: Store, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const asked = new AbortController();
  let times = 0;
  let store: Store | null = null;
  const hear = (): void => {
    times += 1;
    asked.abort();
    if (times > 1) void store?.close({ now: true }).finally(() => process.exit(1));
  };
  for (const name of signals) process.on(name, hear);
  try {
    store = await openStore({
      dataDir: options.dataDir,
      databaseUrl: options.database ?? null,
      serverSettings: readEnvironment().serverSettings,
      onNotice: (sentence) => void context.err.write(`${sentence}\n`),
    });
    await work(store, asked.signal);
  } finally {
    await store?.close();
    for (const name of signals) process.off(name, hear);
  }
}
