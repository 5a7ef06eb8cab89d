import type { CaseResult } from './run-case.ts';

/** The figures of a case that are compared with the reaches: all within one run. */
export interface Figures {
  /** Of the bare COPY: the mean of before and after. */
  readonly copySeconds: number;
  /** The engine's seconds to those. */
  readonly ratio: number;
  readonly walRatio: number;
  /** Of all tables and indexes, results and history included. */
  readonly bytesPerCustomer: number;
  /** CPU-seconds of others while the engine ran: how far the machine was ours; null where it does not tell. */
  readonly othersCpu: number | null;
}

export function figuresOf({ engine, copyBefore, copyAfter, diskBytes, customers }: CaseResult): Figures {
  const copySeconds = (copyBefore.seconds + copyAfter.seconds) / 2;
  const { machineCpu, serverCpu } = engine;
  return {
    copySeconds,
    ratio: engine.seconds / copySeconds,
    walRatio: (2 * engine.walBytes) / (copyBefore.walBytes + copyAfter.walBytes),
    bytesPerCustomer: diskBytes / customers,
    othersCpu:
      machineCpu === null || serverCpu === null
        ? null
        : Math.max(0, machineCpu - serverCpu - engine.cpuSeconds),
  };
}
