import type { Catalog } from '../customer/catalog.ts';
import { fieldsByHeader, headerKey } from '../customer/field.ts';
import type { Field, FieldKind } from '../customer/field.ts';
import { clearableByBlank, sameHeader } from './column.ts';
import type { Column } from './column.ts';
import { mappingProblems } from './mapping-problems.ts';
import type { MappingProblem } from './mapping-problems.ts';
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
  const file: File = { headers, settings, fieldNamed: fieldNames(headers, settings, at) };
  const choices = headers.map((header) => chooseField(header, file));
  const columns = choices.flatMap((choice, index) =>
    choice === null || isOurOwn(choice.field.kind) ? [] : [columnOf(choice, index, file)],
  );
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

/** A file's headers with the settings and fields they are read by. */
interface File {
  readonly headers: readonly string[];
  readonly settings: ImportSettings;
  readonly fieldNamed: (name: string) => Field | undefined;
}

interface Choice {
  readonly field: Field;
  readonly inverted: boolean;
}

const isOurOwn = (kind: FieldKind): boolean => kind === 'import-result' || kind === 'import-message';

/** Looks fields up by name, topics of every brand included when the file has a `Brand` column. */
function fieldNames(
  headers: readonly string[],
  settings: ImportSettings,
  at: MappingContext,
): File['fieldNamed'] {
  const byHand = [...settings.ignore, ...settings.map.map(({ header }) => header)];
  const hasBrand =
    settings.map.some(({ field }) => headerKey(field) === 'brand') ||
    headers.some(
      (header) =>
        headerKey(header) === 'brand' && !byHand.some((named) => sameHeader(headers, named, header)),
    );
  const fields = fieldsByHeader(at.catalog, hasBrand ? null : at.brandId);
  return (name) => fields.get(headerKey(name));
}

/** What one column holds, or null where it is left out. */
function chooseField(header: string, { headers, settings, fieldNamed }: File): Choice | null {
  const byHand = settings.map.find((entry) => sameHeader(headers, entry.header, header));
  if (byHand !== undefined) {
    const field = fieldNamed(byHand.field.replace(/^!/u, ''));
    return field === undefined ? null : { field, inverted: byHand.field.startsWith('!') };
  }
  if (settings.ignore.some((ignored) => sameHeader(headers, ignored, header))) return null;
  const field = fieldNamed(header);
  if (field === undefined || (field.kind === 'muster-id' && header.trim() !== field.name)) return null;
  return { field, inverted: false };
}

function columnOf(
  { field, inverted }: Choice,
  index: number,
  { headers, settings, fieldNamed }: File,
): Column {
  const header = headers[index] ?? '';
  const isThis = (name: string): boolean => fieldNamed(name)?.name === field.name;
  const blank = settings.blankByField.findLast((entry) => isThis(entry.field))?.blank ?? settings.blank;
  const clears =
    (field.kind === 'custom' && field.custom.blankClears) ||
    (blank === 'clear' && clearableByBlank.has(field.kind));
  return {
    index,
    header,
    field,
    inverted,
    policy: settings.policies.findLast((entry) => isThis(entry.field))?.policy ?? 'replace',
    blank: clears ? 'clear' : 'keep',
    realValues: settings.realValues.some((named) => sameHeader(headers, named, header)),
    dayFirst: settings.dayFirst.some(isThis),
  };
}
