import type { Field, FieldKind } from '../customer/field.ts';
import type { ByHand } from './by-hand.ts';
import { clearableByBlank, holdsDates, identifying, withoutPolicy } from './column.ts';
import type { Column } from './column.ts';
import type { ImportSettings } from './settings.ts';

/** Why an import cannot start, as a sentence that says what to do. */
export interface MappingProblem {
  readonly code: 'mapping' | 'clear-not-allowed' | 'take-from-file';
  /** With the options of the command line that mend it. */
  readonly sentence: string;
  /** For doors that have none; absent: the sentence names none. */
  readonly plain?: string;
  /** The setting that it is about; null: it is about columns. */
  readonly setting: keyof ImportSettings | null;
  /** Places of the columns that it is about; empty: of none, or of the whole file. */
  readonly columns: readonly number[];
}

type Said = Omit<MappingProblem, 'code'>;

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
  const said = [
    ...unknownHeaders(file),
    ...handMappings(file),
    ...saidTwice(file),
    ...doubled(columns),
    ...identifiers(columns, file.byHand),
    ...fieldSettings(columns, file),
  ];
  return [
    ...said.map(asMapping),
    ...takenFromFile(columns, file.settings),
    ...clearing(columns, file.settings),
  ];
}

const asMapping = (said: Said): MappingProblem => ({ code: 'mapping', ...said });

function unknownHeaders({ headers, settings, byHand }: MappedFile): Said[] {
  const named = [
    ...settings.map.map(({ header }) => ['map', 'map', header] as const),
    ...settings.ignore.map((header) => ['ignore', 'ignore', header] as const),
    ...settings.realValues.map((header) => ['realValues', 'real value', header] as const),
  ];
  return named
    .filter(([, , name]) => byHand.columnsNamed(name).length === 0)
    .map(([setting, what, name]) => ({
      sentence: `The setting "${what}" names the column "${name}", which the file does not have. It has: ${list(headers)}.`,
      setting,
      columns: [],
    }));
}

function handMappings({ settings, fieldNamed, byHand }: MappedFile): Said[] {
  return settings.map.flatMap(({ header, field: name }) => {
    const wrong = wrongMapping({ header, name }, fieldNamed(name.replace(/^!/u, '')));
    return wrong === null ? [] : [{ ...wrong, setting: null, columns: byHand.columnsNamed(header) }];
  });
}

function wrongMapping(
  { header, name }: { readonly header: string; readonly name: string },
  field: Field | undefined,
): Pick<Said, 'sentence' | 'plain'> | null {
  if (field === undefined) {
    return {
      sentence: `"${header}" is mapped to "${name}", which is not a field of this project. Check the spelling or add it to the catalog.`,
    };
  }
  if (name.startsWith('!') && field.kind !== 'subscription') {
    return {
      sentence: `"${header}" is mapped inverted to "${field.name}", but only subscriptions can be inverted. Leave out the "!".`,
    };
  }
  if (!isOurOwn(field.kind)) return null;
  const what = `"${header}" is mapped to "${field.name}", which is not read from a file. Map it to another field, or leave the column out`;
  return { sentence: `${what} with --ignore "${header}".`, plain: `${what}.` };
}

/** Columns for which a person gave two answers. */
function saidTwice({ headers, byHand }: MappedFile): Said[] {
  return [...byHand.mapped].flatMap(([index, entries]) => {
    const header = headers[index] ?? '';
    const names = list(entries.map(({ field }) => field));
    const at = { setting: null, columns: [index] };
    if (entries.length > 1)
      return [{ ...at, sentence: `"${header}" is mapped more than once, to ${names}. Keep one mapping.` }];
    if (!byHand.ignored.has(index)) return [];
    const sentence = `"${header}" is both mapped to ${names} and left out. Keep only one of the two.`;
    return [{ ...at, sentence }];
  });
}

function doubled(columns: readonly Column[]): Said[] {
  const byField = new Map<string, Column[]>();
  for (const column of columns)
    byField.set(column.field.name, [...(byField.get(column.field.name) ?? []), column]);
  const twice = [...byField].filter(([, same]) => same.length > 1);
  const said = twice.map(([name, same]): Said => {
    const headers = same.map(({ header }) => header);
    const remedy =
      new Set(headers).size < headers.length
        ? 'Rename one in the file, as columns of the same name cannot be told apart.'
        : 'Leave out all but one, or map them to other fields.';
    return {
      sentence: `${same.length} columns hold ${name}: ${list(headers)}. ${remedy}`,
      setting: null,
      columns: same.map(({ index }) => index),
    };
  });
  return [...said, ...['LastUpdateDateTime', 'SourceDateTime'].flatMap(bothForms)];

  function bothForms(name: string): Said[] {
    const [local, utc] = [byField.get(name), byField.get(`${name}Utc`)];
    if (local === undefined || utc === undefined) return [];
    const sentence = `The file has both ${name} and ${name}Utc. Leave one of them out.`;
    return [{ sentence, setting: null, columns: [...local, ...utc].map(({ index }) => index) }];
  }
}

