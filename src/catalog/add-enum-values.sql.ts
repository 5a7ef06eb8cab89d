import type { Transaction } from '../store/transaction.ts';

/** Reads a field's values in their order, by the primary key. Locks nothing. */
export async function selectEnumValues(tx: Transaction, customFieldId: number): Promise<string[]> {
  const { rows } = await tx.query<{ value: string }>(
    'select value from custom_field_value where custom_field_id = $1 order by position',
    [customFieldId],
  );
  return rows.map(({ value }) => value);
}

/** Adds values behind those a field has. Needs the catalog's lock, which keeps the places free. */
export async function appendEnumValues(
  tx: Transaction,
  field: { readonly customFieldId: number; readonly size: number; readonly values: readonly string[] },
): Promise<void> {
  await tx.query(
    `insert into custom_field_value (custom_field_id, position, value)
     select $1, $2 + place - 1, value
     from unnest($3::text[]) with ordinality as added(value, place)`,
    [field.customFieldId, field.size, field.values],
  );
}
