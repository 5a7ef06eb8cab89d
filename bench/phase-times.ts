import { subscribe } from 'node:diagnostics_channel';
import { PhaseTime } from '#src/import/phase.ts';

/** Seconds by phase: see `src/import/phase.ts`. */
export type PhaseTimes = Readonly<Record<string, number>>;

/** Adds up what the engine says of its phases from now on, in the object that is returned. */
export function addUpPhases(): PhaseTimes {
  const seconds: Record<string, number> = {};
  subscribe('muster:phase', (message) => {
    if (!(message instanceof PhaseTime)) return;
    const { phase, milliseconds } = message;
    seconds[phase] = (seconds[phase] ?? 0) + milliseconds / 1000;
  });
  return seconds;
}
