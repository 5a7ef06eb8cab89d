import { Bad } from '../../src/value/bad.ts';
import { clean, looksEmpty } from '../../src/value/clean.ts';
import type { Cell } from './cell.ts';
import { readCell } from './cell.ts';
import type { Consent, Value } from './customer.ts';
import type { Finding } from './finding.ts';
import { finding, rejects } from './finding.ts';
import type { NamePart } from './format.ts';
import { nameParts } from './format.ts';
import type { Job } from './job.ts';
import type { Column } from './layout.ts';
import { isShifted } from './shift.ts';

/** A row after steps 1 and 2 of docs/spec.md §5: what its cells say, before anyone asks whom it means. */
export interface Reading {
  readonly findings: readonly Finding[];
  readonly rejected: boolean;
  /** The row's valid identifiers, strongest first (docs/spec.md §1). */
  readonly identifiers: readonly { readonly column: Column; readonly value: Value }[];
  /** What the row wants of single values, contacts and confirmations included, names already put together. */
  readonly wishes: readonly Wish[];
  readonly consents: readonly {
    readonly column: Column;
    readonly topic: string | null;
    readonly value: Consent;
  }[];
  readonly brand: string;
  readonly cell: (field: string) => Cell;
}

/** A stored value to be replaced or cleared, and the column whose policy decides whether it may. */
export interface Wish {
  readonly field: string;
  readonly column: Column;
  /** Null: clear. */
  readonly value: Value | null;
}

/** Whether a row takes a number but no outcome: every cell is empty after trimming (docs/spec.md §9.6). */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => clean(cell) === '');
}

/** Step 1: the shape of a row. An error: nothing else of the row is looked at. */
export function judgeShape(
  cells: readonly string[],
  { width, kinds }: Pick<Job, 'width' | 'kinds'>,
): Finding[] {
  const surplus = cells.slice(width).map(clean);
  if (surplus.some((cell) => cell !== '' && !looksEmpty(cell))) return [finding('too-many-cells', null)];
  if (cells.length > width && isShifted(cells, kinds)) return [finding('too-many-cells', null)];
  return cells.length < width ? [finding('too-few-cells', null)] : [];
}

/** Step 2: every mapped cell, whatever the others say; enum values it creates are created here. */
export function readRow(cells: readonly string[], job: Job): Reading {
  const { columns } = job.layout;
  const read = columns.map((column) => ({ column, ...readCell(cells[column.index], column, job) }));
  const cell = (field: string): Cell =>
    read.find((each) => each.column.name === field)?.cell ?? { kind: 'absent' };
  const brand = brandOf(cell('Brand'), job);
  const identifiers = identifiersOf(read, job);
  const names = namesOf(columns, cell, job);
  const consents = brand === null ? [] : consentsOf(read, brand, job);
  const findings = [
    ...read.flatMap((each) => each.findings),
    ...names.findings,
    ...consents
      .filter((each) => each.topic === undefined)
      .map((each) => finding('topic-not-in-brand', each.column)),
    ...(identifiers.length === 0 ? [finding('no-identifier', null)] : []),
  ];
  const rejected = rejects(findings);
  if (!rejected) createEnumValues(read, job);
  return {
    findings,
    rejected,
    identifiers,
    wishes: [...read.flatMap(wishOf), ...names.wishes],
    consents: consents.flatMap(({ column, topic, value }) =>
      topic === undefined ? [] : [{ column, topic, value }],
    ),
    brand: brand ?? job.source.brand,
    cell,
  };
}

type ReadColumn = { column: Column; cell: Cell; missing: readonly string[]; findings: readonly Finding[] };

/** The row's brand: its cell, blank the import's; null: unknown, the row is rejected and no topic can be judged. */
function brandOf(cell: Cell, job: Job): string | null {
  if (cell.kind === 'refused') return null;
  return cell.kind === 'value' ? String(cell.value) : job.source.brand;
}

