import { hasShifted } from '../csv/column-shapes.ts';
import type { ColumnShapes } from '../csv/column-shapes.ts';
import { clean, isStorable, looksEmpty } from '../value/clean.ts';
import { cellReader } from './read-cell.ts';
import { drop } from './cell-reader.ts';
import type { CellReader } from './cell-reader.ts';
import { emptyDraft } from './checked-row.ts';
import type { CheckedRow, EmptyLists, RowDraft } from './checked-row.ts';
import type { Column } from './column.ts';
import type { EnumValues } from './enum-values.ts';
import { placeFullName } from './full-name.ts';
import { finding, shortened } from './issue.ts';
import type { IssueCode } from './issue.ts';
import type { Rules } from './rules.ts';

/** A row as it stands in the file. */
export interface FileRow {
  /** 1 is the first data row. */
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  /** What the reader found wrong with the row as a whole. */
  readonly damage: RowDamage | null;
}

export type RowDamage = 'unclosed-quote' | 'row-too-large' | 'undecodable-bytes';

/** Judges one row by its cells alone; null: the row is blank and takes no outcome (docs/spec.md §9.6). */
export type CheckRow = (row: FileRow) => CheckedRow | null;

/**
 * Makes the judge of steps 1 and 2 of docs/spec.md §5 for the rows of one import, given in file order.
 * @param enums takes up the values that rows create
 */
export function createRowCheck(rules: Rules, enums: EnumValues): CheckRow {
  const readers = rules.layout.columns.flatMap((column) => {
    const reader = cellReader(column, rules, enums);
    return reader === null ? [] : [{ column, reader }];
  });
  const lists = emptyLists(rules);
  return (row) => {
    if (row.damage === null && row.cells.every(isBlank)) return null;
    const draft = emptyDraft({ row: row.row, line: row.line, brandId: rules.brandId }, lists);
    if (!checkShape(row, draft, rules)) return draft;
    for (const { column, reader } of readers) readCell(row.cells[column.index], { column, reader, draft });
    placeFullName(draft, rules);
    dropForeignTopics(draft, rules);
    if (!hasIdentifier(draft)) reject(draft, 'no-identifier');
    if (draft.rejected) enums.forgetRow();
    else enums.keepRow();
    return draft;
  };
}

function emptyLists({ layout: { identities, customs, subscriptions } }: Rules): EmptyLists {
  return {
    identities: identities.map(nothing),
    customs: customs.map(nothing),
    subscriptions: subscriptions.map(nothing),
  };
}

const nothing = (): undefined => undefined;
const isBlank = (cell: string): boolean => cell === '' || clean(cell) === '';

/** Step 1; false when the row ends here. */
function checkShape(
  { damage, cells }: FileRow,
  draft: RowDraft,
  { layout, mapping, columns }: Rules,
): boolean {
  const { headerCount } = layout;
  const counts = [String(cells.length), String(headerCount)];
  if (damage === 'undecodable-bytes') reject(draft, damage, [undecodableColumns(cells, mapping.headers)]);
  else if (damage !== null) reject(draft, damage);
  else if (hasTooMany(cells, headerCount, columns)) {
    reject(draft, 'too-many-cells', counts);
  } else if (cells.length < headerCount) draft.findings.push(finding('too-few-cells', -1, ...counts));
  return !draft.rejected;
}

/**
 * Values may have shifted (docs/spec.md §5.1): the surplus is not blank, or it is and the row's other cells look like
 * the file's columns when one of them is taken out.
 */
export function hasTooMany(
  cells: readonly string[],
  headerCount: number,
  columns: ColumnShapes | null,
): boolean {
  if (cells.length <= headerCount) return false;
  return !cells.slice(headerCount).every(isBlankValue) || (columns !== null && hasShifted(cells, columns));
}

/** The columns whose cells have bytes that are no text. */
function undecodableColumns(cells: readonly string[], headers: readonly string[]): string {
  const names = cells.flatMap((cell, index) => {
    const header = headers[index];
    return header === undefined || !UNDECODABLE.test(cell) ? [] : [`"${shortened(header)}"`];
  });
  return names.length === 0 ? 'a cell without a header' : names.slice(0, COLUMNS_NAMED).join(', ');
}

/** Bytes that could not be decoded are lone surrogates. */
const UNDECODABLE = /[\ud800-\udfff]/u;
const COLUMNS_NAMED = 3;

function isBlankValue(cell: string): boolean {
  const text = clean(cell);
  return text === '' || looksEmpty(text);
}

/** Step 2 for one cell; an absent one asks for nothing. */
function readCell(cell: string | undefined, { column, reader, draft }: CellPlace): void {
  if (cell === undefined) return;
  const text = clean(cell);
  if (text === '' || (looksEmpty(text) && !column.realValues)) return reader.blank?.(draft);
  reader.spoken?.(draft);
  if (text === '%CLEAR%') return clearCell(text, { column, reader, draft });
  if (reader.readsUnstorable !== true && !isStorable(text)) {
    return drop(draft, { column, text: '', code: 'unstorable-character' });
  }
  reader.read(text, draft);
}

interface CellPlace {
  readonly column: Column;
  readonly reader: CellReader;
  readonly draft: RowDraft;
}

function clearCell(text: string, { column, reader, draft }: CellPlace): void {
  if (reader.clear === undefined) drop(draft, { column, text, code: 'clear-not-allowed' });
  else reader.clear(draft);
}

/** A valid value for a topic that the row's brand lacks is left out (docs/spec.md §6). */
function dropForeignTopics(draft: RowDraft, { layout, catalog }: Rules): void {
  if (draft.brandId === null || draft.subscriptions.length === 0) return;
  const keys = layout.nodeKeys.get(draft.brandId);
  for (const [slot, column] of layout.subscriptions.entries()) {
    if (draft.subscriptions[slot] === undefined || keys?.[slot] !== undefined) continue;
    const brand = catalog.brands.find(({ id }) => id === draft.brandId);
    draft.subscriptions[slot] = undefined;
    draft.findings.push(finding('topic-not-in-brand', column.index, brand?.systemName ?? ''));
  }
}

function hasIdentifier({ musterId, email, phone, identities }: RowDraft): boolean {
  return (
    musterId !== undefined ||
    typeof email === 'string' ||
    typeof phone === 'string' ||
    identities.some((value) => typeof value === 'string')
  );
}

function reject(draft: RowDraft, code: IssueCode, values: readonly string[] = []): void {
  draft.findings.push(finding(code, -1, ...values));
  draft.rejected = true;
}
