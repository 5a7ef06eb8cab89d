import { readEnvironment } from '../config.ts';
import { Refusal } from '../refusal.ts';
import { closeOnSignal } from '../store/close-on-signal.ts';
import { openStore } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import type { Output } from './output.ts';

/** What every command gets: where to write, where to read from, and what it leaves behind. */
export interface CliContext extends Output {
  readonly input: AsyncIterable<Uint8Array>;
  /** Exit status when the command ends without an error: 0, or 2 when rows were rejected. */
  status: number;
  /** What to do after a signal broke the command off, as a sentence; set while there is something to say. */
  stopAdvice: string | null;
}

/** The options of every command. */
export interface GlobalOptions {
  readonly dataDir: string;
  readonly database?: string;
}

/** A signal asked the process to end; work was broken off, the store is closed. */
export class Stopped extends Error {
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`stopped by ${signal}`);
    this.name = 'Stopped';
    this.signal = signal;
  }
}

/**
 * Opens the store the options name, does the work and closes the store whatever happens. A signal breaks the work
 * off: the base takes back what was not committed.
 * @throws what the work threw; Refusal when the base cannot be had; `Stopped` after a signal
 */
export async function withStore<T>(
  context: CliContext,
  options: GlobalOptions,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore({
    dataDir: options.dataDir,
    databaseUrl: options.database ?? null,
    serverSettings: readEnvironment().serverSettings,
    onNotice: (sentence) => void context.err.write(`${sentence}\n`),
  });
  const signal = watchSignals(store);
  try {
    return await Promise.race([work(store), signal.stopped]);
  } catch (error) {
    if (signal.received()) return await signal.stopped;
    throw brokenConnection(error) ?? error;
  } finally {
    signal.forget();
    if (!signal.received()) await store.close();
  }
}

/** The base went away in the middle; what was committed stays. */
function brokenConnection(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const shutDown = 'code' in error && /^(?:57P|08)/u.test(String(error.code));
  if (!shutDown && !error.message.startsWith('Connection terminated')) return null;
  const sentence =
    'The connection to the database broke off in the middle: see whether it runs, then try again.';
  return new Refusal('database-unreachable', sentence, { cause: error });
}

interface SignalWatch {
  /** Rejects with `Stopped` once the store is closed; from the signal on, errors of the work are its consequence. */
  readonly stopped: Promise<never>;
  readonly received: () => boolean;
  readonly forget: () => void;
}

function watchSignals(store: Store): SignalWatch {
  let received = false;
  const note = (): void => {
    received = true;
    forgetNote();
  };
  const forgetNote = (): void => {
    for (const name of signals) process.off(name, note);
  };
  for (const name of signals) process.on(name, note);
  const closing: (() => void)[] = [];
  const stopped = new Promise<never>((_, reject) => {
    closing.push(closeOnSignal(store, (name) => reject(new Stopped(name))));
  });
  // Nobody waits for it when the work ends by itself.
  stopped.catch(() => undefined);
  return {
    stopped,
    received: () => received,
    forget() {
      for (const forgetClosing of closing) forgetClosing();
      forgetNote();
    },
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
