import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { ActionDocument, ChangeDocument, HistoryDocument } from '../contract/history.ts';
import type { Catalog } from '../customer/catalog.ts';
import { scalarKeys } from '../customer/customer.ts';
import type { Customer } from '../customer/customer.ts';
import type { FormerValue } from '../customer/draft.ts';
import { formerFromJson } from '../customer/record.ts';
import { Refusal } from '../refusal.ts';
import { selectActions, selectChanges } from './customer-history.sql.ts';
import type { ActionRecord, ChangeRecord } from './customer-history.sql.ts';
import { fieldDescriber } from './describe-field.ts';
import { isoMoment } from './describe-customer.ts';
import { readCustomer } from './read-customers.ts';
import { inSnapshot } from './snapshot.ts';

/**
 * How a customer became what it is (docs/spec.md §7): its creation, every change with the values before and after
 * it, and its actions; oldest first.
 * @throws Refusal `customer-not-found`
 */
export async function customerHistory(pool: pg.Pool, customerId: number): Promise<HistoryDocument> {
  for await (const history of inSnapshot(pool, (client) => readHistory(client, customerId))) return history;
  throw new Error('the snapshot gave nothing');
}

async function* readHistory(client: pg.PoolClient, customerId: number): AsyncGenerator<HistoryDocument> {
  const catalog = await loadCatalog(client);
  const stored = await readCustomer(client, customerId);
  if (stored === null)
    throw new Refusal('customer-not-found', `There is no customer with the MusterId ${customerId}.`);
  const names = catalogNames(catalog);
  yield {
    customerId,
    changes: changesOf(stored.customer, await selectChanges(client, customerId), { catalog, names }),
    actions: (await selectActions(client, customerId)).map((record) => actionOf(record, names)),
  };
}

interface Named {
  readonly catalog: Catalog;
  readonly names: CatalogNames;
}

/** From the newest back: the value after a change is the one before the next that touched it, else the present. */
function changesOf(
  customer: Customer,
  records: readonly ChangeRecord[],
  { catalog, names }: Named,
): ChangeDocument[] {
  const describe = fieldDescriber(catalog);
  const state = presentValues(customer);
  const changes = records.toReversed().map((record): ChangeDocument => {
    const fields = Object.entries(record.former === null ? {} : formerFromJson(record.former)).map(
      ([key, before]) => {
        const field = describe(key, before, state.get(key) ?? null);
        state.set(key, before);
        return field;
      },
    );
    return {
      importId: Number(record.import_id),
      row: record.row_number,
      at: isoMoment(Number(record.at)),
      pointOfContact: names.points.get(record.point_of_contact_id) ?? '',
      created: record.former === null,
      fields: fields.sort((a, b) => a.place - b.place).map(({ change }) => change),
    };
  });
  return changes.toReversed();
}

/** What a customer holds, by value key (see customer/draft.ts). */
function presentValues(customer: Customer): Map<string, FormerValue> {
  const values = new Map<string, FormerValue>(scalarKeys.map((key) => [key, customer[key]]));
  for (const [key, value] of Object.entries(customer.externalIdentities)) values.set(key, value);
  for (const [key, value] of Object.entries(customer.customFields)) values.set(key, value);
  for (const [key, node] of Object.entries(customer.subscriptions)) values.set(key, node);
  return values;
}

function actionOf(record: ActionRecord, names: CatalogNames): ActionDocument {
  return {
    importId: Number(record.import_id),
    row: record.row_number,
    template: names.templates.get(record.template_id) ?? '',
    at: isoMoment(Number(record.at)),
    pointOfContact: names.points.get(record.point_of_contact_id) ?? '',
    dataSource: names.sources.get(record.data_source_id) ?? '',
  };
}

interface CatalogNames {
  readonly points: ReadonlyMap<number, string>;
  readonly templates: ReadonlyMap<number, string>;
  readonly sources: ReadonlyMap<number, string>;
}

function catalogNames({ pointsOfContact, actionTemplates, dataSources }: Catalog): CatalogNames {
  return {
    points: new Map(pointsOfContact.map(({ id, externalId }) => [id, externalId])),
    templates: new Map(actionTemplates.map(({ id, systemName }) => [id, systemName])),
    sources: new Map(dataSources.map(({ id, systemName }) => [id, systemName])),
  };
}
