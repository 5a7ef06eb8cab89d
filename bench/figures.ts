import type { CaseResult } from './case-result.ts';

/** The figures of a case that are compared with the reaches: all within one run. */
export interface Figures {
  /** Of what it is compared with: the mean of before and after; null where the reach is a time. */
  readonly comparedSeconds: number | null;
  /** The same where it is a bare COPY, else null. */
  readonly copySeconds: number | null;
  /** The case's seconds to those it is compared with. */
  readonly ratio: number | null;
  /** What the reach is of, in its unit; null where it could not be measured. */
  readonly measured: number | null;
  /** Of write-ahead log, to the bare COPY's. */
  readonly walRatio: number | null;
  readonly bytesPerCustomer: number | null;
  /** CPU-seconds of others while the engine ran: how far the machine was ours; null where it does not tell. */
  readonly othersCpu: number | null;
}

/** @returns the figures of a case, worked out from what was measured */
export function figuresOf({ engine, compared, disk, reach }: CaseResult): Figures {
  const runs = compared?.runs ?? [];
  const copies = compared?.with === 'copy' ? runs : [];
  const comparedSeconds = meanOf(runs.map(({ seconds }) => seconds));
  const ratio = quotient(engine.seconds, comparedSeconds);
  return {
    comparedSeconds,
    copySeconds: meanOf(copies.map(({ seconds }) => seconds)),
    ratio,
    measured: reach?.of === 'milliseconds' ? 1000 * engine.seconds : ratio,
    walRatio: quotient(engine.walBytes, meanOf(copies.map(({ walBytes }) => walBytes))),
    bytesPerCustomer: disk === null ? null : quotient(disk.bytes, disk.customers),
    othersCpu: othersCpu(engine),
  };
}

/** Whether a case came to its aim, its reach, or neither; null where it has none. */
export function reached(result: CaseResult): 'aim' | 'yes' | 'no' | null {
  if (result.reach === null) return null;
  const { reach, aim } = result.reach;
  const measured = figuresOf(result).measured ?? Infinity;
  if (measured <= aim) return 'aim';
  return measured <= reach ? 'yes' : 'no';
}

function othersCpu({ machineCpu, serverCpu, cpuSeconds }: CaseResult['engine']): number | null {
  if (machineCpu === null || serverCpu === null) return null;
  return Math.max(0, machineCpu - serverCpu - cpuSeconds);
}

/** Null where there is nothing to divide by. */
const quotient = (of: number, by: number | null): number | null => (by === null || by === 0 ? null : of / by);

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
