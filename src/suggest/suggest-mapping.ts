import type { Catalog } from '../customer/catalog.ts';
import { fieldsByHeader, headerKey } from '../customer/field.ts';
import type { Field } from '../customer/field.ts';
import { columnsByHand } from '../row/by-hand.ts';
import type { ByHand } from '../row/by-hand.ts';
import type { ImportSettings } from '../row/settings.ts';
import { assignFields } from './assign-fields.ts';
import type { JudgedColumn } from './assign-fields.ts';
import type { Candidate, FileColumn, LeftOut } from './candidate.ts';
import { catalogCandidates } from './catalog-columns.ts';
import { columnValues } from './column-values.ts';
import { consentCandidate } from './consent-columns.ts';
import { dictionary } from './dictionary.ts';
import { headerCandidates } from './header-columns.ts';
import { headerWords } from './header-words.ts';
import { identityCandidate } from './identity-columns.ts';
import { recognizeExport } from './known-exports.ts';
import type { KnownExport } from './known-exports.ts';
import { ownCandidate } from './own-columns.ts';
import { namesAnother, readHeader } from './read-header.ts';
import type { Suggestion } from './suggestion.ts';
import { unknownColumn } from './unknown-column.ts';
import { valueCandidates } from './value-columns.ts';
import { createKindsReader } from './value-kinds.ts';

/** A file as far as its mapping is suggested from it. */
export interface SuggestionRequest {
  readonly headers: readonly string[];
  /** Cells of the first rows, as read. */
  readonly rows: readonly (readonly string[])[];
  /** What the person has decided already wins; `defaultCountry` is the project's where it is null. */
  readonly settings: ImportSettings;
  readonly catalog: Catalog;
  /** The import's brand, whose topics are columns. */
  readonly brandId: number;
  /** The start day in the project's time zone, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * What each column of a file probably holds, by its header and its values (docs/spec.md §3), in file order. No field
 * is suggested for two columns.
 */
export function suggestMapping(request: SuggestionRequest): Suggestion[] {
  const columns = fileColumns(request);
  const byHand = columnsByHand(request.headers, request.settings);
  const source = recognizeExport(new Set(columns.map(({ words }) => words.join(''))));
  const fields = ownFields(request, byHand);
  const judge: Judge = {
    request,
    source,
    ownField: (header) => fields.get(headerKey(header)),
    isAlone: aloneAmong(request.headers),
  };
  return assignFields(columns.map((column) => judgeColumn(column, byHand, judge)));
}

function aloneAmong(headers: readonly string[]): Judge['isAlone'] {
  const counts = new Map<string, number>();
  for (const header of headers) counts.set(header, (counts.get(header) ?? 0) + 1);
  return (header) => counts.get(header) === 1;
}

interface TextColumn extends FileColumn {
  readonly texts: readonly string[];
}

function fileColumns({ headers, rows, settings, catalog, today }: SuggestionRequest): TextColumn[] {
  const { defaultCountry, acceptPossibleNumbers } = catalog.project;
  const kindsOf = createKindsReader({
    defaultCountry: (settings.defaultCountry ?? defaultCountry).toUpperCase(),
    acceptPossible: acceptPossibleNumbers,
    today,
  });
  return headers.map((header, index) => {
    const values = columnValues(rows, index);
    const examples = [...new Set(values.texts)].slice(0, shownExamples);
    return {
      index,
      header,
      words: headerWords(header),
      kinds: kindsOf(values),
      examples,
      texts: values.texts,
    };
  });
}

const shownExamples = 3;

/** A file with a `Brand` column has the topics of every brand (docs/spec.md §3). */
function ownFields({ headers, catalog, brandId }: SuggestionRequest, { mapped }: ByHand): Map<string, Field> {
  const hasBrand = headers.some(
    (header, index) => headerKey(mapped.get(index)?.[0]?.field ?? header) === 'brand',
  );
  return fieldsByHeader(catalog, hasBrand ? null : brandId);
}

interface Judge {
  readonly request: SuggestionRequest;
  readonly source: KnownExport | null;
  readonly ownField: (header: string) => Field | undefined;
  /** No other column has exactly this header. */
  readonly isAlone: (header: string) => boolean;
}

function judgeColumn(column: TextColumn, byHand: ByHand, judge: Judge): JudgedColumn {
  const chosen = byHand.mapped.get(column.index)?.[0]?.field;
  if (chosen !== undefined || byHand.ignored.has(column.index)) {
    const field = chosen === undefined ? null : canonical(chosen, judge.ownField);
    return { column, byHand: true, field, candidates: [], leftOut: { leftOut: '' } };
  }
  const found = judge.isAlone(column.header) ? candidatesOf(column, judge) : [namesake(column.header)];
  const candidates = found.flatMap((each) => ('field' in each ? [each] : []));
  const leftOut = found.find((each) => 'leftOut' in each) ?? { leftOut: unknownColumn(column) };
  return { column, byHand: false, field: null, candidates, leftOut };
}

/** The mapping names columns by their headers. */
const namesake = (header: string): LeftOut => ({
  leftOut: `Several columns are called "${header}" and cannot be told apart. Rename one in the file.`,
});

function canonical(name: string, ownField: Judge['ownField']): string {
  const plain = name.replace(/^!/u, '');
  return ownField(plain)?.name ?? plain;
}

/** The names of the project first, then what the world calls things. */
function candidatesOf(column: TextColumn, judge: Judge): readonly (Candidate | LeftOut)[] {
  const own = judge.ownField(column.header);
  if (own === undefined) return foreignCandidates(column, judge);
  const isOurs = own.kind === 'import-result' || own.kind === 'import-message';
  return [isOurs ? { leftOut: 'Muster wrote this column; it is not read.' } : ownCandidate(column, own)];
}

/** In this order: the first that knows the column keeps the others from guessing. */
function foreignCandidates(column: TextColumn, { request, source }: Judge): readonly (Candidate | LeftOut)[] {
  const { catalog, today } = request;
  const project = catalogCandidates(column, { ...catalog, today });
  if (project.length > 0) return project;
  const consent = consentCandidate(column, request);
  if (consent !== null) return [consent];
  const byHeader = headerCandidates(column);
  if (byHeader.length > 0) return byHeader;
  const identity = identityCandidate(column, { identities: catalog.externalIdentities, source });
  if (identity !== null) return [identity];
  return saysOther(column.words) ? [] : valueCandidates(column);
}

/** The header means something, or somebody, else: `Created by`, `Owner`. */
function saysOther(words: readonly string[]): boolean {
  if (namesAnother(words) || readHeader(words).length > 0) return true;
  const { hasRole } = dictionary();
  return words.some((word) => hasRole(word, 'moments') || hasRole(word, 'company'));
}
