import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Rehearsal, RehearsalSample } from '../../src/contract/rehearsal-answers.ts';
import { createDraft } from '../../src/queue/draft.ts';
import { startRehearsal } from '../../src/queue/start-rehearsal.ts';
import { rehearsalSamples } from '../../src/registry/rehearsal-samples.ts';
import { showRehearsal } from '../../src/registry/rehearsals.ts';
import { rehearseFile } from '../../src/rehearsal/rehearse-file.ts';
import type { TestDatabase } from '../database.ts';
import { endOfRehearsal } from '../queue/rehearsal-end.ts';
import { isSoak, seed } from '../scale.ts';
import type { Arena } from './arena.ts';
import { createArena } from './arena.ts';
import { Dice } from './dice.ts';
import { dumpBase, firstDifference } from './dump-base.ts';
import type { BaseDump } from './dump-base.ts';
import type { Task } from './import-process.ts';
import { WorkerProcesses } from './worker-processes.ts';

const rows = isSoak ? 20_000 : 2_000;
const batchRows = 200;
const dice = new Dice(seed);
const title = `(seed ${seed})`;

let arena: Arena;
let base: TestDatabase;
let before: BaseDump;
let workers: WorkerProcesses;

beforeAll(async () => {
  arena = await createArena({ seed, rows, batchRows });
});

afterAll(() => arena.remove());

beforeEach(async () => {
  base = await arena.createBase();
  workers = new WorkerProcesses(arena, base);
  before = await dumpBase(base.pool);
});

afterEach(async () => {
  await workers.killAll();
  await base.drop();
});

const worker = (more?: Partial<Task>) => workers.start(more);

/** Leaves the arena's import to the workers to rehearse. */
async function begin(): Promise<number> {
  const { file, name, settings, delimiter, startedBy } = arena.request;
  const importId = await createDraft(base.pool, { file, name, settings, delimiter, startedBy });
  return (await startRehearsal(base.pool, importId, { withEvidence: false })).rehearsalId;
}

const untilOver = (rehearsalId: number): Promise<string> => endOfRehearsal(base.pool, rehearsalId);

interface Told {
  readonly result: Rehearsal['result'];
  readonly samples: readonly RehearsalSample[];
}

async function told(rehearsalId: number): Promise<Told> {
  return {
    result: (await showRehearsal(base.pool, rehearsalId)).result,
    samples: await rehearsalSamples(base.pool, { rehearsalId, outcome: null }),
  };
}

/** What a rehearsal says that nobody disturbed; and the base is as it was. */
async function expectUndisturbed(rehearsalId: number): Promise<void> {
  const { file, name, settings, delimiter, startedBy } = arena.request;
  const request = { file, name, settings, delimiter, startedBy };
  const own = await rehearseFile(base.pool, { request, withEvidence: false });
  expect(await told(rehearsalId)).toEqual(await told(own));
  expect(firstDifference(await dumpBase(base.pool), before)).toBe(null);
}

it(
  `a rehearsal whose worker is killed is begun anew by one that waits ${title}`,
  { timeout: 240_000 },
  async () => {
    const rehearsalId = await begin();
    const first = worker({ stopBehindRow: 2 * batchRows });
    await first.untilStopped();
    const heir = worker();
    // Long enough to see that it does not take what somebody has.
    await sleep(1_000);
    expect(heir.said).toEqual([]);
    first.signal('SIGKILL');
    expect(await untilOver(rehearsalId)).toBe('completed');
    expect(heir.said[0]).toEqual({ rehearses: rehearsalId });
    await expectUndisturbed(rehearsalId);
  },
);

it(
  `a rehearsal whose worker stands still past its lease is begun anew, and keeps that answer ${title}`,
  { timeout: 240_000 },
  async () => {
    const rehearsalId = await begin();
    const stale = worker({ stopBehindRow: 2 * batchRows });
    await stale.untilStopped();
    await base.pool.query(`update rehearsal set lease_until = now() - interval '1 second' where id = $1`, [
      rehearsalId,
    ]);
    worker();
    expect(await untilOver(rehearsalId)).toBe('completed');
    stale.signal('SIGCONT');
    expect(await stale.hear(({ rehearsed }) => rehearsed !== undefined)).not.toBe(null);
    await expectUndisturbed(rehearsalId);
  },
);

it(
  `a rehearsal whose workers are killed again and again tells what an undisturbed one does ${title}`,
  { timeout: 600_000 },
  async () => {
    for (let trial = 0; trial < (isSoak ? 8 : 1); trial += 1) {
      const rehearsalId = await begin();
      for (let death = 0; death < 2; death += 1) {
        const victim = worker();
        if (dice.chance(0.5)) await victim.hear(({ rows: done = 0 }) => done > dice.next() * rows);
        await sleep(dice.next() * 60);
        victim.signal('SIGKILL');
        await victim.end();
      }
      const last = worker();
      expect(await untilOver(rehearsalId)).toBe('completed');
      last.signal('SIGKILL');
      await expectUndisturbed(rehearsalId);
    }
  },
);
