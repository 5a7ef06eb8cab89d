import { headerKey } from '../../../../src/customer/field.ts';
import type { Inspection } from '../../../../src/contract/inspection.ts';
import type { Settings } from '../../server/answers.ts';

type Suggestion = Inspection['suggestions'][number];

/** A column of the file with all that is known and decided about it. */
export interface FileColumn {
  readonly index: number;
  readonly header: string;
  readonly examples: readonly string[];
  /** What it holds now; null: it is not read. */
  readonly field: string | null;
  readonly inverted: boolean;
  readonly suggestion: Suggestion;
  /** Who decided that. */
  readonly by: 'hand' | 'recipe' | 'suggestion' | 'nobody';
  /** What keeps the import from starting. */
  readonly faults: readonly string[];
  /** What looks wrong about its first values as a whole. */
  readonly callOuts: Inspection['callOuts']['items'];
  /** Of the first rows: how many cells have an issue, and the sentence of the first. */
  readonly issues: { readonly cells: number; readonly rows: number; readonly first: string } | null;
}

/** The columns of a file in its order. */
export function fileColumns(inspection: Inspection, settings: Settings): FileColumn[] {
  const chosen = new Set([...settings.map.map(({ header }) => header), ...settings.ignore].map(headerKey));
  return inspection.suggestions.map((suggestion) => {
    const { index, header, examples } = suggestion;
    const { field, inverted } = chosenNow(settings, header) ?? inspection.mapping[index] ?? unread;
    return {
      index,
      header,
      examples,
      field,
      inverted,
      suggestion,
      by: decidedBy(suggestion, field, chosen),
      faults: faultsOf(inspection, index),
      callOuts: inspection.callOuts.items.filter((each) => each.header === header),
      issues: issuesOf(inspection, index),
    };
  });
}

const unread = { field: null, inverted: false };

/** What the person has just chosen, before the server has said what comes of it; null: nothing. */
function chosenNow(
  { map, ignore }: Settings,
  header: string,
): { readonly field: string | null; readonly inverted: boolean } | null {
  const chosen = map.find((each) => each.header === header)?.field;
  if (chosen !== undefined) return { field: chosen.replace(/^!/u, ''), inverted: chosen.startsWith('!') };
  return ignore.includes(header) ? unread : null;
}

function decidedBy(
  suggestion: Suggestion,
  field: string | null,
  chosen: ReadonlySet<string>,
): FileColumn['by'] {
  if (suggestion.kind === 'by-hand') return chosen.has(headerKey(suggestion.header)) ? 'hand' : 'recipe';
  return field !== null && suggestion.field === field ? 'suggestion' : 'nobody';
}

/** Most of its phones cannot be read: probably they are not of the country that is chosen. */
export function isOfAnotherCountry({ callOuts }: Pick<FileColumn, 'callOuts'>): boolean {
  return callOuts.some(({ code }) => code === 'phones-of-another-country');
}

function faultsOf({ problem }: Inspection, index: number): string[] {
  const faults = problem?.faults ?? [];
  return faults.filter(({ columns }) => columns.includes(index)).map(({ text }) => text);
}

function issuesOf({ rows }: Inspection, index: number): FileColumn['issues'] {
  const found = rows.flatMap(({ issues }) => issues.filter(({ column }) => column === index));
  const [first] = found;
  return first === undefined ? null : { cells: found.length, rows: rows.length, first: first.sentence };
}

/** What is wrong with a setting, as sentences. */
export function faultsOfSetting({ problem }: Inspection, setting: keyof Settings): string[] {
  const faults = problem?.faults ?? [];
  return faults.filter((each) => each.setting === setting).map(({ text }) => text);
}

/** What is wrong and belongs to no one column and to no setting that is shown by itself. */
export function faultsOfFile({ problem }: Inspection): string[] {
  const faults = problem?.faults ?? [];
  if (problem !== null && faults.length === 0) return [problem.detail];
  return faults
    .filter((fault) => (fault.setting === null && fault.columns.length === 0) || isOfStrangers(fault))
    .map(({ text }) => text);
}

type Fault = NonNullable<Inspection['problem']>['faults'][number];

/** It is about a choice for a column or field that the file does not have. */
export function isOfStrangers({ setting, columns }: Fault): boolean {
  return setting !== null && columns.length === 0 && ofColumns.has(setting);
}

const ofColumns: ReadonlySet<string> = new Set([
  'map',
  'ignore',
  'realValues',
  'policies',
  'blankByField',
  'dayFirst',
]);
