import type { CallOut } from '../contract/value-evidence.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import type { Column } from '../row/column.ts';
import { shortened } from '../row/issue.ts';
import { numberText, shareText } from './value-evidence-number.ts';
import { Repeats } from './value-evidence-repeats.ts';
import type { Repeat } from './value-evidence-repeats.ts';

/** The contacts of a column that stand on many rows. */
export interface ContactRepeats {
  readonly repeats: Repeats;
  readonly take: (checked: CheckedRow) => string | null | undefined;
}

/** Counts the values of an email, phone or card column; null for others, which several people may share. */
export function contactRepeats({ field }: Column): ContactRepeats | null {
  const take = takers.get(field.kind);
  return take === undefined ? null : { repeats: new Repeats(), take };
}

const takers = new Map<Column['field']['kind'], ContactRepeats['take']>([
  ['email', ({ email }) => email],
  ['phone', ({ phone }) => phone],
  ['card', ({ card }) => card],
]);

/** A family shares a phone, a shop puts its own on many rows. */
const leastRows = 20;
/** In a large file that is the size of a department store's customer number. */
const leastShare = 0.001;
const mostShown = 5;

/** @param rows of the file, blank ones not counted */
export function callOutContacts(column: Column, { repeats }: ContactRepeats, rows: number): CallOut[] {
  const many = Math.max(leastRows, Math.ceil(rows * leastShare));
  return repeats
    .from(many)
    .slice(0, mostShown)
    .map((repeat) => callOut(column, repeat, rows));
}

function callOut({ header, field }: Column, { value, atLeast, atMost }: Repeat, rows: number): CallOut {
  const exact = atLeast === atMost;
  const on = `${exact ? '' : 'at least '}${numberText(atLeast)} of ${numberText(rows)} rows (${shareText(atLeast, rows)})`;
  const advice =
    field.kind === 'card'
      ? 'A card has one owner, so only one customer can keep it. Take it out of the file if it is nobody’s.'
      : 'Rows that share it can be taken for one customer. If it is a shop’s own or a placeholder, put it on the blocklist of the catalog or take it out of the file.';
  return {
    code: 'contact-on-many-rows',
    header,
    value,
    count: atLeast,
    of: rows,
    exact,
    setting: null,
    sentence: `"${shortened(value)}" in "${shortened(header)}" stands on ${on}. ${advice}`,
  };
}
