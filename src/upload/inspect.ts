import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { Inspection, InspectOrder } from '../contract/inspection.ts';
import type { Catalog } from '../customer/catalog.ts';
import { fieldsByHeader, headerKey } from '../customer/field.ts';
import { brandOf, suggestForFile } from '../import/advise-mapping.ts';
import { checkSegment } from '../import/check-segment.ts';
import { describeDialect } from '../import/describe-dialect.ts';
import { describeEncoding } from '../import/describe-encoding.ts';
import { describeSheet } from '../import/describe-sheet.ts';
import { phoneStyleOf } from '../import/detect-phone-style.ts';
import { makeRules } from '../import/make-rules.ts';
import { openFile } from '../import/open-file.ts';
import type { OpenedFile } from '../import/open-file.ts';
import { selectNow } from '../import/job.sql.ts';
import { chooseWith } from '../recipe/choose-with.ts';
import { recipesFor } from '../recipe/recipes.ts';
import { previewBytes } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { fileFindings } from '../row/file-findings.ts';
import { sentenceOf } from '../row/issue.ts';
import { columnFields } from '../row/mapping.ts';
import { isOurOwn } from '../row/mapping-problems.ts';
import type { Rules } from '../row/rules.ts';
import type { ImportSettings } from '../row/settings.ts';
import { takeSuggestions } from '../suggest/take-suggestions.ts';
import type { SourceLook } from '../text/source-look.ts';
import { estimateRows } from './estimate-rows.ts';
import { firstCallOuts, judgedRows, rowsAsWritten } from './first-rows.ts';

/** A file to look into, with what was seen of it as it arrived. */
export interface InspectedFile {
  readonly path: string;
  readonly name: string;
  readonly look: SourceLook;
}

/**
 * How a file is read and what its first rows would become, by the same functions that an import goes through. Only its
 * beginning is read; nothing is kept.
 * @throws Refusal when it cannot be read as rows
 */
export async function inspect(
  pool: pg.Pool,
  source: InspectedFile,
  order: InspectOrder,
): Promise<Inspection> {
  const chosen = await chooseWith(pool, order);
  const { look, name } = source;
  const file = await openFile(source.path, { ...chosen.reading, ...chosen, known: { name, look } });
  try {
    const opened = { file, lines: look.lines };
    const wanted = { ...order, ...chosen };
    return await (order.judge ? describe(pool, opened, wanted) : asWritten(opened, wanted));
  } finally {
    await file.remove();
  }
}

interface Opened {
  readonly file: OpenedFile;
  readonly lines: number;
}

interface Chosen extends Pick<InspectOrder, 'rows' | 'suggested' | 'reading'> {
  readonly settings: ImportSettings;
}

/** How the file is written, and its rows as they stand in it. */
async function asWritten({ file, lines }: Opened, order: Chosen): Promise<Inspection> {
  return {
    ...howItIsWritten(file),
    headers: file.headers,
    suggestions: [],
    recipes: [],
    reading: order.reading,
    settings: plainSettings(order.settings),
    mapping: [],
    rowEstimate: await estimateRows(file, lines),
    ...nothingOf(null, await rowsAsWritten(file, order.rows)),
  };
}

async function describe(pool: pg.Pool, { file, lines }: Opened, order: Chosen): Promise<Inspection> {
  const catalog = await loadCatalog(pool);
  const startedAt = await selectNow(pool);
  const suggestions = await suggestForFile(file, { settings: order.settings, catalog, startedAt });
  const settings = order.suggested
    ? takeSuggestions(order.settings, suggestions, ownHeader(catalog))
    : order.settings;
  const judged = await rulesOrProblem(file, { settings, catalog, startedAt });
  return {
    ...howItIsWritten(file),
    headers: file.headers,
    suggestions,
    recipes: await recipesFor(pool, file.headers),
    reading: order.reading,
    settings: plainSettings(settings),
    mapping: mappingOf(file.headers, settings, catalog),
    rowEstimate: await estimateRows(file, lines),
    ...('rules' in judged
      ? await whatItBecomes(file, judged.rules, order.rows)
      : nothingOf(judged.problem, await rowsAsWritten(file, order.rows))),
  };
}

type Become = Pick<Inspection, 'problem' | 'phones' | 'notices' | 'callOuts' | 'rows'>;

async function whatItBecomes(file: OpenedFile, rules: Rules, rows: number): Promise<Become> {
  const { settings, phoneStyle: style, defaultCountry: country } = rules;
  return {
    problem: null,
    phones: rules.layout.phone === null ? null : { style, chosen: settings.phoneStyle !== null, country },
    notices: fileFindings(rules).map((found) => ({ code: found.code, sentence: sentenceOf(found, null) })),
    callOuts: await firstCallOuts(file, rules),
    rows: await judgedRows(file, rules, rows),
  };
}

function nothingOf(problem: Become['problem'], rows: Become['rows']): Become {
  return { problem, phones: null, notices: [], callOuts: { rows: 0, isWhole: false, items: [] }, rows };
}

function howItIsWritten(file: OpenedFile): Pick<Inspection, 'encoding' | 'sheet' | 'dialect' | 'sentences'> {
  const { encoding = null, sheet, guess } = file;
  return {
    encoding,
    sheet: sheet === undefined ? null : { name: sheet.sheet, others: sheet.others, unsolved: sheet.unsolved },
    dialect: { ...guess },
    sentences: [
      ...(encoding === null ? [] : describeEncoding(encoding)),
      ...(sheet === undefined ? [] : describeSheet(sheet)),
      ...describeDialect(guess, file.headers),
    ],
  };
}

function ownHeader(catalog: Catalog): (header: string) => boolean {
  const own = fieldsByHeader(catalog, null);
  return (header) => own.has(headerKey(header));
}

type Judged = { readonly rules: Rules } | { readonly problem: NonNullable<Inspection['problem']> };

/** A mapping that is not right yet is what the person came to see, not a failure. */
async function rulesOrProblem(
  file: OpenedFile,
  from: { readonly settings: ImportSettings; readonly catalog: Catalog; readonly startedAt: number },
): Promise<Judged> {
  try {
    const source = { ...from, importId: 0, headers: file.headers, columns: file.columns };
    const rules = makeRules({ ...source, phoneStyle: 'national' });
    checkSegment(from.settings, from.catalog);
    return { rules: { ...rules, phoneStyle: await phoneStyleOf(file, rules, previewBytes) } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, plain, faults } = error;
    return { problem: { code, detail: plain, faults } };
  }
}

/** Also where it cannot be imported so: somebody has to see what is to be mended. */
function mappingOf(
  headers: readonly string[],
  settings: ImportSettings,
  catalog: Catalog,
): Inspection['mapping'] {
  const brandId = brandOf(settings, catalog);
  if (brandId === null) return [];
  return columnFields(headers, settings, { catalog, brandId }).map((choice, index) => ({
    header: headers[index] ?? '',
    field: choice === null || isOurOwn(choice.field.kind) ? null : choice.field.name,
    inverted: choice?.inverted ?? false,
  }));
}

/** Copies of what may not be changed here, for what anybody may change there. */
function plainSettings(settings: ImportSettings): Inspection['settings'] {
  const { stopRejected = null, stopChanged = null, stopConsentGained = null } = settings;
  return {
    ...settings,
    stopRejected,
    stopChanged,
    stopConsentGained,
    map: [...settings.map],
    ignore: [...settings.ignore],
    blankByField: [...settings.blankByField],
    policies: [...settings.policies],
    realValues: [...settings.realValues],
    dayFirst: [...settings.dayFirst],
  };
}
