import type { ActionDocument, ChangeDocument } from '../contract/history.ts';
import type { Catalog } from '../customer/catalog.ts';
import type { FormerValue } from '../customer/draft.ts';
import { formerFromJson } from '../customer/record.ts';
import type { ActionRecord, ChangeRecord } from './customer-history.sql.ts';
import { fieldDescriber } from './describe-field.ts';
import { isoMoment } from './describe-customer.ts';

/** What a customer holds at some moment, by value key (see customer/draft.ts). */
export type Values = Map<string, FormerValue>;

/**
 * Makes what describes changes, to be called from the newest back: the value after a change is the one before the next
 * that touched it, else that of the beginning.
 * @param values behind the first change that is described; taken back with each
 */
export function changeDescriber(catalog: Catalog, values: Values): (record: ChangeRecord) => ChangeDocument {
  const describe = fieldDescriber(catalog);
  const points = new Map(catalog.pointsOfContact.map(({ id, externalId }) => [id, externalId]));
  return (record) => {
    const former = Object.entries(record.former === null ? {} : formerFromJson(record.former));
    const fields = former.map(([key, before]) => {
      const field = describe(key, before, values.get(key) ?? null);
      values.set(key, before);
      return field;
    });
    return {
      importId: Number(record.import_id),
      row: record.row_number,
      at: isoMoment(Number(record.at)),
      pointOfContact: points.get(record.point_of_contact_id) ?? '',
      created: record.former === null,
      undo: record.undo,
      fields: fields.sort((a, b) => a.place - b.place).map(({ change }) => change),
    };
  };
}

/** Makes what describes actions. */
export function actionDescriber(catalog: Catalog): (record: ActionRecord) => ActionDocument {
  const points = new Map(catalog.pointsOfContact.map(({ id, externalId }) => [id, externalId]));
  const templates = new Map(catalog.actionTemplates.map(({ id, systemName }) => [id, systemName]));
  const sources = new Map(catalog.dataSources.map(({ id, systemName }) => [id, systemName]));
  return (record) => ({
    importId: Number(record.import_id),
    row: record.row_number,
    template: templates.get(record.template_id) ?? '',
    at: isoMoment(Number(record.at)),
    pointOfContact: points.get(record.point_of_contact_id) ?? '',
    dataSource: sources.get(record.data_source_id) ?? '',
  });
}
