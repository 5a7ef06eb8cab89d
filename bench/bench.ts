import type { Bases, OpenBase } from './bases.ts';
import type { EngineReport } from './run-engine.ts';

/** Where a benchmark runs and what it looks at. */
export interface Bench {
  readonly bases: Bases;
  /** For files. */
  readonly folder: string;
  readonly onStep: (sentence: string) => void;
  /** Watches the engine at work, when it is profiled. */
  readonly watch: Watch;
}

/** Runs the engine and looks at it meanwhile. */
export type Watch = (
  base: OpenBase,
  run: (nodeOptions: readonly string[]) => Promise<EngineReport>,
) => Promise<EngineReport>;
