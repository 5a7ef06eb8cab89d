import type { CatalogFile } from './catalog-file.ts';
import type { Draw } from './draw.ts';
import type { Field } from './field.ts';
import { fieldsOf } from './field.ts';
import type { CellContext } from './generate-cell.ts';
import { generateCell } from './generate-cell.ts';
import { Reference } from './reference.ts';

/** A column of a generated file. */
export interface DrawnColumn {
  readonly header: string;
  /** Null: a column that matches nothing. */
  readonly field: Field | null;
  /** The entry of the mapping by hand, if any. */
  readonly mappedTo: string | null;
}

/** Which columns a file has, in what order and under which headers; topics as its data source's brand has them. */
export function generateColumns(
  draw: Draw,
  catalog: Required<CatalogFile>,
  dataSource: string,
): DrawnColumn[] {
  const reference = new Reference(catalog);
  const hasBrand = draw.chance(30);
  const brand = reference.dataSource(dataSource)?.brand ?? 'main';
  const brands = hasBrand ? catalog.brands.map((each) => each.systemName) : [brand];
  const width = draw.one([0.25, 0.6, 1]);
  const fields = fieldsOf(reference, brands).filter((field) =>
    field.kind === 'brand' ? hasBrand : draw.chance(oddsOf(field) * (identifies(field) ? 1 : width)),
  );
  const identified = fields.some((field) => identifies(field))
    ? fields
    : [...fields, { name: 'Email', kind: 'email' as const }];
  const columns = identified
    .filter((field) => !isSecondForm(field, identified))
    .map((field, at) => titled(draw, field, at));
  return draw.shuffle([...columns, ...generateJunk(draw)]);
}

/** The rows of a file: mostly about a few people whose identifiers keep meeting each other. */
export function generateRows(
  draw: Draw,
  columns: readonly DrawnColumn[],
  at: { catalog: Required<CatalogFile>; ids: number; maxRows: number },
): string[][] {
  const hasImportResult = columns.some((column) => column.field?.name === 'ImportResult');
  const rows: string[][] = [];
  for (let left = draw.integer(1, at.maxRows); left > 0; left -= 1) {
    const row = rows.length > 0 && draw.chance(8) ? draw.one(rows) : generateRow(draw, columns, at);
    rows.push(hasImportResult && draw.chance(80) ? row.map(withApostrophe) : row);
  }
  return rows;
}

/** Columns that match nothing; a topic that no brand has is one of them. */
function generateJunk(draw: Draw): DrawnColumn[] {
  const headers = draw.some(['Notes', 'IsSubscribedByEmailOnNothing', 'musterid', 'Customer ID'], 6);
  return headers.map((header) => ({ header, field: null, mappedTo: null }));
}

/** How often a file has the column, in percent. */
function oddsOf(field: Field): number {
  if (field.node !== undefined) return field.node.topic === null ? 18 : 14;
  return odds[field.name] ?? odds[field.kind] ?? 30;
}

const odds: Readonly<Record<string, number>> = {
  email: 88,
  phone: 70,
  'external-identity': 65,
  'muster-id': 13,
  confirmation: 35,
  'own-result': 8,
  'point-of-contact': 22,
  'action-template': 22,
  moment: 18,
  name: 30,
  'full-name': 25,
  custom: 60,
};

function identifies(field: Field): boolean {
  return ['email', 'phone', 'external-identity', 'muster-id'].includes(field.kind);
}

/** A file may not have a date-time column of §8 in both forms. */
function isSecondForm(field: Field, fields: readonly Field[]): boolean {
  return field.name.endsWith('Utc') && fields.some((other) => `${other.name}Utc` === field.name);
}

function titled(draw: Draw, field: Field, at: number): DrawnColumn {
  if (field.kind === 'muster-id') return { header: 'MusterId', field, mappedTo: 'MusterId' };
  if (field.kind === 'own-result') return { header: field.name, field, mappedTo: null };
  const inverted = field.kind === 'subscription' && draw.chance(12);
  if (inverted)
    return { header: draw.one([field.name, `Opted out ${at}`]), field, mappedTo: `!${field.name}` };
  if (draw.chance(8)) return { header: `Column ${at}`, field, mappedTo: field.name };
  return { header: spelled(draw, field), field, mappedTo: null };
}

function spelled(draw: Draw, field: Field): string {
  if (field.custom !== undefined && draw.chance(40)) return field.custom.systemName;
  return draw.weighted([
    [70, () => field.name],
    [10, () => field.name.toLowerCase()],
    [10, () => field.name.replace(/(?<=[a-z])(?=[A-Z])/g, draw.one([' ', '_', '-']))],
    [10, () => ` ${field.name.toUpperCase()} `],
  ]);
}

function generateRow(
  draw: Draw,
  columns: readonly DrawnColumn[],
  at: { catalog: Required<CatalogFile>; ids: number },
): string[] {
  if (draw.chance(4)) return columns.map(() => draw.one(['', '', ' ']));
  const clears = columns.some((column) => column.field?.kind === 'muster-id') && draw.chance(12);
  const context = { ...at, person: draw.integer(0, 5), blanks: draw.one([2, 15, 50]), clears };
  const cells = columns.map(({ field }) => generateField(draw, field, context));
  const identifiers = [...columns.entries()].filter(([, { field }]) => field !== null && identifies(field));
  if (identifiers.every(([index]) => cells[index]?.trim() === '') && draw.chance(90)) {
    const [index, { field }] = draw.one(identifiers);
    cells[index] = generateField(draw, field, { ...context, blanks: 0 });
  }
  return draw.weighted<string[]>([
    [92, () => cells],
    [4, () => cells.slice(0, draw.integer(1, cells.length))],
    [2, () => [...cells, draw.one(['', ' ', '  '])]],
    [2, () => [...cells, draw.one(['', 'x']), draw.one(['more', ' '])]],
  ]);
}

function generateField(draw: Draw, field: Field | null, context: CellContext): string {
  return field === null ? draw.one(['', 'note']) : generateCell(draw, field, context);
}

/** As our own files write a cell that a spreadsheet would take for a formula (docs/spec.md §9.6). */
function withApostrophe(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
