import type { Store } from './store.ts';

/**
 * While a store is open, a signal that asks the process to end breaks off its work, which PostgreSQL rolls back,
 * and closes the store before it calls `onClosed`, which ends the process. The same signal again ends it at once.
 * @returns call it when the store was closed in the ordinary way
 */
export function closeOnSignal(store: Store, onClosed: (signal: NodeJS.Signals) => void): () => void {
  const close = (signal: NodeJS.Signals): void => {
    forget();
    const closed = (): void => onClosed(signal);
    // What goes wrong on the way out changes nothing: PostgreSQL recovers from any end.
    store.close({ now: true }).then(closed, closed);
  };
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forget = (): void => {
    for (const signal of signals) process.off(signal, close);
  };
  for (const signal of signals) process.on(signal, close);
  return forget;
}
