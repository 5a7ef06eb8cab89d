import type { Field, FieldKind } from '../customer/field.ts';
import type { ByHand } from './by-hand.ts';
import { clearableByBlank, holdsDates, identifying, withoutPolicy } from './column.ts';
import type { Column } from './column.ts';
import type { ImportSettings } from './settings.ts';

/** Why an import cannot start, as a sentence that says what to do. */
export interface MappingProblem {
  readonly code: 'mapping' | 'clear-not-allowed' | 'take-from-file';
  readonly sentence: string;
}

/** A file's headers with the settings and fields they are read by. */
export interface MappedFile {
  readonly headers: readonly string[];
  readonly settings: ImportSettings;
  readonly byHand: ByHand;
  readonly fieldNamed: (name: string) => Field | undefined;
}

/** Columns that our own files carry and that are not read. */
export const isOurOwn = (kind: FieldKind): boolean => kind === 'import-result' || kind === 'import-message';

/** Everything that is wrong between a file's columns and the settings (docs/spec.md §§3, 4, 8), in reading order. */
export function mappingProblems(columns: readonly Column[], file: MappedFile): MappingProblem[] {
  const sentences = [
    ...unknownHeaders(file),
    ...handMappings(file),
    ...saidTwice(file),
    ...doubled(columns),
    ...identifiers(columns, file.byHand),
    ...fieldSettings(columns, file),
  ];
  return [
    ...sentences.map((sentence): MappingProblem => ({ code: 'mapping', sentence })),
    ...takenFromFile(columns, file.settings),
    ...clearing(columns, file.settings),
  ];
}

function unknownHeaders({ headers, settings, byHand }: MappedFile): string[] {
  const named = [
    ...settings.map.map(({ header }) => ['map', header] as const),
    ...settings.ignore.map((header) => ['ignore', header] as const),
    ...settings.realValues.map((header) => ['real value', header] as const),
  ];
  return named
    .filter(([, name]) => byHand.columnsNamed(name).length === 0)
    .map(
      ([what, name]) =>
        `The setting "${what}" names the column "${name}", which the file does not have. It has: ${list(headers)}.`,
    );
}

function handMappings({ settings, fieldNamed }: MappedFile): string[] {
  return settings.map.flatMap(({ header, field: name }) => {
    const field = fieldNamed(name.replace(/^!/u, ''));
    if (field === undefined) {
      return [
        `"${header}" is mapped to "${name}", which is not a field of this project. Check the spelling or add it to the catalog.`,
      ];
    }
    if (name.startsWith('!') && field.kind !== 'subscription') {
      return [
        `"${header}" is mapped inverted to "${field.name}", but only subscriptions can be inverted. Leave out the "!".`,
      ];
    }
    if (isOurOwn(field.kind)) {
      return [
        `"${header}" is mapped to "${field.name}", which is not read from a file. Map it to another field, or leave the column out with --ignore "${header}".`,
      ];
    }
    return [];
  });
}

/** Columns for which a person gave two answers. */
function saidTwice({ headers, byHand }: MappedFile): string[] {
  return [...byHand.mapped].flatMap(([index, entries]) => {
    const header = headers[index] ?? '';
    const names = list(entries.map(({ field }) => field));
    if (entries.length > 1) return [`"${header}" is mapped more than once, to ${names}. Keep one mapping.`];
    if (!byHand.ignored.has(index)) return [];
    return [`"${header}" is both mapped to ${names} and left out. Keep only one of the two.`];
  });
}

function doubled(columns: readonly Column[]): string[] {
  const byField = new Map<string, Column[]>();
  for (const column of columns)
    byField.set(column.field.name, [...(byField.get(column.field.name) ?? []), column]);
  const twice = [...byField].filter(([, same]) => same.length > 1);
  const sentences = twice.map(([name, same]) => {
    const headers = same.map(({ header }) => header);
    const remedy =
      new Set(headers).size < headers.length
        ? 'Rename one in the file, as columns of the same name cannot be told apart.'
        : 'Leave out all but one, or map them to other fields.';
    return `${same.length} columns hold ${name}: ${list(headers)}. ${remedy}`;
  });
  for (const name of ['LastUpdateDateTime', 'SourceDateTime']) {
    if (byField.has(name) && byField.has(`${name}Utc`)) {
      sentences.push(`The file has both ${name} and ${name}Utc. Leave one of them out.`);
    }
  }
  return sentences;
}

