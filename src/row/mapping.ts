import type { Catalog } from '../customer/catalog.ts';
import { fieldsByHeader, headerKey } from '../customer/field.ts';
import type { Field } from '../customer/field.ts';
import { columnsByHand, fieldsByHand } from './by-hand.ts';
import type { ByHand, FieldChoices } from './by-hand.ts';
import { clearableByBlank } from './column.ts';
import type { Column } from './column.ts';
import { isOurOwn, mappingProblems } from './mapping-problems.ts';
import type { MappedFile, MappingProblem } from './mapping-problems.ts';
import type { ImportSettings } from './settings.ts';

export interface Mapping {
  readonly headers: readonly string[];
  /** The columns that are read, in file order. */
  readonly columns: readonly Column[];
  /** Headers that match nothing or were left out by hand. */
  readonly leftOut: readonly string[];
  /** Our own file (it has `ImportResult`): cells carry the formula guard of docs/spec.md §9.6. */
  readonly formulaGuarded: boolean;
}

export type MappingResult = { readonly mapping: Mapping } | { readonly problems: readonly MappingProblem[] };

export interface MappingContext {
  readonly catalog: Catalog;
  /** The import's brand, whose topics are columns; a file with a `Brand` column has every brand's. */
  readonly brandId: number;
}

/**
 * Decides what each column holds: by hand where the settings say so, else by its header.
 * @returns the mapping, or every reason why the import cannot start (docs/spec.md §§3, 4, 8).
 */
export function mapColumns(
  headers: readonly string[],
  settings: ImportSettings,
  at: MappingContext,
): MappingResult {
  const { file, choices, columns } = chosenColumns(headers, settings, at);
  const problems = mappingProblems(columns, file);
  if (problems.length > 0) return { problems };
  return {
    mapping: {
      headers,
      columns,
      leftOut: headers.filter((_, index) => choices[index] === null),
      formulaGuarded: headers.some((header) => headerKey(header) === 'importresult'),
    },
  };
}

/** What each column would hold, also where that cannot be imported, in file order; null: it is left out. */
export function columnFields(
  headers: readonly string[],
  settings: ImportSettings,
  at: MappingContext,
): readonly (Choice | null)[] {
  return chosenColumns(headers, settings, at).choices;
}

function chosenColumns(headers: readonly string[], settings: ImportSettings, at: MappingContext) {
  const byHand = columnsByHand(headers, settings);
  const file: MappedFile = { headers, settings, byHand, fieldNamed: fieldNames(headers, byHand, at) };
  const ofFields = fieldsByHand(settings, file.fieldNamed);
  const choices = headers.map((header, index) => chooseField(header, index, file));
  const columns = choices.flatMap((choice, index) =>
    choice === null || isOurOwn(choice.field.kind) ? [] : [columnOf({ ...choice, index }, file, ofFields)],
  );
  return { file, choices, columns };
}

interface Choice {
  readonly field: Field;
  readonly inverted: boolean;
}

/** Looks fields up by name, topics of every brand included when the file has a `Brand` column. */
function fieldNames(
  headers: readonly string[],
  { mapped, ignored }: ByHand,
  at: MappingContext,
): MappedFile['fieldNamed'] {
  const hasBrand = headers.some((header, index) => {
    const name = mapped.get(index)?.[0]?.field ?? (ignored.has(index) ? '' : header);
    return headerKey(name) === 'brand';
  });
  const fields = fieldsByHeader(at.catalog, hasBrand ? null : at.brandId);
  return (name) => fields.get(headerKey(name));
}

/** What one column holds, or null where it is left out. */
function chooseField(header: string, index: number, { byHand, fieldNamed }: MappedFile): Choice | null {
  const entry = byHand.mapped.get(index)?.[0];
  if (entry !== undefined) {
    const field = fieldNamed(entry.field.replace(/^!/u, ''));
    return field === undefined ? null : { field, inverted: entry.field.startsWith('!') };
  }
  if (byHand.ignored.has(index)) return null;
  const field = fieldNamed(header);
  if (field === undefined || (field.kind === 'muster-id' && header.trim() !== field.name)) return null;
  return { field, inverted: false };
}

function columnOf(
  { field, inverted, index }: Choice & { readonly index: number },
  { headers, settings, byHand }: MappedFile,
  { policies, blanks, dayFirst }: FieldChoices,
): Column {
  const blank = blanks.get(field.name) ?? settings.blank;
  const clears =
    (field.kind === 'custom' && field.custom.blankClears) ||
    (blank === 'clear' && clearableByBlank.has(field.kind));
  return {
    index,
    header: headers[index] ?? '',
    field,
    inverted,
    policy: policies.get(field.name) ?? 'replace',
    blank: clears ? 'clear' : 'keep',
    realValues: byHand.realValues.has(index),
    dayFirst: dayFirst.has(field.name),
  };
}
