import { fieldsByHeader, headerKey } from '../customer/field.ts';
import type { Catalog } from '../customer/catalog.ts';
import { headBytes } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { isOurOwn } from '../row/mapping-problems.ts';
import { lookup } from '../row/name-lookup.ts';
import type { ImportSettings } from '../row/settings.ts';
import { suggestMapping } from '../suggest/suggest-mapping.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { isTaken, takeSuggestions } from '../suggest/take-suggestions.ts';
import { isCountry } from '../value/phone.ts';
import { localDate } from '../value/time-zone.ts';
import type { OpenedFile } from './open-file.ts';
import { readBatches } from './read.ts';

/** What a file is judged with when its mapping is suggested. */
export interface AdviceContext {
  readonly settings: ImportSettings;
  readonly catalog: Catalog;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

/** The same for an import that is about to begin. */
export interface ImportContext extends AdviceContext {
  /** Names of the recipes that were made for such headers. */
  readonly recipes: readonly string[];
}

/** Somebody who wants the suggested mapping taken, and hears what it is before anything happens. */
export interface SuggestionTaker {
  readonly tell: (suggestions: readonly Suggestion[]) => void;
}

/** The settings that an import begins with, and what could be suggested beyond them. */
export interface MappingAdvice {
  readonly settings: ImportSettings;
  /** What taking the suggestions would change, as a sentence; null: nothing, or they are taken. */
  readonly hint: string | null;
}

type ReadableFile = Pick<OpenedFile, 'path' | 'dialect' | 'headers' | 'start'>;

/** Rows that suggestions look at; the first non-blank values of a column may stand far down. */
const sampleRows = 1_000;

/**
 * What the columns of a file probably hold, from its headers and first rows; nothing where the data source or the
 * default country does not exist, which the import refuses by itself.
 */
export async function suggestForFile(file: ReadableFile, context: AdviceContext): Promise<Suggestion[]> {
  const { settings, catalog, startedAt } = context;
  const brandId = brandOf(settings, catalog);
  const country = settings.defaultCountry ?? catalog.project.defaultCountry;
  if (brandId === null || !isCountry(country.toUpperCase())) return [];
  const rows = await firstRows(file);
  const today = localDate(startedAt, catalog.project.timeZone);
  return suggestMapping({ headers: file.headers, rows, settings, catalog, brandId, today });
}

/** Takes the suggestions into the settings where somebody wants that; else says what they would change. */
export async function adviseMapping(
  file: ReadableFile,
  context: ImportContext,
  taker: SuggestionTaker | null,
): Promise<MappingAdvice> {
  const { settings, catalog } = context;
  const own = fieldsByHeader(catalog, null);
  const isOwn = (header: string): boolean => own.has(headerKey(header));
  const isRead = (header: string): boolean =>
    isOwn(header) && !isOurOwn(own.get(headerKey(header))?.kind ?? 'email');
  if (taker === null && file.headers.every(isOwn) && areDifferent(file.headers))
    return { settings, hint: null };
  const suggestions = await suggestForFile(file, context);
  if (taker === null) return { settings, hint: recipeHint(context) ?? hintOf(suggestions, isOwn) };
  taker.tell(suggestions);
  return { settings: takeSuggestions(settings, suggestions, isRead), hint: null };
}

/** Does something that may be refused for its mapping, and adds to the refusal what is suggested. */
export function withHint<T>({ hint }: MappingAdvice, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (hint === null || !(error instanceof Refusal) || error.code !== 'mapping') throw error;
    const { message, faults } = error;
    throw new Refusal('mapping', `${message} ${hint}`, { cause: error, faults });
  }
}

function areDifferent(headers: readonly string[]): boolean {
  return new Set(headers.map(headerKey)).size === headers.length;
}

/** The brand that an import's subscriptions go to (docs/spec.md §6); null: there is no such data source. */
export function brandOf({ dataSource }: ImportSettings, catalog: Catalog): number | null {
  const source = lookup(catalog.dataSources, ({ systemName }) => systemName)(dataSource);
  return catalog.pointsOfContact.find(({ id }) => id === source?.pointOfContactId)?.brandId ?? null;
}

async function firstRows({ path, dialect, start }: ReadableFile): Promise<readonly (readonly string[])[]> {
  const limits = { rows: sampleRows, bytes: headBytes };
  for await (const { rows } of readBatches(path, dialect, start, limits))
    return rows.map(({ cells }) => cells);
  return [];
}

/** Who decided something by hand needs no recipe, or has taken it. */
function recipeHint({ settings, recipes }: ImportContext): string | null {
  const [name] = recipes;
  if (name === undefined || settings.map.length > 0 || settings.ignore.length > 0) return null;
  return `The recipe "${name}" was made for a file with these headers; with --recipe "${name}" it is used.`;
}

function hintOf(suggestions: readonly Suggestion[], isOwn: (header: string) => boolean): string | null {
  const would = suggestions.filter((each) => isTaken(each) && !isOwn(each.header));
  if (would.length === 0) return null;
  const shown = would.slice(0, shownColumns).map(({ header, field }) => `"${header}" as ${field}`);
  const more = would.length > shown.length ? ` and ${would.length - shown.length} more` : '';
  return `With --suggested it would read ${shown.join(', ')}${more}; "muster suggest" shows why.`;
}

const shownColumns = 20;
