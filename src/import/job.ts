import { resolve } from 'node:path';
import type pg from 'pg';
import { holdCatalog } from '../catalog/hold-catalog.ts';
import { ensureSegment } from '../catalog/ensure-segment.ts';
import { hashOfCatalog } from '../catalog/hash-of-catalog.ts';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { ColumnShapes } from '../csv/column-shapes.ts';
import type { DialectGuess } from '../csv/detect-dialect.ts';
import type { Escape } from '../csv/dialect.ts';
import { recipesFor } from '../recipe/recipes.ts';
import { fileFindings } from '../row/file-findings.ts';
import type { Rules } from '../row/rules.ts';
import type { ImportSettings, PhoneStyle } from '../row/settings.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import type { FoundEncoding } from '../text/source-file.ts';
import type { UnpackedSheet } from '../workbook/unpack-sheet.ts';
import { adviseMapping, withHint } from './advise-mapping.ts';
import type { SuggestionTaker } from './advise-mapping.ts';
import { phoneStyleOf } from './detect-phone-style.ts';
import { FindingGroups } from './finding-groups.ts';
import { insertImport, insertIssues, insertSnapshot, selectNow } from './job.sql.ts';
import { checkSegment } from './check-segment.ts';
import { makeRules } from './make-rules.ts';
import { openFile } from './open-file.ts';
import type { OpenedFile } from './open-file.ts';
import { orRemove } from './open-source.ts';
import type { KnownFile } from './open-source.ts';
import type { FileDialect, Position } from './read.ts';
import type { CreatedEnumValue } from '../row/enum-values.ts';

/** What somebody asks for when he starts an import. */
export interface ImportRequest {
  readonly file: string;
  readonly name: string | null;
  readonly settings: ImportSettings;
  /** Chosen by the person; null: detected. */
  readonly delimiter: string | null;
  /** The same for quotes (empty: they are text), their escape, and the physical line of the header. */
  readonly quote?: string | null;
  readonly escape?: Escape | null;
  readonly headerLine?: number | null;
  /** A name of `text/encoding.ts`, chosen by the person; absent or null: detected. */
  readonly encoding?: string | null;
  /** Name or number of a workbook's sheet, likewise. */
  readonly sheet?: string | null;
  readonly sheetOfRecipe?: boolean | undefined;
  /** What is known of a file that was uploaded. */
  readonly known?: KnownFile | null;
  readonly startedBy: string;
  /** Takes the suggested mapping; without it headers and settings alone say what columns hold. */
  readonly suggested?: SuggestionTaker;
}

/** Says where the file of a request is for this process, and what is known of it there. */
export type FindFile = (asked: AskedFile) => Promise<AskedFile>;

export type AskedFile = Pick<ImportRequest, 'file' | 'known'>;

/** How an import's file is read; kept with it. */
export interface Reading {
  readonly dialect: FileDialect;
  readonly headers: readonly string[];
  /** What the cells below each header look like; absent in imports begun before this was kept. */
  readonly columns?: ColumnShapes;
  readonly phoneStyle: PhoneStyle;
  /** What a person chose where the file tells it as well; absent in imports begun before this was kept. */
  readonly chosen?: { readonly headerLine: number | null; readonly sheet: string | null };
}

/** An import that can run: from its start or from its last checkpoint. */
export interface Job {
  readonly rules: Rules;
  readonly file: {
    /** Where its rows are read, and how many bytes they are. */
    readonly path: string;
    readonly bytes: number;
    /** How sure it is; absent when the import goes on as it began. */
    readonly encoding?: FoundEncoding;
    /** How its rows are written and why; absent likewise. */
    readonly guess?: DialectGuess;
    /** Which sheet of a workbook it is; absent likewise. */
    readonly sheet?: UnpackedSheet;
    /** Of the file as it is stored; absent likewise. */
    readonly original?: OpenedFile['original'];
    /** Takes away what was written to read it. */
    readonly remove: () => Promise<void>;
  };
  readonly dialect: FileDialect;
  readonly segmentId: number | null;
  /** What suggestions would add, as a sentence; absent when the import goes on as it began. */
  readonly hint?: string | null;
  /** The checkpoint; behind it once the import is claimed. */
  readonly from: Position;
  /** What earlier rows of it added to enums; known once the import is claimed. */
  readonly createdValues: readonly CreatedEnumValue[];
}

/** How an import is started. */
export interface Start {
  /** The moment of it, epoch milliseconds; otherwise the base's clock tells it. */
  readonly moment?: number | undefined;
  /** Left to the workers, as the draft with this number. */
  readonly draftId?: number;
  /** What else is written in the transaction that writes the import down. @throws what refuses the start */
  readonly beside?: (tx: Transaction) => Promise<void>;
}

