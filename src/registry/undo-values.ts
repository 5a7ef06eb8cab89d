import type pg from 'pg';
import type { z } from 'zod';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { keptValue, undoneValue } from '../contract/undo-answers.ts';
import type { FormerValue } from '../customer/draft.ts';
import { formerFromJson } from '../customer/record.ts';
import { undoProgressOf } from '../undo/undo-progress.ts';
import { fieldDescriber } from './describe-field.ts';
import { selectKept } from './undo-values.sql.ts';
import type { KeptValueRecord } from './undo-values.sql.ts';

/** A value as doors tell it that is put back, or would be. */
export type UndoneValueDocument = z.output<typeof undoneValue>;
/** A value that stays. */
export type KeptValueDocument = z.output<typeof keptValue>;

/** A value of a row by its value key. */
export interface ValueOfRow {
  readonly row: number;
  readonly customerId: number;
  readonly key: string;
  readonly present: FormerValue;
  readonly former: FormerValue;
}

/** Makes what tells such values by the catalog's names. */
export function valueDescriber(
  describe: ReturnType<typeof fieldDescriber>,
): (value: ValueOfRow) => UndoneValueDocument {
  return ({ row, customerId, key, present, former }) => {
    const { field, brand, before, after } = describe(key, former, present).change;
    return { row, customerId, field, brand, present: after, former: before };
  };
}

/**
 * Values that an undo left as they were, by row, each with what it would have put there (docs/spec.md §9.7).
 * @param from the first row to tell of, and how many of its values to skip
 * @throws Refusal `wrong-state` when the import was not undone
 */
export async function keptValues(
  pool: pg.Pool,
  importId: number,
  from: { readonly row: number; readonly skip: number; readonly limit: number },
): Promise<KeptValueDocument[]> {
  await undoProgressOf(pool, importId);
  const describe = valueDescriber(fieldDescriber(await loadCatalog(pool)));
  const records = await selectKept(pool, { importId, ...from });
  return records.map((record) => keptDocument(record, describe));
}

function keptDocument(
  record: KeptValueRecord,
  describe: (value: ValueOfRow) => UndoneValueDocument,
): KeptValueDocument {
  const { row_number: row, value_key: key, reason, held_by: heldBy } = record;
  const described = describe({
    row,
    customerId: Number(record.customer_id),
    key,
    present: formerFromJson(record.present)[key] ?? null,
    former: formerFromJson(record.former)[key] ?? null,
  });
  return { ...described, reason, heldBy: heldBy === null ? null : Number(heldBy) };
}
