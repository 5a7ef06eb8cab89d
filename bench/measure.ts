import type pg from 'pg';
import { selectBackendPid, selectWalBytes } from './measure.sql.ts';
import { postmasterOf, processorTime } from './processor.ts';
import { watchMemory } from './server-memory.ts';

/** What something cost. */
export interface Measurement {
  readonly seconds: number;
  readonly walBytes: number;
  /** CPU-seconds of the server, and of everything on the machine; null where the system does not tell. */
  readonly serverCpu: number | null;
  readonly machineCpu: number | null;
  /** Of the server's largest process, without shared memory; null where the system does not tell. */
  readonly serverPeakBytes: number | null;
}

/** Does the work and tells what it cost, beside what it gave. */
export async function measure<T>(pool: pg.Pool, work: () => Promise<T>): Promise<Measurement & { done: T }> {
  // Sessions come and go with the pool; the process that starts them stays.
  const postmaster = await postmasterOf(await selectBackendPid(pool));
  const walBefore = await selectWalBytes(pool);
  const cpuBefore = await processorTime(postmaster);
  const memory = watchMemory(postmaster);
  const began = performance.now();
  const done = await work();
  const seconds = (performance.now() - began) / 1000;
  const serverPeakBytes = await memory.stop();
  const cpu = await processorTime(postmaster);
  return {
    done,
    seconds,
    walBytes: (await selectWalBytes(pool)) - walBefore,
    serverCpu: difference(cpu.server, cpuBefore.server),
    machineCpu: difference(cpu.machine, cpuBefore.machine),
    serverPeakBytes,
  };
}

function difference(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before;
}
