import { BOM, formatRow, guardFormula, ownDialect } from '../csv/writer.ts';
import type { Brand, Catalog, CustomField } from '../customer/catalog.ts';
import { cellText, subscriptionWords } from '../customer/cell-text.ts';
import type { Customer } from '../customer/customer.ts';
import { fieldsByHeader, headerKey, simpleFields } from '../customer/field.ts';
import type { Field, SimpleFieldKind } from '../customer/field.ts';
import { customFieldKey, identityKind } from '../customer/identifier.ts';
import { nodeKey } from '../customer/subscription.ts';
import { looksEmpty } from '../value/clean.ts';
import type { StoredCustomer } from './read-customers.ts';

/**
 * The CSV form of customers: the columns of docs/spec.md §3 that hold a customer's values, then an empty
 * `ImportResult`, which tells an import that cells carry the formula guard. In a project of several brands each
 * customer has a row per brand, with `Brand`; importing the sheet into the same base changes nothing.
 * @param brandId only this brand's subscriptions; null: every brand's
 * @param onLooksEmpty hears of each column with values that an import would take for blank, once
 */
export function customerSheet(
  catalog: Catalog,
  brandId: number | null,
  onLooksEmpty: (column: string) => void = () => undefined,
): { readonly head: string; readonly line: (stored: StoredCustomer) => string } {
  const brands = catalog.brands.filter(({ id }) => brandId === null || id === brandId);
  const columns = sheetColumns(catalog, brandId).map((field) => watched(field, catalog, onLooksEmpty));
  const head =
    BOM +
    formatRow(
      columns.map(({ name }) => guardFormula(name)),
      ownDialect,
    );
  return {
    head,
    line: ({ customer }) =>
      brands
        .map((brand) =>
          formatRow(
            columns.map(({ cell }) => guardFormula(cell(customer, brand))),
            ownDialect,
          ),
        )
        .join(''),
  };
}

interface SheetColumn {
  readonly name: string;
  readonly cell: CellOf;
}

/** The text of a cell; the brand decides about subscriptions and `Brand` only. */
type CellOf = (customer: Customer, brand: Brand) => string;

function watched(field: Field, catalog: Catalog, onLooksEmpty: (column: string) => void): SheetColumn {
  const cell = cellOf(field, catalog);
  let told = false;
  return {
    name: field.name,
    cell: (customer, brand) => {
      const text = cell(customer, brand);
      if (!told && text !== '' && looksEmpty(text)) {
        told = true;
        onLooksEmpty(field.name);
      }
      return text;
    },
  };
}

/** The columns in the order of docs/spec.md §3. */
function sheetColumns(catalog: Catalog, brandId: number | null): Field[] {
  const several = catalog.brands.length > 1;
  const fields = [
    ...new Map([...fieldsByHeader(catalog, brandId).values()].map((field) => [field.name, field])).values(),
  ];
  const all = (kind: 'identity' | 'subscription' | 'custom'): Field[] =>
    fields.filter((field) => field.kind === kind);
  return [
    ...simple(['email', 'email-confirmed', 'phone', 'phone-confirmed']),
    ...all('identity'),
    ...simple(['card', 'area', 'last-name', 'first-name', 'middle-name', 'sex', 'birth-date', 'time-zone']),
    ...all('subscription'),
    ...all('custom'),
    ...simple(several ? ['brand', 'import-result'] : ['import-result']),
  ];
}

const simple = (kinds: readonly SimpleFieldKind[]): Field[] =>
  kinds.map((kind) => ({ kind, name: simpleFields[kind] }));

function cellOf(field: Field, catalog: Catalog): CellOf {
  switch (field.kind) {
    case 'identity':
      return ({ externalIdentities }) => externalIdentities[identityKind(field.identity.id)] ?? '';
    case 'custom':
      return customCell(field.custom);
    case 'subscription':
      return subscriptionCell(field, catalog);
    case 'area': {
      const areas = new Map(catalog.areas.map(({ id, externalId }) => [id, externalId]));
      return ({ areaId }) => (areaId === null ? '' : (areas.get(areaId) ?? ''));
    }
    default:
      return simpleCells[field.kind] ?? (() => '');
  }
}

const yes = (flag: boolean | null): string => (flag === null ? '' : String(flag));

const simpleCells: Partial<Record<SimpleFieldKind, CellOf>> = {
  email: ({ email }) => email ?? '',
  'email-confirmed': ({ isEmailConfirmed }) => yes(isEmailConfirmed),
  phone: ({ mobilePhone }) => mobilePhone ?? '',
  'phone-confirmed': ({ isMobilePhoneConfirmed }) => yes(isMobilePhoneConfirmed),
  card: ({ discountCard }) => discountCard ?? '',
  'last-name': ({ lastName }) => lastName ?? '',
  'first-name': ({ firstName }) => firstName ?? '',
  'middle-name': ({ middleName }) => middleName ?? '',
  sex: ({ sex }) => sex ?? '',
  'birth-date': ({ birthDate }) => birthDate ?? '',
  'time-zone': ({ timeZone }) => timeZone ?? '',
  brand: (_, { systemName }) => systemName,
};

function customCell({ id, multiple }: CustomField): CellOf {
  return ({ customFields }) => {
    const value = customFields[customFieldKey(id)];
    return value === undefined ? '' : cellText(value, multiple);
  };
}

/** A topic id that several brands have is one column (docs/spec.md §3). */
function subscriptionCell(
  { channel, topic }: Field & { readonly kind: 'subscription' },
  { brands, topics }: Catalog,
): CellOf {
  const same = topic === null ? null : headerKey(topic);
  const keyOf = (brandId: number): string | undefined => {
    if (same === null) return nodeKey({ brandId, channel, topicId: null });
    const found = topics.find((entry) => entry.brandId === brandId && headerKey(entry.externalId) === same);
    return found === undefined ? undefined : nodeKey({ brandId, channel, topicId: found.id });
  };
  const keys = new Map(brands.map(({ id }) => [id, keyOf(id)]));
  return ({ subscriptions }, { id }) => {
    const key = keys.get(id);
    const node = key === undefined ? undefined : subscriptions[key];
    return node === undefined ? '' : subscriptionWords[node.value];
  };
}
