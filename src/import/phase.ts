import { channel } from 'node:diagnostics_channel';

/**
 * What an import spends its time on. `read`, `check`, `plan` and `stage` are work of this process's one thread;
 * `look-up`, `write` and `finish` are waiting for the base, while the others go on.
 */
export type Phase = 'read' | 'check' | 'look-up' | 'plan' | 'stage' | 'write' | 'finish' | 'report';

/** What is said on the channel `muster:phase` of each stretch of work. */
export class PhaseTime {
  readonly phase: Phase;
  readonly milliseconds: number;

  constructor(phase: Phase, milliseconds: number) {
    this.phase = phase;
    this.milliseconds = milliseconds;
  }
}

const times = channel('muster:phase');

/**
 * Does some work of a phase at once, and says how long it took if somebody listens: the benchmark does. Meant for
 * hundreds of rows and more at a time; while nobody listens it costs one look at the channel.
 */
export function inPhase<T>(phase: Phase, work: () => T): T {
  if (!times.hasSubscribers) return work();
  const began = performance.now();
  const done = work();
  tell(phase, began);
  return done;
}

/** The same for work that waits. */
export async function waitInPhase<T>(phase: Phase, work: () => Promise<T>): Promise<T> {
  if (!times.hasSubscribers) return work();
  const began = performance.now();
  const done = await work();
  tell(phase, began);
  return done;
}

function tell(phase: Phase, began: number): void {
  times.publish(new PhaseTime(phase, performance.now() - began));
}
