import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

let said = '';
let forgetting: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/**
 * Tells whoever cannot see the page what has just happened there: short, and not more often than one can listen. It is
 * gone a while later: who walks through the page then does not come upon what has long become otherwise.
 */
export function announce(sentence: string): void {
  say(sentence);
  clearTimeout(forgetting);
  forgetting = setTimeout(() => say(''), heardWithin);
}

/** Milliseconds; long enough for a screen reader that is in the middle of something else. */
const heardWithin = 8_000;

function say(sentence: string): void {
  said = sentence;
  for (const listen of listeners) listen();
}

/** Where announcements are read from; the shell has one. */
export function LiveRegion() {
  const sentence = useSyncExternalStore(subscribe, () => said);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {sentence}
    </VisuallyHidden>
  );
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}
