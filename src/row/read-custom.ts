import type { CustomField } from '../customer/catalog.ts';
import type { CustomScalar } from '../customer/customer.ts';
import { Bad, VALUE_TOO_LONG } from '../value/bad.ts';
import type { Parsed } from '../value/bad.ts';
import { parseBoolean } from '../value/boolean.ts';
import { clean } from '../value/clean.ts';
import { createDateTimeParser } from '../value/date-time.ts';
import { isBlankDate, parseDate } from '../value/date.ts';
import { parseDecimal, parseInteger } from '../value/number.ts';
import { parseText } from '../value/text.ts';
import type { RowDraft } from './checked-row.ts';
import type { Column } from './column.ts';
import { isTooLongForEnum } from './enum-values.ts';
import type { EnumValues } from './enum-values.ts';
import { drop } from './cell-reader.ts';
import { finding, shortened } from './issue.ts';
import type { CellReader } from './cell-reader.ts';
import type { Rules } from './rules.ts';

/** What reading the cells of custom fields needs beside the rules. */
export interface CustomPlace {
  readonly column: Column;
  readonly field: CustomField;
  /** Place in the layout's `customs`. */
  readonly slot: number;
}

/** Reads the cells of one custom field (docs/spec.md §4, *Custom field types*). */
export function customReader(place: CustomPlace, rules: Rules, enums: EnumValues): CellReader {
  const { column, field, slot } = place;
  const parse = scalarParser(place, rules, enums);
  const readItem = (text: string, draft: RowDraft): CustomScalar | undefined => {
    const value = parse(text);
    if (value === null) draft.findings.push(finding('unknown-enum-value', column.index, shortened(text)));
    else if (value instanceof Bad) drop(draft, { column, text, code: value.code });
    else return value;
    return undefined;
  };
  const blank = (draft: RowDraft): void => {
    if (column.blank === 'clear') draft.customs[slot] = null;
  };
  const clear = (draft: RowDraft): void => {
    draft.customs[slot] = null;
  };
  const isDate = field.type === 'date' || field.type === 'datetime';
  const read = (text: string, draft: RowDraft): void => {
    if (isDate && isBlankDate(text)) return blank(draft);
    draft.customs[slot] = readItem(text, draft);
  };
  const readList = (text: string, draft: RowDraft): void => {
    const given = text
      .split('|')
      .map(clean)
      .filter((item) => item !== '' && !(isDate && isBlankDate(item)));
    if (given.length === 0) return blank(draft);
    const values = given.map((item) => readItem(item, draft)).filter((value) => value !== undefined);
    if (values.length > 0) draft.customs[slot] = [...new Set(values)];
  };
  return { read: field.multiple ? readList : read, blank, clear };
}

/** One value of the field's type; null: an enum value nobody knows. */
function scalarParser(
  { field, column }: CustomPlace,
  rules: Rules,
  enums: EnumValues,
): (text: string) => Parsed<CustomScalar> | null {
  const dates = { dayFirst: column.dayFirst, today: rules.today };
  switch (field.type) {
    case 'string':
      return parseText;
    case 'boolean':
      return parseBoolean;
    case 'integer':
      return parseInteger;
    case 'decimal':
      return parseDecimal;
    case 'date':
      return (text) => parseDate(text, dates);
    case 'datetime': {
      const parse = createDateTimeParser({ ...dates, zone: rules.catalog.project.timeZone });
      return (text) => {
        const moment = parse(text);
        return moment instanceof Bad ? moment : new Date(moment).toISOString();
      };
    }
    case 'enum':
      return (text) => (isTooLongForEnum(text) ? VALUE_TOO_LONG : enums.find(field, text));
  }
}
