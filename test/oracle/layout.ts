import { clean } from '../../src/value/clean.ts';
import type { ImportSettings } from '../../src/row/settings.ts';
import type { Field, FieldKind } from './field.ts';
import { fieldsOf, findField } from './field.ts';
import type { Reference } from './reference.ts';

/** A column of the file that is read: a header, its field and how its cells are to be taken. */
export interface Column extends Field {
  readonly index: number;
  /** As in the file: issues name it. */
  readonly header: string;
  readonly inverted: boolean;
  /** A stored value is neither replaced nor cleared by this column (docs/spec.md §4, policy). */
  readonly fillEmpty: boolean;
  /** A blank cell clears the stored value (docs/spec.md §4, blank handling and *blank clears*). */
  readonly blankClears: boolean;
  /** Values that look empty are values. */
  readonly realValue: boolean;
  readonly dayFirst: boolean;
}

export interface Layout {
  readonly columns: readonly Column[];
  /** The file has an `ImportResult` column: the apostrophes our own files put are taken off again (§9.6). */
  readonly hasImportResult: boolean;
  /** How many switches are off although the file has their columns: one `take-from-file-off` each (§8). */
  readonly switchesOff: number;
  readonly refusals: readonly string[];
}

/** Headers and settings → what every cell of the file means (docs/spec.md §§3, 4, 8). */
export function layOut(
  job: { settings: ImportSettings; headers: readonly string[] },
  reference: Reference,
): Layout {
  const { settings, headers } = job;
  const fields = fieldsOf(reference, topicBrands(job, reference));
  const found = headers.flatMap((header, index) => column(fields, settings, { header, index }));
  const present = found.filter((each) => each.kind !== 'own-result');
  const columns = present.filter((each) => isRead(each.kind, settings));
  return {
    columns,
    hasImportResult: found.some((each) => each.name === 'ImportResult'),
    switchesOff: new Set(present.filter((each) => !isRead(each.kind, settings)).map((each) => each.kind))
      .size,
    refusals: [
      ...headerRefusals(present, settings),
      ...optionRefusals(present, fields, job),
      ...switchRefusals(present, settings),
      ...clearRefusals(columns, settings),
    ],
  };
}

/** Topics are columns of the import's brand, with a `Brand` column in the file of every brand. */
function topicBrands(
  job: { settings: ImportSettings; headers: readonly string[] },
  reference: Reference,
): string[] {
  const withoutTopics = fieldsOf(reference, []);
  const hasBrand = job.headers.some(
    (header, index) => column(withoutTopics, job.settings, { header, index })[0]?.kind === 'brand',
  );
  const source = reference.dataSource(job.settings.dataSource);
  if (hasBrand) return reference.brands.map((brand) => brand.systemName);
  return source === undefined ? [] : [source.brand];
}

function column(
  fields: readonly Field[],
  settings: ImportSettings,
  at: { header: string; index: number },
): Column[] {
  if (names(settings.ignore, at.header)) return [];
  const byHand = settings.map.find((each) => names([each.header], at.header))?.field;
  const field = findField(fields, byHand?.replace(/^!/, '') ?? at.header);
  if (field === undefined) return [];
  return [
    {
      ...field,
      ...at,
      inverted: byHand?.startsWith('!') === true,
      fillEmpty: optionOf(settings.policies, fields, field)?.policy === 'fill-empty',
      blankClears: field.custom?.blankClears === true || blankHandling(settings, fields, field) === 'clear',
      realValue: names(settings.realValues, at.header),
      dayFirst: settings.dayFirst.some((text) => findField(fields, text)?.name === field.name),
    },
  ];
}

function blankHandling(settings: ImportSettings, fields: readonly Field[], field: Field): 'keep' | 'clear' {
  if (!mayClear.has(field.kind)) return 'keep';
  return optionOf(settings.blankByField, fields, field)?.blank ?? settings.blank;
}

/** The fields for which the blank handling `clear` exists (docs/spec.md §4). */
const mayClear: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'confirmation',
  'card',
  'area',
  'name',
  'full-name',
  'sex',
  'birth-date',
  'time-zone',
  'custom',
]);

