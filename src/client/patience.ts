import { ProblemError } from './send.ts';

/** How long somebody waits for a server that is away. */
export interface Patience {
  readonly seconds: number;
  /** The server cannot be reached; it is tried again. */
  readonly onAway?: () => void;
  /** Ends waiting. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does something that asks a server, again and again while it is away.
 * @throws what it threw when it is no matter of waiting, or the patience is at its end; the signal's reason
 */
export async function patiently<T>({ seconds, onAway, signal }: Patience, ask: () => Promise<T>): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (let pause = 100; ; pause = Math.min(pause * 2, 2_000)) {
    signal?.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      if (!isAway(error) || Date.now() + pause > end) throw error;
      onAway?.();
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    }
  }
}

/** Whether an error says that nobody is there: `fetch` throws a TypeError then, a stream that breaks likewise. */
export function isAway(error: unknown): boolean {
  if (error instanceof ProblemError) return [502, 503, 504].includes(error.problem.status);
  return error instanceof TypeError;
}
