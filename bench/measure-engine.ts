import type { OpenBase } from './bases.ts';
import type { EngineCost } from './case-result.ts';
import type { TaskOutcome } from './engine-task.ts';
import { measure } from './measure.ts';
import type { EngineReport } from './run-engine.ts';

/** What a task cost: the server as seen from here, Node's share and the seconds as the engine says them. */
export async function measureEngine(
  { pool }: OpenBase,
  run: () => Promise<EngineReport>,
): Promise<{ cost: EngineCost; outcome: TaskOutcome }> {
  const { done, ...cost } = await measure(pool, run);
  const { outcome, ...report } = done;
  return { cost: { ...cost, ...report }, outcome };
}
