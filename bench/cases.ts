import type { Case, EngineCase, FileRow, Size } from './case.ts';
import { rejected, withWarnings } from './bad-rows.ts';
import { usualColumns } from './columns.ts';
import { halfKnown } from './half-known.ts';
import { knownPeople, newPeople } from './people.ts';
import { preview } from './preview.ts';
import { smallImport } from './small-import.ts';
import { usualScript } from './usual-script.ts';
import { ratio } from './reach.ts';
import { duplicates, sameEmail } from './repeated-rows.ts';
import { wideColumns } from './wide-columns.ts';

/** What the cases below say only where they differ. */
const usual = {
  kind: 'engine',
  size: (scale) => ({ rows: scale, baseRows: scale }),
  columns: usualColumns,
  settings: {},
  before: [],
  task: 'import',
  against: { kind: 'copy' },
  leaves: 'rows',
} as const satisfies Partial<EngineCase>;

const wide = wideColumns();

const allNew = ({ rows, baseRows }: Size): Iterable<FileRow> =>
  newPeople(usualColumns, { from: baseRows, count: rows });

/** In the order of the table. */
export const cases: readonly Case[] = [
  {
    ...usual,
    name: 'new-empty',
    says: 'all new, into an empty base',
    reach: ratio(1.3, 1),
    size: (scale) => ({ rows: scale, baseRows: 0 }),
    rows: allNew,
  },
  {
    ...usual,
    name: 'new',
    says: 'all new, into a base of as many others',
    reach: ratio(1.25, 1),
    rows: allNew,
  },
  {
    ...usual,
    name: 'half-known',
    says: 'half known of which half changed, half new',
    reach: ratio(1.2, 0.9),
    rows: halfKnown,
  },
  {
    ...usual,
    name: 'rehearsal',
    says: 'a rehearsal of half-known',
    reach: ratio(0.9, 0.5),
    rows: halfKnown,
    task: 'rehearse',
    leaves: 'base',
  },
  {
    ...usual,
    name: 'unchanged',
    says: 'the same file again',
    reach: ratio(0.65, 0.35),
    rows: ({ rows }) => knownPeople(usualColumns, rows),
  },
  {
    ...usual,
    name: 'ten-times',
    says: 'ten times as many, all new, into an empty base',
    reach: ratio(1.3 * 1.15, 1.05),
    size: (scale) => ({ rows: 10 * scale, baseRows: 0 }),
    rows: allNew,
  },
  smallImport,
  {
    ...usual,
    name: 'duplicates',
    says: 'every twentieth row about somebody of an earlier one, against none',
    reach: ratio(1.15, 1.05),
    rows: duplicates,
    against: { kind: 'file', columns: usualColumns, rows: allNew },
  },
  {
    ...usual,
    name: 'same-email',
    says: 'a tenth as many rows of one same email, against ordinary ones',
    reach: ratio(1.5, 1),
    size: (scale) => ({ rows: Math.ceil(scale / 10), baseRows: scale }),
    rows: sameEmail,
    against: { kind: 'file', columns: usualColumns, rows: allNew },
  },
  {
    ...usual,
    name: 'wide',
    says: 'all new with 40 custom fields, into an empty base, against 3',
    reach: ratio(2, 1.5),
    size: (scale) => ({ rows: scale, baseRows: 0 }),
    columns: wide,
    rows: ({ rows }) => newPeople(wide, { from: 0, count: rows }),
    against: { kind: 'file', columns: usualColumns, rows: allNew },
  },
  {
    ...usual,
    name: 'warnings',
    says: 'all new, three warnings in every row',
    reach: ratio(1, 0.6),
    rows: withWarnings,
  },
  { ...usual, name: 'rejected', says: 'all known, every row rejected', reach: ratio(1, 0.6), rows: rejected },
  {
    ...usual,
    name: 'undo',
    says: 'the undo of all new, in a base that was empty',
    reach: ratio(1, 0.6),
    size: (scale) => ({ rows: scale, baseRows: 0 }),
    rows: allNew,
    before: ['import'],
    task: 'undo',
    leaves: 'base',
  },
  {
    ...usual,
    name: 'after-undo',
    says: 'all new, imported again after its undo, against the first time',
    reach: ratio(1.15, 1),
    rows: allNew,
    before: ['import', 'undo'],
    against: { kind: 'before' },
  },
  preview,
  usualScript,
];
