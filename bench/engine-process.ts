import { createPool } from '#src/store/pool.ts';
import { doTask } from './engine-task.ts';
import type { EngineTask } from './engine-task.ts';
import { addUpPhases } from './phase-times.ts';
import { peakBytesOf } from './process-memory.ts';
import type { EngineReport } from './run-engine.ts';

/*
 * One task in a process of its own, so that its memory and CPU are the engine's alone. Takes one argument, an
 * EngineTask in JSON, and says an EngineReport on standard output.
 */

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both ends are ours
const task = JSON.parse(process.argv[2] ?? '') as EngineTask;
const pool = createPool(task.url);
const phases = addUpPhases();
const began = performance.now();
const cpuBefore = process.cpuUsage();
const outcome = await doTask(pool, task);
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpuBefore);
const report: EngineReport = {
  outcome,
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakBytes: (await peakBytesOf(process.pid)) ?? 1024 * process.resourceUsage().maxRSS,
  phases,
};
await pool.end();
process.stdout.write(JSON.stringify(report));
