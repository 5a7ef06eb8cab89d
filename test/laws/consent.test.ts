import * as fc from 'fast-check';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { scenarios } from '../oracle/generate.ts';
import type { ScenarioImport } from '../oracle/scenario.ts';
import { isSoak, seed } from '../scale.ts';
import { inWorld, isWhole } from './world.ts';

it(
  'under the guard, without any times, nobody who is unsubscribed from something becomes anything else',
  { timeout: isSoak ? 1_800_000 : 240_000 },
  async () => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(scenarios({ maxRows: isSoak ? 60 : 30 }), async ({ catalog, imports }) => {
        fc.pre(isWhole(catalog));
        await inWorld(catalog, async (world) => {
          for (const each of imports) {
            const { reports } = await world.import(withoutTimes(each));
            kept += reports.flatMap(({ findings }) => findings).filter(isKept).length;
          }
          expect(await gainedConsents(world.pool)).toEqual([]);
        });
      }),
      { seed, numRuns: isSoak ? 400 : 20 },
    );
    expect(kept).toBeGreaterThan(isSoak ? 400 : 3);
  },
);

const isKept = ({ code }: { code: string }): boolean => code === 'consent-kept';

/** The guard without anything that could tell it how new the file is (docs/spec.md §6). */
function withoutTimes(each: ScenarioImport): ScenarioImport {
  const { settings, headers } = each;
  const isTime = (header: string): boolean => {
    const mapped = settings.map.find((entry) => entry.header === header)?.field;
    const field = (mapped ?? header).toLowerCase().replaceAll(/[\s_-]/gu, '');
    return /^(?:lastupdate|source)datetime/u.test(field);
  };
  return {
    ...each,
    headers: headers.map((header, at) => (isTime(header) ? `Left out ${at}` : header)),
    settings: {
      ...settings,
      consent: 'guard',
      dataAsOf: null,
      actionTime: null,
      map: settings.map.filter(({ header }) => !isTime(header)),
      dayFirst: settings.dayFirst.filter((field) => !/datetime/iu.test(field)),
      ignore: settings.ignore.filter((header) => !isTime(header)),
    },
  };
}

/** Explicit nodes by key, as the base keeps them: `b` and `brand`, `brand.channel` or `brand.channel.topic`. */
type Nodes = Readonly<Record<string, readonly [value: string, ...unknown[]] | null>>;

interface Step {
  readonly customer_id: string;
  readonly position: string;
  /** The customer's nodes today. */
  readonly nodes: Nodes | null;
  readonly former: Record<string, unknown>;
}

/** Goes through the history of every customer backwards and tells the nodes that were effectively unsubscribed before a row and not after it. */
async function gainedConsents(pool: Pool): Promise<string[]> {
  const places = await allPlaces(pool);
  const { rows } = await pool.query<Step>(
    `select h.customer_id, h.position, h.former, c.subscriptions as nodes
      from customer_change h join customer c on c.id = h.customer_id order by h.customer_id, h.position desc`,
  );
  const gained: string[] = [];
  let customer = '';
  let after: Nodes = {};
  for (const step of rows) {
    if (step.customer_id !== customer) after = step.nodes ?? {};
    customer = step.customer_id;
    const before = { ...after, ...formerNodes(step.former) };
    const wrong = places.filter((key) => effective(before, key) === 'u' && effective(after, key) !== 'u');
    gained.push(
      ...wrong.map((key) => `customer ${customer}, row at ${step.position}: ${key} was unsubscribed`),
    );
    after = before;
  }
  return gained;
}

function formerNodes(former: Step['former']): Nodes {
  const entries = Object.entries(former).filter(([key]) => /^b\d/u.test(key));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what stands under these keys
  return Object.fromEntries(entries) as Nodes;
}

function effective(nodes: Nodes, key: string): string | null {
  const own = nodes[key];
  if (own) return own[0];
  const end = key.lastIndexOf('.');
  return end === -1 ? null : effective(nodes, key.slice(0, end));
}

/** The keys of all places in the trees of all brands. */
async function allPlaces(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<[string]>({
    text: `with channel as (select generate_series(0, 4) as number)
      select 'b' || id from brand
      union all select 'b' || brand.id || '.' || number from brand, channel
      union all select 'b' || brand_id || '.' || number || '.' || topic.id from topic, channel`,
    rowMode: 'array',
  });
  return rows.map(([key]) => key);
}
