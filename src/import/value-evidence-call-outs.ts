import type { CallOut } from '../contract/value-evidence.ts';
import { identifying } from '../row/column.ts';
import { shortened } from '../row/issue.ts';
import type { Rules } from '../row/rules.ts';
import type { ColumnCount } from './value-evidence-column.ts';
import { callOutApostrophes } from './value-evidence-apostrophes.ts';
import type { Apostrophes } from './value-evidence-apostrophes.ts';
import { callOutContacts } from './value-evidence-contacts.ts';
import type { ContactRepeats } from './value-evidence-contacts.ts';
import { callOutDates } from './value-evidence-date-order.ts';
import type { DateOrder } from './value-evidence-dates.ts';
import { callOutCountry, callOutPhones } from './value-evidence-phone-style.ts';
import type { PhoneStyles } from './value-evidence-phones.ts';
import { numberText, shareText } from './value-evidence-number.ts';

/** What was seen of a column while the file went by; null: nothing is looked for. */
export interface WatchedColumn {
  readonly count: ColumnCount;
  readonly dates: DateOrder | null;
  readonly phones: PhoneStyles | null;
  readonly repeats: ContactRepeats | null;
  readonly apostrophes: Apostrophes | null;
}

/** Cells that look empty, of those that are not blank, from which they are called out. */
const emptyShare = 0.03;

/**
 * What a person should look at before the start (docs/spec.md §9.3), column by column.
 * @param rows of the file, blank ones not counted
 */
export function callOuts(watched: readonly WatchedColumn[], rows: number, rules: Rules): CallOut[] {
  return watched.flatMap(({ count, dates, phones, repeats, apostrophes }) => [
    ...(dates === null ? [] : callOutDates(count.column, dates)),
    ...(phones === null ? [] : callOutPhones(count.column, phones, rules)),
    ...(phones === null ? [] : callOutCountry(count.column, count.leftOut, rules)),
    ...callOutEmptyLooks(count),
    ...(repeats === null ? [] : callOutContacts(count.column, repeats, rows)),
    ...(apostrophes === null ? [] : callOutApostrophes(count.column, apostrophes)),
  ]);
}

function callOutEmptyLooks({ column, emptyLooks }: ColumnCount): CallOut[] {
  const { count, of, spelling } = emptyLooks;
  if (count === 0 || count < of * emptyShare) return [];
  const { header, field } = column;
  const setting = identifying.has(field.kind) ? null : `--real-value "${header}"`;
  const named = `"${shortened(header)}"`;
  const advice = setting === null ? '' : ` If they are real values: --real-value ${named}.`;
  return [
    {
      code: 'many-look-empty',
      header,
      value: spelling,
      count,
      of,
      exact: true,
      setting,
      sentence: `${numberText(count)} of ${numberText(of)} cells in ${named} (${shareText(count, of)}) look empty, most of them as "${spelling}", and count as blank.${advice}`,
    },
  ];
}
