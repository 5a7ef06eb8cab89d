import { basename } from 'node:path';
import type pg from 'pg';
import type { ImportResult } from '../contract/import-result.ts';
import type { SuggestionTaker } from '../import/advise-mapping.ts';
import type { ImportRequest } from '../import/job.ts';
import type { ImportRecord } from '../import/job.sql.ts';
import { resumeImport, startImport } from '../import/run.ts';
import type { ImportListener } from '../import/run.ts';
import { Refusal } from '../refusal.ts';
import { adviseOfFile } from '../rehearsal/outdated.ts';
import type { CliContext } from './context.ts';
import { progressLine } from './import-progress.ts';
import type { ProgressLine } from './import-progress.ts';
import { noRecipe, saveRecipe, withRecipe } from './import-recipe.ts';
import type { RecipeOrder } from './import-recipe.ts';
import { openReports } from './import-reports.ts';
import type { ReportPaths, Reports } from './import-reports.ts';
import { findImport } from './import-resume.ts';
import { formatResult, plainSentence } from './import-text.ts';
import { formatSuggestions } from './suggestion-text.ts';

/** An import to run from a terminal. */
export interface ImportOrder {
  readonly source: StartSource | ResumeSource;
  readonly reports: ReportPaths;
  /** The result is asked for as JSON: on standard output stands nothing else. */
  readonly json: boolean;
  /** Takes the mapping that is suggested; an import that goes on keeps the one it began with. */
  readonly suggested?: boolean;
  readonly recipe?: RecipeOrder;
}

interface StartSource {
  readonly kind: 'start';
  readonly request: ImportRequest;
}

interface ResumeSource {
  readonly kind: 'resume';
  readonly importId: number;
  /** Where the file is now; null: where it was. */
  readonly file: string | null;
  /** Throws when the import cannot go on as it is asked for. */
  readonly check: (record: ImportRecord) => void;
}

export interface FinishedImport {
  readonly result: ImportResult;
  /** For showing. */
  readonly fileName: string;
}

/** Runs an import to its end, shows its progress and writes its reports. @throws Refusal */
export async function runImport(
  pool: pg.Pool,
  order: ImportOrder,
  context: CliContext,
): Promise<FinishedImport> {
  const file = order.source.kind === 'start' ? order.source.request.file : order.source.file;
  const reports = await openReports(order.reports, file);
  try {
    const finished = await run(pool, order, context);
    context.stopAdvice = null;
    await writeReports(pool, reports, { importId: finished.result.importId, file });
    return finished;
  } finally {
    await reports.discard();
  }
}

async function run(
  pool: pg.Pool,
  { source, json, suggested, recipe = noRecipe }: ImportOrder,
  context: CliContext,
): Promise<FinishedImport> {
  const progress = progressLine(context.err, source.kind === 'resume');
  const listener = listen(context, progress, json);
  try {
    progress.say('Looking through the file …');
    if (source.kind === 'start') {
      const chosen = await withRecipe(pool, source.request, recipe);
      const request = suggested === true ? { ...chosen, suggested: teller(context, progress) } : chosen;
      const result = await startImport(pool, request, {
        listener,
        advise: (job) => adviseOfFile(pool, job),
      });
      await saveRecipe(pool, recipe, result.importId);
      return { result, fileName: basename(source.request.file) };
    }
    const record = await findImport(pool, source.importId);
    source.check(record);
    return { result: await resumeImport(pool, source, { listener }), fileName: record.file_name };
  } finally {
    progress.clear();
  }
}

/** The mapping is shown before anything happens, beside the result. */
function teller({ err }: CliContext, progress: ProgressLine): SuggestionTaker {
  return {
    tell(suggestions) {
      progress.clear();
      void err.write(`${formatSuggestions(suggestions, err.columns)}\n`);
    },
  };
}

/** What is said at the beginning is said to whom asked for JSON only when he is looking. */
function listen(context: CliContext, progress: ProgressLine, json: boolean): ImportListener {
  const sink = json ? context.err : context.out;
  const silent = json && !context.err.isTerminal;
  const onStart: ImportListener['onStart'] = ({ sentences }) => {
    progress.clear();
    void sink.write(`${sentences.map((sentence) => `${plainSentence(sentence)}\n`).join('')}\n`);
  };
  return {
    onBegin(importId) {
      context.stopAdvice = `Everything up to the last batch is kept. Continue with: muster import --resume ${importId}`;
    },
    ...(silent ? {} : { onStart }),
    onProgress: (at) => progress.show(at),
    onWait: (sentence) => progress.say(plainSentence(sentence)),
  };
}

/** The import itself is over by then, which a failure here must not hide. */
async function writeReports(
  pool: pg.Pool,
  reports: Reports,
  source: { importId: number; file: string | null },
): Promise<void> {
  try {
    await reports.write(pool, source);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.code,
      `Import ${source.importId} is completed, but what became of its rows could not be written: ${error.message} See "muster imports download --help".`,
      { cause: error },
    );
  }
}

/** Prints the result and sets the exit status: 2 when rows were rejected. */
export async function tellResult(
  context: CliContext,
  { result, fileName }: FinishedImport,
  { json, reports }: Pick<ImportOrder, 'json' | 'reports'>,
): Promise<void> {
  if (result.status !== 'completed') context.status = 1;
  else if (result.rows.rejected > 0) context.status = 2;
  const { columns } = context.out;
  const shown = { file: fileName, columns, rejected: reports.rejected ?? null };
  await context.out.write(json ? `${JSON.stringify(result)}\n` : formatResult(result, shown));
}