/**
 * Checks a request against file and catalog and writes the import down. A request that is refused leaves no
 * trace (docs/spec.md §9).
 * @throws Refusal with everything that is wrong
 */
export async function createJob(pool: pg.Pool, request: ImportRequest, start: Start = {}): Promise<Job> {
  const file = await openRequested(request);
  return orRemove(file.remove, writtenJob(pool, { request, file, start }));
}

/**
 * Checks a request against file and catalog without writing anything down: what a rehearsal of it runs by.
 * @param moment of the start, epoch milliseconds; otherwise the base's clock tells it
 * @returns the job as if the import had the number 0, and the file it is read from
 * @throws Refusal with everything that is wrong
 */
export async function prepareJob(
  pool: pg.Pool,
  request: ImportRequest,
  moment?: number,
): Promise<{ readonly job: Job; readonly file: OpenedFile }> {
  const file = await openRequested(request);
  return orRemove(file.remove, prepared(pool, { request, file, start: { moment } }));
}

async function openRequested(request: ImportRequest): Promise<OpenedFile> {
  return openFile(request.file, {
    delimiter: request.delimiter,
    quote: request.quote ?? null,
    escape: request.escape ?? null,
    headerLine: request.headerLine ?? null,
    encoding: request.encoding ?? null,
    sheet: request.sheet ?? null,
    sheetOfRecipe: request.sheetOfRecipe,
    known: request.known ?? null,
  });
}

interface Asked {
  readonly request: ImportRequest;
  readonly file: OpenedFile;
  readonly start: Start;
}

async function writtenJob(pool: pg.Pool, asked: Asked): Promise<Job> {
  const { job } = await prepared(pool, asked);
  const { importId, segmentId } = await inTransaction(pool, (tx) =>
    writeDown(tx, { ...asked, rules: job.rules }),
  );
  return { ...job, rules: { ...job.rules, importId }, segmentId };
}

async function prepared(
  pool: pg.Pool,
  { request, file, start }: Asked,
): Promise<{ readonly job: Job; readonly file: OpenedFile }> {
  // Before the file is looked through further: imports run in the order of their starts.
  const startedAt = start.moment ?? (await selectNow(pool));
  const catalog = await loadCatalog(pool);
  const recipes = await recipesFor(pool, file.headers);
  const context = { settings: request.settings, catalog, startedAt, recipes };
  const advice = await adviseMapping(file, context, request.suggested ?? null);
  const { settings } = advice;
  const source = { importId: 0, settings, catalog, headers: file.headers, columns: file.columns, startedAt };
  const looked = withHint(advice, () => makeRules({ ...source, phoneStyle: 'national' }));
  const phoneStyle = await phoneStyleOf(file, looked);
  checkSegment(settings, catalog);
  const rules = makeRules({ ...source, phoneStyle });
  const { hint } = advice;
  const { dialect, start: from } = file;
  return { job: { rules, file, dialect, segmentId: null, hint, from, createdValues: [] }, file };
}

async function writeDown(
  tx: Transaction,
  { request, file, rules, start }: Asked & { readonly rules: Rules },
): Promise<{ importId: number; segmentId: number | null }> {
  await holdCatalog(tx, rules.catalog);
  await start.beside?.(tx);
  const { segment } = rules.settings;
  const segmentId = segment === null ? null : (await ensureSegment(tx, segment.name)).id;
  const catalogHash = hashOfCatalog(rules.catalog);
  await insertSnapshot(tx, { hash: catalogHash, catalog: JSON.stringify(rules.catalog) });
  const { settings, startedAt, phoneStyle, mapping } = rules;
  const { headerLine = null, sheet = null } = request;
  const reading: Reading = {
    dialect: file.dialect,
    headers: mapping.headers,
    columns: file.columns,
    phoneStyle,
    chosen: { headerLine, sheet },
  };
  const { name, startedBy } = request;
  const importId = await insertImport(tx, {
    settings,
    name,
    startedBy,
    startedAt,
    // A worker may run elsewhere.
    file: { ...file.original, path: resolve(file.original.path) },
    textBytes: file.bytes,
    reading,
    segmentId,
    catalogHash,
    start: file.start,
    draftId: start.draftId ?? null,
    forWorkers: start.draftId !== undefined,
  });
  const findings = new FindingGroups();
  findings.add(0, fileFindings(rules), true);
  await insertIssues(tx, { importId, batch: 0, groups: findings.groups() });
  return { importId, segmentId };
}
