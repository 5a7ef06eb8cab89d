import type pg from 'pg';
import type { z } from 'zod';
import type { importOrderDocument } from '../contract/import-answers.ts';
import { importSettings } from '../contract/import-settings.ts';
import { selectImport } from '../import/job.sql.ts';
import type { ImportRecord } from '../import/job.sql.ts';
import { makeRules } from '../import/make-rules.ts';
import { Refusal } from '../refusal.ts';
import type { Rules } from '../row/rules.ts';
import { isoMoment } from './describe-customer.ts';
import { selectOrder } from './import-order.sql.ts';

/**
 * What an import was told to do, by whom and when, in the names of the catalog of its start (docs/spec.md §9).
 * @throws Refusal `import-not-found`
 */
export async function showOrder(
  pool: pg.Pool,
  importId: number,
): Promise<z.input<typeof importOrderDocument>> {
  const record = await selectImport(pool, importId);
  const order = await selectOrder(pool, importId);
  if (record === undefined || order === undefined)
    throw new Refusal('import-not-found', `There is no import ${importId}.`);
  const { settings, catalog, reading } = record;
  const startedAt = Number(record.started_at);
  const rules = makeRules({ ...reading, importId, settings, catalog, startedAt });
  return {
    importId,
    name: order.name,
    file: record.file_name,
    fileBytes: Number(record.file_bytes),
    startedAt: isoMoment(startedAt),
    startedBy: order.started_by,
    finishedAt: order.finished_at === null ? null : isoMoment(Number(order.finished_at)),
    settings: importSettings.parse(settings),
    ...namesIn(rules),
    reading: readingOf(record),
    columns: columnsOf(rules),
  };
}

function namesIn({ catalog, brandId, dataSourceId, pointOfContactId, ...rules }: Rules) {
  return {
    brand: catalog.brands.find(({ id }) => id === brandId)?.name ?? '',
    dataSource: catalog.dataSources.find(({ id }) => id === dataSourceId)?.name ?? '',
    pointOfContact: catalog.pointsOfContact.find(({ id }) => id === pointOfContactId)?.name ?? '',
    timeZone: catalog.project.timeZone,
    phoneStyle: rules.phoneStyle,
    defaultCountry: rules.defaultCountry,
  };
}

function readingOf({ reading: { dialect } }: ImportRecord) {
  return {
    encoding: dialect.encoding ?? 'utf-8',
    delimiter: dialect.delimiter,
    sheet: dialect.sheet?.number ?? null,
  };
}

function columnsOf({ mapping: { headers, columns } }: Rules) {
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  return headers.map((header, index) => {
    const column = byIndex.get(index);
    return { header, field: column?.field.name ?? null, inverted: column?.inverted ?? false };
  });
}
