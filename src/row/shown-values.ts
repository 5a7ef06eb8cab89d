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
    const value = valueOf(column, checked, rules);
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

function valueOf(
  column: Column,
  checked: CheckedRow,
  { layout, catalog }: Rules,
): CustomValue | null | undefined {
  const { field } = column;
  if (field.kind === 'identity') return checked.identities[layout.identities.indexOf(column)];
  if (field.kind === 'custom') return checked.customs[layout.customs.indexOf(column)];
  if (field.kind === 'subscription') return checked.subscriptions[layout.subscriptions.indexOf(column)];
  if (field.kind === 'area') {
    const { areaId } = checked;
    if (typeof areaId !== 'number') return areaId;
    return catalog.areas.find(({ id }) => id === areaId)?.externalId;
  }
  return simple[field.kind]?.(checked);
}

/** Fields that are read but not stored have none. */
const simple: Partial<Record<SimpleFieldKind, (checked: CheckedRow) => CustomValue | null | undefined>> = {
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
