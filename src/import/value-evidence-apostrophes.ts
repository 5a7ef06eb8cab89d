import type { CallOut } from '../contract/value-evidence.ts';
import type { Column } from '../row/column.ts';
import { shortened } from '../row/issue.ts';
import { numberText } from './value-evidence-number.ts';

/** Values of a column that begin with an apostrophe: in files, what a spreadsheet writes to keep digits a text. */
export class Apostrophes {
  #count = 0;
  #of = 0;
  #example = '';

  /** @param text a value, trimmed */
  add(text: string): void {
    this.#of += 1;
    if (!text.startsWith("'")) return;
    if (this.#count === 0) this.#example = text;
    this.#count += 1;
  }

  /** The example is the first one. */
  get found(): { readonly count: number; readonly of: number; readonly example: string } {
    return { count: this.#count, of: this.#of, example: this.#example };
  }
}

/** Watches ids and cards, which are compared exactly (docs/spec.md §4); null for all others. */
export function apostrophesOf({ field }: Column): Apostrophes | null {
  return field.kind === 'identity' || field.kind === 'card' ? new Apostrophes() : null;
}

/** Ids that another file, or the customer base, has without the apostrophe: nothing takes it off for them. */
export function callOutApostrophes({ header }: Column, { found }: Apostrophes): CallOut[] {
  const { count, of, example } = found;
  if (count === 0) return [];
  const how = 'They are kept as they are, and customers who have them without it are not found by them.';
  const advice =
    "If it does not belong to them, take it off in the file: in a spreadsheet, format the column as text and replace ' by nothing.";
  return [
    {
      code: 'ids-with-apostrophe',
      header,
      value: example,
      count,
      of,
      exact: true,
      setting: null,
      sentence: `${numberText(count)} of ${numberText(of)} values in "${shortened(header)}" ${count === 1 ? 'begins' : 'begin'} with an apostrophe, such as "${shortened(example)}", as spreadsheets write them. ${how} ${advice}`,
    },
  ];
}