function identifiers(columns: readonly Column[], { mapped }: ByHand): Said[] {
  const said: Said[] = [];
  if (!columns.some(({ field }) => identifying.has(field.kind))) {
    const plain =
      'No column identifies customers. Map one to Email, MobilePhone, an external identity or MusterId';
    const sentence = `${plain} (on the command line: --map "Header=Email").`;
    said.push({ sentence, plain: `${plain}.`, setting: null, columns: [] });
  }
  const own = columns.find(({ field }) => field.kind === 'muster-id');
  if (own !== undefined && mapped.get(own.index)?.[0]?.field !== 'MusterId') {
    const { header, index } = own;
    const what = `Rows would be matched by Muster's own ids in the column "${header}".`;
    said.push({
      sentence: `${what} Confirm it with --map "${header}=MusterId", or leave the column out with --ignore "${header}".`,
      plain: `${what} Confirm it, or leave the column out.`,
      setting: null,
      columns: [index],
    });
  }
  return said;
}

function fieldSettings(columns: readonly Column[], { settings, fieldNamed }: MappedFile): Said[] {
  const named = [
    ...settings.policies.map(
      ({ field, policy }) => ['policies', `policy ${policy}`, field, mayHavePolicy] as const,
    ),
    ...settings.blankByField.map(
      ({ field, blank }) =>
        ['blankByField', `blank ${blank}`, field, blank === 'clear' ? mayBlankClear : anyField] as const,
    ),
    ...settings.dayFirst.map((field) => ['dayFirst', 'day first', field, holdsDates] as const),
  ];
  const held = new Map(columns.map(({ field, index }) => [field.name, index]));
  const said = named.flatMap(([setting, what, name, allowed]): Said[] => {
    const field = fieldNamed(name);
    const index = held.get(field?.name ?? '');
    if (field === undefined || index === undefined) {
      const sentence = `The setting "${what}" names the field "${name}", which no column of the file holds.`;
      return [{ sentence, setting, columns: [] }];
    }
    const sentence = `The setting "${what}" cannot be used for ${field.name}.`;
    return allowed(field) ? [] : [{ sentence, setting, columns: [index] }];
  });
  return [...said, ...realIdentifiers(columns)];
}

function realIdentifiers(columns: readonly Column[]): Said[] {
  const wrong = columns.filter(({ field, realValues }) => realValues && identifying.has(field.kind));
  return wrong.map(({ header, index }) => {
    const plain = `"${header}" identifies customers, so values that look empty are always blank in it.`;
    const sentence = `${plain} Leave out --real-value "${header}".`;
    return { sentence, plain, setting: 'realValues', columns: [index] };
  });
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
    problems.push({ code: 'take-from-file', sentence, setting: 'pointOfContact', columns: [] });
  }
  if (settings.actionTemplateFromFile && !has('update-template', 'source-template')) {
    const sentence =
      'Action templates are to be taken from the file, but it has neither LastUpdateActionTemplate nor SourceActionTemplate. Add one of the columns, or do not take action templates from the file.';
    problems.push({ code: 'take-from-file', sentence, setting: 'actionTemplateFromFile', columns: [] });
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
  const what = `Blank cells would erase stored values in ${list(clears.map(({ header }) => header))}. Keep what is stored`;
  return [
    {
      code: 'clear-not-allowed',
      sentence: `${what} with ${ways.slice(0, 20).join(' ')}, or agree to erase it with --allow-clear.`,
      plain: `${what}, or agree to erase it.`,
      setting: 'allowClear',
      columns: clears.map(({ index }) => index),
    },
  ];
}

const alwaysClears = ({ field }: Column): boolean => field.kind === 'custom' && field.custom.blankClears;

function list(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => `"${name}"`);
  return names.length > shown.length
    ? `${shown.join(', ')} and ${names.length - shown.length} more`
    : shown.join(', ');
}
