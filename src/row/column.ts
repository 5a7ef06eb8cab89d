import type { Field, FieldKind } from '../customer/field.ts';
import type { BlankHandling, ColumnPolicy } from './settings.ts';

/** A column of the file with what it holds and how its cells are taken (docs/spec.md §§3–4). */
export interface Column {
  /** Place in the file, from 0. */
  readonly index: number;
  readonly header: string;
  readonly field: Field;
  /** A subscription whose cells say the opposite: true means unsubscribed. */
  readonly inverted: boolean;
  readonly policy: ColumnPolicy;
  readonly blank: BlankHandling;
  /** Values that look empty are values. */
  readonly realValues: boolean;
  /** Slash dates put the day first. */
  readonly dayFirst: boolean;
}

/** The fields for which blank handling `clear` exists (docs/spec.md §4). */
export const clearableByBlank: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'email-confirmed',
  'phone-confirmed',
  'card',
  'area',
  'last-name',
  'first-name',
  'middle-name',
  'full-name',
  'sex',
  'birth-date',
  'time-zone',
  'custom',
]);

/** The fields that find a customer. */
export const identifying: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'muster-id',
  'identity',
  'email',
  'phone',
]);

/** The service columns (docs/spec.md §8) with `Brand` and `MusterId`: no policy, nothing to clear. */
export const withoutPolicy: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'muster-id',
  'brand',
  'update-point-of-contact',
  'update-template',
  'update-time',
  'update-time-utc',
  'source-point-of-contact',
  'source-template',
  'source-time',
  'source-time-utc',
]);

/** Whether dates can stand in a field, so that *day first* means something. */
export function holdsDates(field: Field): boolean {
  if (field.kind === 'custom') return field.custom.type === 'date' || field.custom.type === 'datetime';
  return withDates.has(field.kind);
}

/** The fields that hold dates, custom fields aside. */
export const withDates: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'birth-date',
  'update-time',
  'update-time-utc',
  'source-time',
  'source-time-utc',
]);
