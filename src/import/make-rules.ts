import type { ColumnShapes } from '../csv/column-shapes.ts';
import type { Catalog, DataSource, PointOfContact } from '../customer/catalog.ts';
import { Refusal } from '../refusal.ts';
import { layoutOf } from '../row/layout.ts';
import { mapColumns } from '../row/mapping.ts';
import type { Mapping } from '../row/mapping.ts';
import { lookup } from '../row/name-lookup.ts';
import type { Rules } from '../row/rules.ts';
import type { ImportSettings, PhoneStyle } from '../row/settings.ts';
import { Bad } from '../value/bad.ts';
import { clean } from '../value/clean.ts';
import { createDateTimeParser } from '../value/date-time.ts';
import { isCountry } from '../value/phone.ts';
import { localDate } from '../value/time-zone.ts';

export interface RulesSource {
  readonly importId: number;
  readonly settings: ImportSettings;
  readonly catalog: Catalog;
  readonly headers: readonly string[];
  /** What the cells below each header look like; absent: not known. */
  readonly columns?: ColumnShapes;
  /** Detected, unless the settings choose one. */
  readonly phoneStyle: PhoneStyle;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

/**
 * Makes an import's rules from what is kept of it: the same at its start and at every resume.
 * @throws Refusal `settings`, `mapping`, `clear-not-allowed`, `take-from-file`: all reasons in one sentence each
 */
export function makeRules(source: RulesSource): Rules {
  const { settings, catalog, headers, startedAt } = source;
  const { dataSource, derived } = dataSourceOf(settings, catalog);
  const defaultCountry = (settings.defaultCountry ?? catalog.project.defaultCountry).toUpperCase();
  if (!isCountry(defaultCountry)) {
    throw wrongSetting(
      'defaultCountry',
      `"${defaultCountry}" is not a country. Give two letters, such as US or DE.`,
    );
  }
  const mapping = mappingOf(headers, settings, { catalog, brandId: derived.brandId });
  const today = localDate(startedAt, catalog.project.timeZone);
  const moment = momentReader({ today, zone: catalog.project.timeZone, startedAt });
  return {
    importId: source.importId,
    settings,
    catalog,
    mapping,
    columns: source.columns ?? null,
    layout: layoutOf(mapping, catalog),
    startedAt,
    today,
    brandId: derived.brandId,
    dataSourceId: dataSource.id,
    pointOfContactId: pickedPoint(settings, catalog)?.id ?? derived.id,
    phoneStyle: settings.phoneStyle ?? source.phoneStyle,
    defaultCountry,
    dataAsOf: moment(settings.dataAsOf, 'dataAsOf', 'data as of'),
    actionTime: moment(settings.actionTime, 'actionTime', 'action time'),
  };
}

function dataSourceOf(
  settings: ImportSettings,
  catalog: Catalog,
): { dataSource: DataSource; derived: PointOfContact } {
  const dataSource = lookup(catalog.dataSources, ({ systemName }) => systemName)(settings.dataSource);
  if (dataSource === undefined) {
    const known = catalog.dataSources.map(({ systemName }) => systemName).join(', ');
    throw wrongSetting(
      'dataSource',
      `There is no data source "${settings.dataSource}". The project has: ${known}.`,
    );
  }
  const derived = catalog.pointsOfContact.find(({ id }) => id === dataSource.pointOfContactId);
  if (derived === undefined) throw new Error(`data source ${dataSource.id} has no point of contact`);
  return { dataSource, derived };
}

function pickedPoint({ pointOfContact }: ImportSettings, catalog: Catalog): PointOfContact | null {
  if (pointOfContact.kind !== 'picked') return null;
  const picked = lookup(catalog.pointsOfContact, ({ externalId }) => externalId)(pointOfContact.externalId);
  if (picked !== undefined) return picked;
  const known = catalog.pointsOfContact.slice(0, 20).map(({ externalId }) => externalId);
  throw wrongSetting(
    'pointOfContact',
    `There is no point of contact "${pointOfContact.externalId}". The project has: ${known.join(', ')}.`,
  );
}

function mappingOf(
  headers: readonly string[],
  settings: ImportSettings,
  at: { catalog: Catalog; brandId: number },
): Mapping {
  const result = mapColumns(headers, settings, at);
  if ('mapping' in result) return result.mapping;
  const sentences = result.problems.map(({ sentence }) => sentence).join(' ');
  const faults = result.problems.map(({ code, sentence, plain = sentence, setting, columns }) => ({
    code,
    text: plain,
    setting,
    columns,
  }));
  throw new Refusal(result.problems[0]?.code ?? 'mapping', sentences, { faults });
}

/** What a person chose and cannot be, by the setting's name. @returns Refusal `settings` */
function wrongSetting(setting: keyof ImportSettings, text: string): Refusal {
  return new Refusal('settings', text, { faults: [{ code: 'settings', text, setting, columns: [] }] });
}

/** Reads a time of the settings as a cell is read; one later than the start is `Infinity`. */
function momentReader({ today, zone, startedAt }: { today: string; zone: string; startedAt: number }) {
  const parse = createDateTimeParser({ dayFirst: false, today, zone });
  return (text: string | null, setting: keyof ImportSettings, what: string): number | null => {
    if (text === null) return null;
    const time = parse(clean(text));
    if (time instanceof Bad) {
      throw wrongSetting(
        setting,
        `The ${what} "${text}" is not a time. Write it as yyyy-MM-dd or yyyy-MM-dd HH:mm.`,
      );
    }
    return time > startedAt ? Infinity : time;
  };
}
