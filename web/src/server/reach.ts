import { useSyncExternalStore } from 'react';

let away = false;
const listeners = new Set<() => void>();

/** Nobody answered. */
export function noteAway(): void {
  set(true);
}

/** Somebody did. */
export function noteBack(): void {
  set(false);
}

/** Whether the server cannot be reached at the moment. */
export function useAway(): boolean {
  return useSyncExternalStore(subscribe, () => away);
}

function set(now: boolean): void {
  if (now === away) return;
  away = now;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}
