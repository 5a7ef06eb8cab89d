import type { ImportSettings } from '../../src/row/settings.ts';
import { defaultSettings } from '../../src/row/settings.ts';
import type { CatalogFile } from './catalog-file.ts';
import type { Scenario, ScenarioImport } from './scenario.ts';

/**
 * Scenarios a little smaller than one that fails, the largest steps first: without an import, without half of the
 * rows, without a row, a setting, a column, an entry of the catalog, a cell. One may be refused where the larger was
 * not; then it does not fail in the same way and is passed over.
 */
export function* smaller(scenario: Scenario): IterableIterator<Scenario> {
  const { imports, catalog } = scenario;
  if (imports.length > 1)
    for (const at of imports.keys()) yield { ...scenario, imports: without(imports, at, 1) };
  for (const [at, each] of imports.entries()) {
    for (const part of smallerImports(each)) yield { ...scenario, imports: replaced(imports, at, part) };
  }
  for (const part of smallerCatalogs(catalog)) yield { ...scenario, catalog: part };
  for (const [at, each] of imports.entries()) {
    for (const part of blankedCells(each)) yield { ...scenario, imports: replaced(imports, at, part) };
  }
}

function* smallerImports(each: ScenarioImport): IterableIterator<ScenarioImport> {
  for (let size = Math.ceil(each.rows.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    if (size >= each.rows.length) continue;
    for (let at = 0; at < each.rows.length; at += size) yield { ...each, rows: without(each.rows, at, size) };
  }
  for (const settings of plainerSettings(each.settings)) yield { ...each, settings };
  for (const at of each.headers.keys()) yield withoutColumn(each, at);
}

/** One setting after the other as nobody has touched it, one entry of a list after the other left out. */
function* plainerSettings(settings: ImportSettings): IterableIterator<ImportSettings> {
  for (const key of untouched.keys()) {
    const plainer = {
      ...settings,
      [key]: untouched.get(key),
    };
    if (JSON.stringify(plainer) !== JSON.stringify(settings)) yield plainer;
  }
  for (const key of ['policies', 'blankByField', 'realValues', 'dayFirst', 'map', 'ignore'] as const) {
    for (const at of settings[key].keys()) yield { ...settings, [key]: withoutOne(settings[key], at) };
  }
}

/** Without a column, and without the settings that name its header or, as the generator writes it, its field. */
function withoutColumn(each: ScenarioImport, at: number): ScenarioImport {
  const header = each.headers[at] ?? '';
  const { settings } = each;
  const mapped = settings.map.find((entry) => entry.header === header)?.field.replace(/^!/, '');
  const names = [header, mapped ?? header].map(plainName);
  const stays = (field: string): boolean =>
    !names.some((name) => plainName(field) === name || plainName(field) === `customfield${name}`);
  return {
    ...each,
    headers: without(each.headers, at, 1),
    rows: each.rows
      .map((row) => (row.length > at ? without(row, at, 1) : row))
      .filter((row) => row.length > 0),
    settings: {
      ...settings,
      map: settings.map.filter((entry) => entry.header !== header),
      ignore: settings.ignore.filter((entry) => entry !== header),
      realValues: settings.realValues.filter((entry) => entry !== header),
      policies: settings.policies.filter((entry) => stays(entry.field)),
      blankByField: settings.blankByField.filter((entry) => stays(entry.field)),
      dayFirst: settings.dayFirst.filter(stays),
    },
  };
}

function* smallerCatalogs(catalog: CatalogFile): IterableIterator<CatalogFile> {
  const plain = { timeZone: 'UTC', defaultCountry: 'US' };
  if (JSON.stringify(catalog.project) !== JSON.stringify(plain)) yield { ...catalog, project: plain };
  const keys = [
    'blocklist',
    'segments',
    'customFields',
    'externalIdentities',
    'actionTemplates',
    'areas',
    'topics',
  ] as const;
  for (const key of keys) {
    const entries: readonly unknown[] = catalog[key] ?? [];
    for (const at of entries.keys()) yield { ...catalog, [key]: withoutOne(entries, at) };
  }
}

function* blankedCells(each: ScenarioImport): IterableIterator<ScenarioImport> {
  for (const [at, row] of each.rows.entries()) {
    for (const [index, cell] of row.entries()) {
      if (cell !== '') yield { ...each, rows: replaced(each.rows, at, replaced(row, index, '')) };
    }
  }
}

const untouched: ReadonlyMap<string, unknown> = new Map(Object.entries(defaultSettings));

function plainName(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}

function without<Item>(items: readonly Item[], at: number, count: number): Item[] {
  return [...items.slice(0, at), ...items.slice(at + count)];
}

function withoutOne(items: readonly unknown[], at: number): unknown[] {
  return without(items, at, 1);
}

function replaced<Item>(items: readonly Item[], at: number, item: Item): Item[] {
  return items.map((each, index) => (index === at ? item : each));
}