function identifiers(columns: readonly Column[], { mapped }: ByHand): string[] {
  const sentences: string[] = [];
  if (!columns.some(({ field }) => identifying.has(field.kind))) {
    sentences.push(
      'No column identifies customers. Map one to Email, MobilePhone, an external identity or MusterId (on the command line: --map "Header=Email").',
    );
  }
  const own = columns.find(({ field }) => field.kind === 'muster-id');
  if (own !== undefined && mapped.get(own.index)?.[0]?.field !== 'MusterId') {
    sentences.push(
      `Rows would be matched by Muster's own ids in the column "${own.header}". Confirm it with --map "${own.header}=MusterId", or leave the column out with --ignore "${own.header}".`,
    );
  }
  return sentences;
}

function fieldSettings(columns: readonly Column[], { settings, fieldNamed }: MappedFile): string[] {
  const named = [
    ...settings.policies.map(({ field, policy }) => [`policy ${policy}`, field, mayHavePolicy] as const),
    ...settings.blankByField.map(
      ({ field, blank }) => [`blank ${blank}`, field, blank === 'clear' ? mayBlankClear : anyField] as const,
    ),
    ...settings.dayFirst.map((field) => ['day first', field, holdsDates] as const),
  ];
  const held = new Set(columns.map(({ field }) => field.name));
  const sentences = named.flatMap(([what, name, allowed]) => {
    const field = fieldNamed(name);
    if (field === undefined || !held.has(field.name)) {
      return [`The setting "${what}" names the field "${name}", which no column of the file holds.`];
    }
    return allowed(field) ? [] : [`The setting "${what}" cannot be used for ${field.name}.`];
  });
  const wrong = columns.filter(({ field, realValues }) => realValues && identifying.has(field.kind));
  return [
    ...sentences,
    ...wrong.map(
      ({ header }) =>
        `"${header}" identifies customers, so values that look empty are always blank in it. Leave out --real-value "${header}".`,
    ),
  ];
}

const anyField = (): boolean => true;
const mayHavePolicy = (field: Field): boolean => !withoutPolicy.has(field.kind);
const mayBlankClear = (field: Field): boolean => clearableByBlank.has(field.kind);

function takenFromFile(columns: readonly Column[], settings: ImportSettings): MappingProblem[] {
  const has = (...kinds: string[]): boolean => columns.some(({ field }) => kinds.includes(field.kind));
  const problems: MappingProblem[] = [];
  if (
    settings.pointOfContact.kind === 'from-file' &&
    !has('update-point-of-contact', 'source-point-of-contact')
  ) {
    const sentence =
      'Points of contact are to be taken from the file, but it has neither LastUpdatePointOfContact nor SourcePointOfContact. Add one of the columns, or do not take points of contact from the file.';
    problems.push({ code: 'take-from-file', sentence });
  }
  if (settings.actionTemplateFromFile && !has('update-template', 'source-template')) {
    const sentence =
      'Action templates are to be taken from the file, but it has neither LastUpdateActionTemplate nor SourceActionTemplate. Add one of the columns, or do not take action templates from the file.';
    problems.push({ code: 'take-from-file', sentence });
  }
  return problems;
}

/** What blanks clear by choice is kept by another choice; what they always clear only `fill-empty` keeps. */
function clearing(columns: readonly Column[], settings: ImportSettings): MappingProblem[] {
  if (settings.allowClear) return [];
  const clears = columns.filter(({ blank, policy }) => blank === 'clear' && policy !== 'fill-empty');
  if (clears.length === 0) return [];
  const chosen = clears
    .filter((column) => !alwaysClears(column))
    .map(({ field }) => `--blank "${field.name}=keep"`);
  const always = clears.filter(alwaysClears).map(({ field }) => `--policy "${field.name}=fill-empty"`);
  const ways = [...(settings.blank === 'clear' && chosen.length > 0 ? ['--blank keep'] : chosen), ...always];
  const sentence = `Blank cells would erase stored values in ${list(clears.map(({ header }) => header))}. Keep what is stored with ${ways.slice(0, 20).join(' ')}, or agree to erase it with --allow-clear.`;
  return [{ code: 'clear-not-allowed', sentence }];
}

const alwaysClears = ({ field }: Column): boolean => field.kind === 'custom' && field.custom.blankClears;

function list(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => `"${name}"`);
  return names.length > shown.length
    ? `${shown.join(', ')} and ${names.length - shown.length} more`
    : shown.join(', ');
}
