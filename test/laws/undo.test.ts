import * as fc from 'fast-check';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { scenarios } from '../oracle/generate.ts';
import type { Scenario } from '../oracle/scenario.ts';
import { isSoak, seed } from '../scale.ts';
import { contradictions } from './conservation.ts';
import { stateOf, undo, undoAsPreviewed } from './undone.ts';
import type { BaseState } from './undone.ts';
import { inWorld, isWhole } from './world.ts';
import type { World } from './world.ts';

const timeout = isSoak ? 1_800_000 : 240_000;
const runs = { seed, numRuns: isSoak ? 120 : 15 };
const cases = scenarios({ maxRows: isSoak ? 60 : 25 });

it('an import and its undo leave the base as it was, import after import', { timeout }, async () => {
  let taken = 0;
  await forEachScenario(async ({ imports }, world) => {
    const before: { readonly importId: number; readonly state: BaseState }[] = [];
    for (const each of imports) {
      const state = await stateOf(world.pool);
      const { result } = await world.import(each);
      if (result !== null) before.push({ importId: result.importId, state });
    }
    for (const { importId, state } of before.toReversed()) {
      await undoAsPreviewed(world.pool, importId);
      expect(await stateOf(world.pool)).toEqual(state);
      expect(await contradictions(world.pool)).toEqual([]);
      taken += 1;
    }
  });
  expect(taken).toBeGreaterThan(runs.numRuns / 2);
});

it('in whatever order all imports are undone, nothing is left of them', { timeout }, async () => {
  await forEachScenario(async ({ imports }, world) => {
    const ids = await importAll(world, imports);
    const empty = { customers: '', identifiers: [], actions: [], members: [] };
    for (const importId of [...ids.slice(1), ...ids.slice(0, 1)]) {
      await undoAsPreviewed(world.pool, importId);
      expect(await contradictions(world.pool)).toEqual([]);
    }
    expect(await stateOf(world.pool)).toEqual(empty);
  });
});

it(
  'undoing an import keeps all that a later one did, and a second time changes nothing',
  { timeout },
  async () => {
    let kept = 0;
    await forEachScenario(async ({ imports }, world) => {
      const ids = await importAll(world, imports);
      const [first, ...later] = ids;
      if (first === undefined || later.length === 0) return;
      const before = await writtenBy(world.pool, later);
      await undoAsPreviewed(world.pool, first);
      expect(await writtenBy(world.pool, later)).toEqual(before);
      kept += before.length;
      const once = await world.dump();
      expect(await undo(world.pool, first)).toMatchObject({ status: 'undone' });
      expect(await world.dump()).toEqual(once);
    });
    expect(kept).toBeGreaterThan(runs.numRuns);
  },
);

async function forEachScenario(law: (scenario: Scenario, world: World) => Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(cases, async (scenario) => {
      fc.pre(isWhole(scenario.catalog));
      await inWorld(scenario.catalog, (world) => law(scenario, world));
    }),
    runs,
  );
}

async function importAll(world: World, imports: Scenario['imports']): Promise<number[]> {
  const ids: number[] = [];
  for (const each of imports) {
    const { result } = await world.import(each);
    if (result !== null) ids.push(result.importId);
  }
  return ids;
}

/**
 * What the last word of some imports is: per customer and value key what it holds now, where they wrote it last, with
 * the actions and memberships that they made.
 */
async function writtenBy(pool: Pool, importIds: readonly number[]): Promise<unknown[]> {
  const { rows } = await pool.query<Record<string, unknown>>(
    `with written as (
        select distinct on (h.customer_id, f.key) h.customer_id, f.key, h.import_id
          from customer_change h, jsonb_object_keys(h.former) f (key)
          where h.undo is null
          order by h.customer_id, f.key, h.position desc),
      value as (
        select c.id, v.key, v.value from customer c, jsonb_each(
          jsonb_strip_nulls(jsonb_build_object('email', email, 'isEmailConfirmed', is_email_confirmed,
            'mobilePhone', mobile_phone, 'isMobilePhoneConfirmed', is_mobile_phone_confirmed,
            'discountCard', discount_card, 'areaId', area_id, 'lastName', last_name, 'firstName', first_name,
            'middleName', middle_name, 'sex', sex, 'birthDate', birth_date, 'timeZone', time_zone))
          || coalesce(external_identities, '{}') || coalesce(custom_fields, '{}')
          || coalesce(subscriptions, '{}')) v)
      select w.customer_id, w.key, v.value::text from written w
        left join value v on v.id = w.customer_id and v.key = w.key where w.import_id = any ($1)
      union all select customer_id, 'action ' || position, at::text from customer_action where import_id = any ($1)
      union all select customer_id, 'member', segment_id::text from segment_member where import_id = any ($1)
      union all select c.id, v.key, v.value::text from customer c join value v on v.id = c.id
        where c.created_import = any ($1)
      order by 1, 2, 3`,
    [importIds],
  );
  return rows;
}
