import type { ImportEvent } from './event.ts';

/** A way by which somebody is told of imports. */
export interface Channel {
  readonly name: 'webhook' | 'mail';
  /**
   * Tells of an event, or breaks off when asked to.
   * @throws DeliveryError; anything else is a fault of ours
   */
  readonly tell: (event: ImportEvent, signal: AbortSignal) => Promise<void>;
}

/** Somebody could not be told. Its message names the kind of failure and nothing that the other side said. */
export class DeliveryError extends Error {
  /** Telling again would not help. */
  readonly isFinal: boolean;

  constructor(trouble: string, { isFinal = false, cause }: { isFinal?: boolean; cause?: unknown } = {}) {
    super(trouble, { cause });
    this.name = 'DeliveryError';
    this.isFinal = isFinal;
  }
}

/** What the machine calls a failure, as `ECONNREFUSED`; its message may quote addresses. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code).slice(0, 60);
  return error instanceof Error ? error.name : 'unknown';
}
