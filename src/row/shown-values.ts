import type { CustomValue } from '../customer/customer.ts';
import type { SimpleFieldKind } from '../customer/field.ts';
import type { CheckedRow } from './checked-row.ts';
import type { Column } from './column.ts';
import type { Rules } from './rules.ts';

/** What a row asks for, by the name of the field as in docs/spec.md §3; null: the field is cleared. */
export type ShownValues = Readonly<Record<string, CustomValue | null>>;

/** The values of a checked row as they will be stored, for a person to look at; what it does not ask for is left out. */
export function shownValues(checked: CheckedRow, rules: Rules): ShownValues {
  const values: Record<string, CustomValue | null> = {};
  for (const column of rules.layout.columns) {
    if (column.field.kind === 'full-name') addNames(values, checked);
    const value = shownValue(column, rules)(checked);
    if (value !== undefined) values[column.field.name] = value;
  }
  return values;
}

/** A full name is stored in its parts. */
function addNames(
  values: Record<string, CustomValue | null>,
  { lastName, firstName, middleName }: CheckedRow,
): void {
  const parts = { LastName: lastName, FirstName: firstName, MiddleName: middleName };
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) values[name] = value;
}

/** Takes out of a checked row what a column's cell asks for; undefined: nothing, or the field is not stored. */
export function shownValue(column: Column, { layout, catalog }: Rules): TakeValue {
  const { field } = column;
  if (field.kind === 'identity') {
    const slot = layout.identities.indexOf(column);
    return ({ identities }) => identities[slot];
  }
  if (field.kind === 'custom') {
    const slot = layout.customs.indexOf(column);
    return ({ customs }) => customs[slot];
  }
  if (field.kind === 'subscription') {
    const slot = layout.subscriptions.indexOf(column);
    return ({ subscriptions }) => subscriptions[slot];
  }
  if (field.kind === 'area') return areaTaker(catalog);
  return simple[field.kind] ?? nothing;
}

type TakeValue = (checked: CheckedRow) => CustomValue | null | undefined;

const nothing = (): undefined => undefined;

function areaTaker({ areas }: Rules['catalog']): TakeValue {
  const names = new Map(areas.map(({ id, externalId }) => [id, externalId]));
  return ({ areaId }) => (typeof areaId === 'number' ? names.get(areaId) : areaId);
}

/** Fields that are read but not stored have none. */
const simple: Partial<Record<SimpleFieldKind, TakeValue>> = {
  'muster-id': ({ musterId }) => musterId,
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
  'email-confirmed': ({ emailConfirmed }) => emailConfirmed,
  'phone-confirmed': ({ phoneConfirmed }) => phoneConfirmed,
  card: ({ card }) => card,
  'last-name': ({ lastName }) => lastName,
  'first-name': ({ firstName }) => firstName,
  'middle-name': ({ middleName }) => middleName,
  sex: ({ sex }) => sex,
  'birth-date': ({ birthDate }) => birthDate,
  'time-zone': ({ timeZone }) => timeZone,
};
