import type { UndoPreview } from '../registry/preview-undo.ts';
import type { KeptValueDocument } from '../registry/undo-values.ts';
import type { UndoProgress } from '../undo/undo-progress.ts';
import { count, duration } from './import-progress.ts';
import { printable } from './printable.ts';
import { formatTable } from './table.ts';

type Counts = UndoPreview['counts'];

/** What an undo would do, for people. @param shown how many of the values that stay */
export function formatPreview({ importId, file, counts, kept, until }: UndoPreview, shown: number): string {
  return [
    `Undoing import ${importId} of ${printable(file)} would do this:\n`,
    formatCounts(counts),
    ...formatKept(counts, kept.slice(0, shown)),
    `Nothing was changed. To undo it${until === null ? '' : `, until ${until.slice(0, 10)}`}: muster imports undo ${importId} --yes\n`,
  ].join('\n');
}

/** What an undo did, for people. */
export function formatUndone(progress: UndoProgress, kept: readonly KeptValueDocument[]): string {
  const { importId, file, totalRows, seconds, counts } = progress;
  return [
    `Import ${importId} of ${printable(file)} is undone: ${count(totalRows)} ${totalRows === 1 ? 'row' : 'rows'} in ${duration(seconds)}.\n`,
    formatCounts(counts),
    ...formatKept(counts, kept),
  ].join('\n');
}

function formatCounts({ created, updated, values, memberships, actions }: Counts): string {
  const lines: readonly (readonly [string, number, string])[] = [
    ['created', created.total, 'rows that created a customer'],
    ['  removed', created.removed, 'the customer goes'],
    ['  kept', created.kept, 'something else touched the customer since'],
    ['updated', updated.total, 'rows that changed a customer'],
    ['  restored', updated.restored, 'all of it is put back'],
    ['  partly', updated.partly, 'some is put back, some stays'],
    ['  kept', updated.kept, 'nothing is put back'],
    ['  gone', updated.gone, 'the customer goes'],
    ['values', values.total, 'in rows whose customers stay'],
    ['  restored', values.restored, 'put back'],
    ['  changed since', values.changedSince, 'by something else: they stay'],
    ['  held by another', values.heldByAnother, 'another customer has the former value: it stays there'],
    ['  last identifier', values.lastIdentifier, 'nothing else would find the customer: they stay'],
    ['memberships', memberships, 'customers who leave the segment'],
    ['actions', actions, 'taken out of histories'],
  ];
  const always = new Set(['created', 'updated']);
  const shown = lines.filter(([name, number]) => number > 0 || always.has(name));
  return formatTable(
    {
      columns: [{ title: 'Undo' }, { title: '', align: 'right' }, { title: '' }],
      rows: shown.map(([name, number, meaning]) => [name, count(number), meaning]),
    },
    2,
  );
}

function formatKept({ values }: Counts, kept: readonly KeptValueDocument[]): string[] {
  if (kept.length === 0) return [];
  const all = values.total - values.restored;
  const rest = all > kept.length ? `, the first ${kept.length} of ${count(all)}` : '';
  const titles = ['Row', 'Customer', 'Field', 'Stays', 'Instead of', 'Because'];
  const rows = kept.map((value) => [
    String(value.row),
    String(value.customerId),
    value.brand === null ? value.field : `${value.field} (${value.brand})`,
    shownValue(value.present),
    shownValue(value.former),
    because(value),
  ]);
  return [`What stays${rest}\n${formatTable({ columns: titles.map((title) => ({ title })), rows }, 2)}`];
}

function because({ reason, heldBy }: KeptValueDocument): string {
  switch (reason) {
    case 'changed-since':
      return 'changed since';
    case 'held-by-another':
      return `customer ${heldBy ?? '?'} has it now`;
    case 'last-identifier':
      return 'the last identifier';
  }
}

function shownValue(value: KeptValueDocument['present']): string {
  if (value === null) return '–';
  return printable(typeof value === 'object' ? value.join(', ') : String(value));
}
