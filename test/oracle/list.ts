import { Bad } from '../../src/value/bad.ts';
import { clean } from '../../src/value/clean.ts';
import type { ReadCell } from './cell.ts';
import type { Scalar } from './customer.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Job } from './job.ts';
import type { Column } from './layout.ts';
import { sameName } from './reference.ts';

/**
 * The items of a custom field: of one with the flag *multiple* separated by `|`, else the whole cell. Blank ones are
 * skipped, each wrong one has its own warning, duplicates keep the first; none left because all were wrong: nothing
 * follows from the cell; only `|` and blanks: blank (docs/spec.md §4).
 */
export function parseList(text: string, column: Column, job: Job): ReadCell {
  const multiple = column.custom?.multiple ?? false;
  const texts = multiple ? itemsOf(text) : [text];
  if (texts.length === 0) return { cell: { kind: 'blank' }, findings: [], missing: [] };
  const missing: string[] = [];
  const parsed = texts.map((item) => parseItem(item, { column, job, missing }));
  const items = parsed.filter(isValue).filter(isFirst);
  const findings = parsed.flatMap((item) => wrong(item, column));
  const first = items[0];
  if (first === undefined) return { cell: { kind: 'dropped' }, findings, missing };
  return { cell: { kind: 'value', value: multiple ? items : first }, findings, missing };
}

/** Whether something looks empty is asked of whole cells only: an exported list comes back as it was. */
function itemsOf(text: string): string[] {
  const items = text.split('|').map(clean);
  return items.filter((item) => item !== '');
}

function isValue(item: Scalar | Bad | null): item is Scalar {
  return item !== null && !(item instanceof Bad);
}

/** The finding of an item that is dropped; null is an enum value that nobody has and nobody creates. */
function wrong(item: Scalar | Bad | null, column: Column): Finding[] {
  if (isValue(item)) return [];
  return [finding(item?.code ?? 'unknown-enum-value', column)];
}

function isFirst(item: Scalar, at: number, items: readonly Scalar[]): boolean {
  return items.indexOf(item) === at;
}

/** An item's value; null: an enum value that nobody has and that the field does not create. */
function parseItem(text: string, at: { column: Column; job: Job; missing: string[] }): Scalar | Bad | null {
  const { column, job, missing } = at;
  const parsed = job.formats.parse(text, column);
  const custom = column.custom;
  if (parsed instanceof Bad || custom?.type !== 'enum') return parsed;
  const value = String(parsed);
  const known =
    job.reference.enumValue(custom.systemName, value) ?? missing.find((each) => sameName(each, value));
  if (known !== undefined) return known;
  if (custom.createMissingValues !== true || isRefusedByCatalogs(value)) return null;
  missing.push(value);
  return value;
}

/** No row creates what a catalog file may not declare (docs/spec.md §4). */
function isRefusedByCatalogs(value: string): boolean {
  return value === '%CLEAR%' || /[|\p{Cc}\u2028\u2029]/u.test(value);
}
