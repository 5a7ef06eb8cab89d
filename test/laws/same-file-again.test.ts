import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { scenarios } from '../oracle/generate.ts';
import type { RowOutcome } from '../oracle/model.ts';
import { predict } from '../oracle/predict.ts';
import type { Scenario, ScenarioImport } from '../oracle/scenario.ts';
import { isSoak, seed } from '../scale.ts';
import { inWorld, isWhole } from './world.ts';

it('the same file a second time changes nothing', { timeout: isSoak ? 1_800_000 : 240_000 }, async () => {
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(scenarios({ maxRows: isSoak ? 60 : 30 }).map(settled), async ({ catalog, imports }) => {
      fc.pre(isWhole(catalog) && imports.length > 0);
      await inWorld(catalog, async (world) => {
        for (const each of imports) await world.import(each);
        const file = imports.at(-1);
        if (file === undefined) return;
        const before = await world.dump();
        const again = await world.import(file);
        rows += again.reports.length;
        const changed = again.reports.filter(({ outcome }) => outcome !== 'unchanged');
        expect(changed.map(({ row, outcome, findings }) => ({ row, outcome, findings }))).toEqual([]);
        const after = await world.dump();
        for (const table of written) expect(after[table]).toEqual(before[table]);
      });
    }),
    { seed, numRuns: isSoak ? 500 : 20 },
  );
  expect(rows).toBeGreaterThan(isSoak ? 500 : 15);
});

const written = [
  'customer',
  'customer_identifier',
  'customer_change',
  'customer_action',
  'segment_member',
  'custom_field_value',
];

/**
 * A scenario whose last file is settled by being imported once: without rows that are rejected or not found, that
 * meet a customer of an earlier row, or that give a value which stays with another customer or, under a policy,
 * with nobody. No imports: there is no such file.
 */
function settled(scenario: Scenario): Scenario {
  const earlier = scenario.imports.slice(0, -1);
  const last = scenario.imports.at(-1);
  let rows = last?.rows ?? [];
  for (;;) {
    if (last === undefined || rows.length === 0) return { ...scenario, imports: [] };
    const tried = { ...scenario, imports: [...earlier, withoutIdentifierPolicies({ ...last, rows })] };
    const outcomes = predict(tried).at(-1)?.outcome.rows ?? [];
    const kept = rows.filter((_, index) => isSettled(outcomes, index));
    if (kept.length === rows.length) return tried;
    rows = kept;
  }
}

function withoutIdentifierPolicies(file: ScenarioImport): ScenarioImport {
  const policies = file.settings.policies.filter(
    ({ field }) => !/^(?:Email|MobilePhone|ExternalIdentity)/iu.test(field),
  );
  return { ...file, settings: { ...file.settings, policies } };
}

function isSettled(rows: readonly RowOutcome[], index: number): boolean {
  const row = rows[index];
  if (row === undefined || row.outcome === 'rejected' || row.outcome === 'not-found') return false;
  if (row.issues.some(({ code }) => unsettling.has(code))) return false;
  const isFirst = rows.findIndex(({ customerId }) => customerId === row.customerId) === index;
  return row.outcome === 'blank' || isFirst;
}

const unsettling = new Set(['identifier-belongs-to-another', 'card-belongs-to-another', 'contact-differs']);
