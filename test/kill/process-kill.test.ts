import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isSoak, seed } from '../scale.ts';
import type { Arena } from './arena.ts';
import { checkpoint, createArena, proceed } from './arena.ts';
import { Dice } from './dice.ts';
import { dumpBase, firstDifference } from './dump-base.ts';
import type { ImportProcess } from './import-process.ts';

const rows = isSoak ? 40_000 : 2_400;
const batchRows = isSoak ? 3_000 : 300;
const dice = new Dice(seed);

let arena: Arena;

beforeAll(async () => {
  arena = await createArena({ seed, rows, batchRows });
});

afterAll(() => arena.remove());

/** Kills a process at a random moment: before it begins, behind some batch or in the middle of one. */
async function killSometime(victim: ImportProcess, batchesAhead: number): Promise<void> {
  const moment = dice.next();
  if (moment < 0.2) await sleep(moment * 2000);
  else {
    const batches = dice.upTo(batchesAhead);
    await victim.hear(() => victim.said.filter((line) => line.rows !== undefined).length >= batches);
    if (moment > 0.4) await sleep(dice.next() * (isSoak ? 500 : 60));
  }
  victim.signal('SIGKILL');
  await victim.end();
}

it.each(Array.from({ length: isSoak ? 10 : 2 }, (_, trial) => trial + 1))(
  `an import that is killed again and again leaves what an undisturbed one does (seed ${seed}), trial %i`,
  { timeout: isSoak ? 600_000 : 180_000 },
  async () => {
    const base = await arena.createBase();
    try {
      const story: string[] = [];
      for (let kills = 0; kills < (isSoak ? 12 : 3); kills += 1) {
        const done = (await checkpoint(base.pool))?.rows ?? 0;
        story.push(`killed behind row ${done}`);
        await killSometime(await proceed(arena, base), Math.ceil((rows - done) / batchRows / 2));
      }
      const last = await (await proceed(arena, base)).end();
      expect([...story, last]).not.toContainEqual(expect.objectContaining({ refused: 'bug' }));
      expect([...story, (await checkpoint(base.pool))?.status]).toEqual([...story, 'completed']);
      expect([...story, firstDifference(await dumpBase(base.pool), arena.expected)]).toEqual([
        ...story,
        null,
      ]);
    } finally {
      await base.drop();
    }
  },
);