function identifiersOf(read: readonly ReadColumn[], job: Job): { column: Column; value: Value }[] {
  const strength = [
    'MusterId',
    ...job.reference.externalIdentities.map((identity) => `ExternalIdentity${identity.systemName}`),
    'Email',
    'MobilePhone',
  ];
  return strength.flatMap((field) =>
    read.flatMap(({ column, cell }) =>
      column.name === field && cell.kind === 'value' ? [{ column, value: cell.value }] : [],
    ),
  );
}

/** A valid subscription cell with the row's brand's topic; undefined: that brand lacks it (docs/spec.md §6). */
function consentsOf(
  read: readonly ReadColumn[],
  brand: string,
  job: Job,
): { column: Column; topic: string | null | undefined; value: Consent }[] {
  return read.flatMap(({ column, cell }) => {
    if (column.node === undefined || cell.kind !== 'value' || !isConsent(cell.value)) return [];
    const { topic } = column.node;
    return [{ column, topic: topic === null ? null : job.reference.topic(brand, topic), value: cell.value }];
  });
}

function isConsent(value: Value): value is Consent {
  return value === 'subscribed' || value === 'unsubscribed' || value === 'waiting-for-confirmation';
}

function createEnumValues(read: readonly ReadColumn[], job: Job): void {
  for (const { column, missing } of read) {
    for (const value of missing) job.reference.createEnumValue(column.custom?.systemName ?? '', value);
  }
}

const plainWishes = new Set([
  'external-identity',
  'email',
  'phone',
  'confirmation',
  'card',
  'area',
  'sex',
  'birth-date',
  'time-zone',
  'custom',
]);

function wishOf({ column, cell }: { column: Column; cell: Cell }): Wish[] {
  return plainWishes.has(column.kind) ? wishFrom(cell, column) : [];
}

function wishFrom(cell: Cell, column: Column): Wish[] {
  if (cell.kind === 'value') return [{ field: column.name, column, value: cell.value }];
  return clears(cell, column) ? [{ field: column.name, column, value: null }] : [];
}

function clears(cell: Cell, column: Column): boolean {
  return cell.kind === 'clear' || (cell.kind === 'blank' && column.blankClears);
}

interface Names {
  readonly wishes: readonly Wish[];
  readonly findings: readonly Finding[];
}

/**
 * The three names: a part of `FullName` goes where the part's own cell gives nothing; `%CLEAR%` in `FullName`, and a
 * blank under `clear`, clear each part without a value of its own (docs/spec.md §4).
 */
function namesOf(columns: readonly Column[], cell: (field: string) => Cell, job: Job): Names {
  const fullColumn = columns.find((column) => column.kind === 'full-name');
  const full = cell('FullName');
  const given = full.kind === 'value' ? job.formats.splitFullName(String(full.value)) : null;
  const parts = nameParts.map((field): Names => {
    const own = cell(field);
    const ownWish = columns
      .filter((column) => column.name === field)
      .flatMap((column) => wishFrom(own, column));
    const ownDecides = own.kind === 'value' || own.kind === 'clear' || own.kind === 'refused';
    if (ownDecides || fullColumn === undefined) return { wishes: ownWish, findings: [] };
    if (clears(full, fullColumn))
      return { wishes: [{ field, column: fullColumn, value: null }], findings: [] };
    const text = given?.[field] ?? null;
    return text === null
      ? { wishes: ownWish, findings: [] }
      : partOfFullName(field, text, { column: fullColumn, job });
  });
  return { wishes: parts.flatMap((part) => part.wishes), findings: parts.flatMap((part) => part.findings) };
}

/** A part that is not a name is dropped and leaves what is stored. */
function partOfFullName(field: NamePart, text: string, at: { column: Column; job: Job }): Names {
  const name = at.job.formats.parseNamePart(text);
  if (name instanceof Bad) return { wishes: [], findings: [finding(name.code, at.column)] };
  return { wishes: [{ field, column: at.column, value: name }], findings: [] };
}
