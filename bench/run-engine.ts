import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { EngineTask, TaskOutcome } from './engine-task.ts';
import type { PhaseTimes } from './phase-times.ts';

/** What the engine's process says when its task is done. */
export interface EngineReport {
  readonly outcome: TaskOutcome;
  /** From the request to the result, reading and hashing of the file included. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly phases: PhaseTimes;
}

/**
 * Does a task in a process of its own.
 * @param nodeOptions for the process, as for a profile
 * @throws when it failed
 */
export async function runEngine(
  task: EngineTask,
  nodeOptions: readonly string[] = [],
): Promise<EngineReport> {
  const script = fileURLToPath(new URL('engine-process.js', import.meta.url));
  const child = spawn(process.execPath, [...nodeOptions, script, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const said = await text(child.stdout);
  await closed;
  if (child.exitCode !== 0) throw new Error(`the ${task.kind} of ${task.file} ended with ${child.exitCode}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both ends are ours
  return JSON.parse(said) as EngineReport;
}
