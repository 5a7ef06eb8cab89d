import type { Measurement } from './measure.ts';
import type { Reach } from './reach.ts';
import type { EngineReport } from './run-engine.ts';

/** A case as it was measured. */
export interface CaseResult {
  readonly case: string;
  readonly rows: number;
  readonly baseRows: number;
  readonly reach: Reach | null;
  readonly engine: EngineCost;
  /** What the seconds are compared with; null where the reach is a time. */
  readonly compared: Compared | null;
  readonly disk: Disk | null;
  /** What is not as expected, in sentences. */
  readonly faults: readonly string[];
}

export type EngineCost = Measurement & Omit<EngineReport, 'outcome'>;

export interface Compared {
  readonly with: 'copy' | 'import';
  /** Before and after, where it could be measured twice. */
  readonly runs: readonly Measurement[];
}

/** What a base came to. */
export interface Disk {
  /** Of all tables and indexes, results and history included. */
  readonly bytes: number;
  readonly customers: number;
}
