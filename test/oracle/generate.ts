import type { Random } from 'fast-check';
import { Arbitrary, Stream, Value } from 'fast-check';
import { Draw } from './draw.ts';
import { generateCatalog } from './generate-catalog.ts';
import { generateColumns, generateRows } from './generate-file.ts';
import { generateSettings } from './generate-settings.ts';
import type { CatalogFile } from './catalog-file.ts';
import type { Scenario, ScenarioImport } from './scenario.ts';
import { smaller } from './shrink.ts';

/** How large the files get; a scenario has one to three. */
export interface ScenarioLimits {
  readonly maxRows: number;
}

/**
 * Scenarios for the property test (docs/spec.md §§3–8): small catalogs, one to three imports with settings of every
 * kind, and files about six people whose identifiers keep colliding. Made from nothing but fast-check's random
 * numbers, so a seed gives the same scenario again; they shrink as what they are: import by import, row by row,
 * column by column, cell by cell.
 */
export function scenarios(limits: ScenarioLimits): Arbitrary<Scenario> {
  return new ScenarioArbitrary(limits);
}

class ScenarioArbitrary extends Arbitrary<Scenario> {
  private readonly limits: ScenarioLimits;

  constructor(limits: ScenarioLimits) {
    super();
    this.limits = limits;
  }

  override generate(random: Random): Value<Scenario> {
    return new Value(generateScenario(new Draw(random), this.limits), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Scenario {
    return typeof value === 'object' && value !== null && 'imports' in value;
  }

  override shrink(scenario: Scenario): Stream<Value<Scenario>> {
    return new Stream(smaller(scenario)).map((each) => new Value(each, undefined));
  }
}

function generateScenario(draw: Draw, limits: ScenarioLimits): Scenario {
  const catalog = generateCatalog(draw);
  const imports: ScenarioImport[] = [];
  let startedAt = Date.UTC(2026, 1, 15, 9, 30, 0, 250);
  let ids = 0;
  for (let left = draw.integer(1, 3); left > 0; left -= 1) {
    const last = imports.at(-1);
    const isAgain = last !== undefined && draw.chance(15);
    const next = isAgain
      ? { ...last, startedAt }
      : generateImport(draw, { catalog, ids, startedAt, ...limits });
    imports.push(next);
    startedAt += draw.one([1000, 86_400_000, 45 * 86_400_000]);
    ids += next.rows.length;
  }
  return { catalog, imports, batchSize: draw.one([1, 2, 7, 1000]) };
}

/** A file with the settings that fit it. */
function generateImport(
  draw: Draw,
  at: { catalog: Required<CatalogFile>; ids: number; startedAt: number; maxRows: number },
): ScenarioImport {
  const dataSource = draw.one(at.catalog.dataSources).systemName;
  const columns = generateColumns(draw, at.catalog, dataSource);
  return {
    settings: generateSettings(draw, columns, { catalog: at.catalog, dataSource, isFirst: at.ids === 0 }),
    headers: columns.map((column) => column.header),
    rows: generateRows(draw, columns, at),
    startedAt: at.startedAt,
  };
}
