import { expect, it } from 'vitest';
import { isSoak, seed } from '../scale.ts';
import { checkpoint, createArena, proceed } from './arena.ts';
import { dumpBase, firstDifference } from './dump-base.ts';
import { createStopper } from './stop-points.ts';

const batchRows = 200;
const point = { name: 'members', table: 'segment_member', on: 'before insert', nth: 5 };

const kinds = [
  { of: 'new customers', people: 10 ** 9 },
  { of: 'customers who are there', people: 500 },
];

it.each(isSoak ? kinds : kinds.slice(0, 1))(
  `a batch of $of that fails while a slice is being written leaves nothing of it (seed ${seed})`,
  { timeout: 180_000 },
  async ({ people }) => {
    const arena = await createArena({ seed, rows: 1_000, batchRows, people });
    const base = await arena.createBase();
    const stopper = await createStopper(base.url);
    try {
      await stopper.arm(point, batchRows);
      // More portions than may wait to be written when the connection breaks, and all of them looked up on it.
      const loser = await proceed(arena, base, {
        sizes: { ...arena.sizes, slice: { rows: 5, bytes: 2 ** 24 }, portionBytes: 1, filterAfter: 1e9 },
      });
      await stopper.untilStopped(loser);
      // The connection that the next slices are looked up on.
      await base.pool.query(
        `select pg_terminate_backend(pid, 5000) from pg_locks join pg_stat_activity using (pid)
          where datname = current_database() and application_name like 'muster-%' and locktype = 'advisory' and granted and objsubid = 1 and objid = 7061996`,
      );
      await stopper.release();
      expect(await loser.end()).toMatchObject({ refused: 'interrupted' });
      expect((await checkpoint(base.pool))?.rows).toBe(batchRows);
      const left = await base.pool.query(
        `select 'action' as what, position from customer_action where position >= (select next_position from row_counter)
          union all select 'member', customer_id from segment_member where customer_id not in (select id from customer)`,
      );
      expect(left.rows).toEqual([]);
      expect(await (await proceed(arena, base)).end()).toEqual({ status: 'completed' });
      expect(firstDifference(await dumpBase(base.pool), arena.expected)).toBe(null);
    } finally {
      await stopper.end();
      await base.drop();
      await arena.remove();
    }
  },
);
