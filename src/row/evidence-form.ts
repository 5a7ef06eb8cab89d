import type { CustomField } from '../customer/catalog.ts';
import { cellText, subscriptionWords } from '../customer/cell-text.ts';
import type { SimpleFieldKind } from '../customer/field.ts';
import type { CheckedRow, NameParts } from './checked-row.ts';
import type { Column } from './column.ts';
import type { Rules } from './rules.ts';
import { shownValue } from './shown-values.ts';

/** What will be stored of a cell; null: it clears; undefined: nothing is. */
export type StoredForm = (checked: CheckedRow) => string | null | undefined;

/**
 * What a column's cell will be stored as, written as a cell that means the same in a column of its field that is not
 * inverted. Of a full name its parts, as in `FirstName Anna, LastName Keller`.
 */
export function storedForm(column: Column, rules: Rules): StoredForm {
  const { field } = column;
  if (field.kind === 'subscription') return subscriptionForm(column, rules);
  if (field.kind === 'custom') return customForm(column, field.custom, rules);
  return simpleForms[field.kind]?.(rules) ?? plainForm(column, rules);
}

function plainForm(column: Column, rules: Rules): StoredForm {
  const take = shownValue(column, rules);
  return (checked) => {
    const value = take(checked);
    return value === undefined || value === null ? value : String(value);
  };
}

function subscriptionForm(column: Column, { layout }: Rules): StoredForm {
  const slot = layout.subscriptions.indexOf(column);
  return ({ subscriptions }) => {
    const value = subscriptions[slot];
    return value === undefined ? undefined : subscriptionWords[value];
  };
}

function customForm(column: Column, { multiple }: CustomField, rules: Rules): StoredForm {
  const slot = rules.layout.customs.indexOf(column);
  return ({ customs }) => {
    const value = customs[slot];
    return value === undefined || value === null ? value : cellText(value, multiple);
  };
}

/** Names, whose cells and fields are not the same, and service columns, which are not stored as values. */
const simpleForms: Partial<Record<string, (rules: Rules) => StoredForm>> = {
  'full-name': () => fullNameForm,
  'last-name': () => nameForm('lastName'),
  'first-name': () => nameForm('firstName'),
  'middle-name': () => nameForm('middleName'),
  'update-time': () => (checked) => timeText(checked.updateTime),
  'update-time-utc': () => (checked) => timeText(checked.updateTime),
  'source-time': () => (checked) => timeText(checked.sourceTime),
  'source-time-utc': () => (checked) => timeText(checked.sourceTime),
  'update-point-of-contact': ({ catalog }) => pointForm(catalog, ({ updatePointId }) => updatePointId),
  'source-point-of-contact': ({ catalog }) => pointForm(catalog, ({ sourcePointId }) => sourcePointId),
  'update-template': ({ catalog }) => templateForm(catalog, ({ updateTemplateId }) => updateTemplateId),
  'source-template': ({ catalog }) => templateForm(catalog, ({ sourceTemplateId }) => sourceTemplateId),
  brand: ({ catalog: { brands } }) => {
    const names = new Map(brands.map(({ id, systemName }) => [id, systemName]));
    return ({ brandId }) => (brandId === null ? undefined : names.get(brandId));
  },
} satisfies Partial<Record<SimpleFieldKind, (rules: Rules) => StoredForm>>;

/** Of the column's own cell: what `FullName` gave in its place is not told of it. */
function nameForm(part: keyof NameParts): StoredForm {
  return (checked) => (checked.fromFullName?.[part] === true ? undefined : checked[part]);
}

/** One that is all first name is stored as it is written. */
function fullNameForm(checked: CheckedRow): string | null | undefined {
  const { fromFullName: from, firstName, lastName, middleName } = checked;
  if (from === null) return undefined;
  const first = from.firstName ? firstName : undefined;
  const middle = from.middleName ? middleName : undefined;
  const last = from.lastName ? lastName : undefined;
  if (first === null || middle === null || last === null) return null;
  if (middle === undefined && last === undefined) return first;
  const parts = [named('FirstName', first), named('MiddleName', middle), named('LastName', last)];
  return parts.filter((part) => part !== '').join(', ');
}

const named = (field: string, value: string | undefined): string =>
  value === undefined ? '' : `${field} ${value}`;

/** A time later than the start is not used (docs/spec.md §8). */
function timeText(time: number | undefined): string | undefined {
  return time === undefined || time === Infinity ? undefined : new Date(time).toISOString();
}

type TakeId = (checked: CheckedRow) => number | undefined;

function pointForm({ pointsOfContact }: Rules['catalog'], take: TakeId): StoredForm {
  const names = new Map(pointsOfContact.map(({ id, externalId }) => [id, externalId]));
  return (checked) => nameOf(names, take(checked));
}

function templateForm({ actionTemplates }: Rules['catalog'], take: TakeId): StoredForm {
  const names = new Map(actionTemplates.map(({ id, systemName }) => [id, systemName]));
  return (checked) => nameOf(names, take(checked));
}

function nameOf(names: ReadonlyMap<number, string>, id: number | undefined): string | undefined {
  return id === undefined ? undefined : names.get(id);
}