const identifiers: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'muster-id',
  'external-identity',
  'email',
  'phone',
]);

const withoutPolicy: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'muster-id',
  'brand',
  'point-of-contact',
  'action-template',
  'moment',
]);

function isRead(kind: FieldKind, settings: ImportSettings): boolean {
  if (kind === 'point-of-contact') return settings.pointOfContact.kind === 'from-file';
  if (kind === 'action-template') return settings.actionTemplateFromFile;
  return true;
}

function headerRefusals(present: readonly Column[], settings: ImportSettings): string[] {
  const fieldNames = present.map((each) => each.name);
  const musterId = present.find((each) => each.kind === 'muster-id');
  const confirmed = settings.map.some((each) => each.field === 'MusterId');
  return [
    ...fieldNames
      .filter((name, at) => fieldNames.indexOf(name) !== at)
      .map((name) => `two columns on ${name}`),
    ...['LastUpdateDateTime', 'SourceDateTime']
      .filter((name) => fieldNames.includes(name) && fieldNames.includes(`${name}Utc`))
      .map((name) => `${name} in both forms`),
    ...(present.some((each) => identifiers.has(each.kind)) ? [] : ['no identifier column']),
    ...(musterId !== undefined && !confirmed ? ['MusterId is not confirmed'] : []),
  ];
}

function optionRefusals(
  present: readonly Column[],
  fields: readonly Field[],
  job: { settings: ImportSettings; headers: readonly string[] },
): string[] {
  const { settings, headers } = job;
  const has = (text: string): Column | undefined =>
    present.find((each) => each.name === findField(fields, text)?.name);
  const namedHeaders = [
    ...settings.map.map((each) => each.header),
    ...settings.ignore,
    ...settings.realValues,
  ];
  const namedFields = [...settings.policies, ...settings.blankByField].map((each) => each.field);
  const inverted = settings.map.filter((each) => each.field.startsWith('!'));
  return [
    ...namedHeaders
      .filter((header) => !names(headers, header))
      .map((header) => `the file has no header ${header}`),
    ...settings.map
      .filter((each) => findField(fields, each.field.replace(/^!/, '')) === undefined)
      .map((each) => `there is no field ${each.field}`),
    ...[...namedFields, ...settings.dayFirst]
      .filter((text) => !has(text))
      .map((text) => `the file has no field ${text}`),
    ...settings.policies
      .filter((each) => withoutPolicy.has(has(each.field)?.kind ?? 'email'))
      .map((each) => `${each.field} has no policy`),
    ...settings.blankByField
      .filter((each) => each.blank === 'clear' && !mayClear.has(has(each.field)?.kind ?? 'card'))
      .map((each) => `${each.field} cannot be cleared by blanks`),
    ...present
      .filter((each) => each.realValue && identifiers.has(each.kind))
      .map((each) => `${each.header} identifies: what looks empty cannot be its value`),
    ...inverted
      .filter((each) => has(each.field.slice(1))?.kind !== 'subscription')
      .map((each) => `only a subscription can be inverted, not ${each.field}`),
  ];
}

function switchRefusals(present: readonly Column[], settings: ImportSettings): string[] {
  const lacks = (kind: FieldKind): boolean => !present.some((each) => each.kind === kind);
  return [
    ...(settings.pointOfContact.kind === 'from-file' && lacks('point-of-contact')
      ? ['no point of contact column']
      : []),
    ...(settings.actionTemplateFromFile && lacks('action-template') ? ['no action template column'] : []),
  ];
}

function clearRefusals(columns: readonly Column[], settings: ImportSettings): string[] {
  if (settings.allowClear) return [];
  return columns
    .filter((each) => each.blankClears)
    .map((each) => `blank cells of ${each.header} could clear values`);
}

function optionOf<Option extends { readonly field: string }>(
  options: readonly Option[],
  fields: readonly Field[],
  field: Field,
): Option | undefined {
  return options.find((option) => findField(fields, option.field)?.name === field.name);
}

function names(headers: readonly string[], header: string): boolean {
  return headers.some((each) => clean(each) === clean(header));
}
