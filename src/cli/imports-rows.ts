import type { Command } from 'commander';
import type { z } from 'zod';
import { rowResult } from '../contract/import-answers.ts';
import { Refusal } from '../refusal.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import { withStore } from './context.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { fetchReports } from './import-on-server.ts';
import { openReports } from './import-reports.ts';
import type { ReportPaths } from './import-reports.ts';
import { readImportId } from './import-resume.ts';
import { choiceOption, switchOption, valueOption, wholeNumber } from './option.ts';
import { addServerOptions } from './server-options.ts';
import { formatTable } from './table.ts';

type RowsOptions = AskingOptions & {
  readonly outcome?: z.output<typeof rowResult.shape.outcome>;
  readonly code?: string;
  readonly limit: string;
  readonly cursor?: string;
  readonly json?: boolean;
};
type DownloadOptions = AskingOptions & ReportPaths;

/** `muster imports rows`: what became of rows, on the screen; `muster imports download`: of all, as files. */
export function addRowsCommands(imports: Command, context: CliContext): void {
  addRows(imports, context);
  addDownload(imports, context);
}

function addRows(imports: Command, context: CliContext): void {
  const command = imports
    .command('rows')
    .description('show row by row what became of a file')
    .argument('<importId>', 'its number in "imports list"')
    .addOption(choiceOption('--outcome <outcome>', 'only such rows', rowResult.shape.outcome.options))
    .addOption(valueOption('--code <code>', 'only rows with an issue of this code'))
    .addOption(valueOption('--limit <number>', 'how many at most').default('50'))
    .addOption(valueOption('--cursor <text>', 'go on where the page before ended'))
    .addOption(switchOption('--json', 'print a JSON document a line'));
  addServerOptions(command).action((id: string) =>
    rows(context, readImportId(id), command.optsWithGlobals<RowsOptions>()),
  );
  addExamples(command, [
    ['muster imports rows 7 --outcome rejected', 'what was rejected, and why'],
    ['muster imports rows 7 --code invalid-phone --json', 'for scripts'],
  ]);
}

async function rows(context: CliContext, importId: number, options: RowsOptions): Promise<void> {
  const limit = wholeNumber('--limit', options.limit, { from: 1, to: 500 });
  const { outcome, code, cursor } = options;
  const { items, next } = await asking(context, options, {
    work: ({ client }) => client.listRows(importId, { limit, outcome, code, cursor }),
  });
  const isJson = options.json === true;
  await context.out.write(
    isJson ? items.map((row) => `${JSON.stringify(row)}\n`).join('') : formatRows(items),
  );
  if (next !== null)
    await (isJson ? context.err : context.out).write(`\nThere are more: go on with --cursor ${next}\n`);
}

function formatRows(items: readonly z.output<typeof rowResult>[]): string {
  if (items.length === 0) return 'There are no such rows.\n';
  const right = { align: 'right' as const };
  const columns = [
    { title: 'Row', ...right },
    { title: 'Line', ...right },
    { title: 'Outcome' },
    { title: 'MusterId', ...right },
    { title: 'Issues' },
  ];
  const cells = items.map(({ row, line, outcome, customerId, issues }) => [
    String(row),
    String(line),
    outcome,
    customerId === null ? '' : String(customerId),
    issues.map(({ sentence }) => sentence).join(' '),
  ]);
  return formatTable({ columns, rows: cells });
}

function addDownload(imports: Command, context: CliContext): void {
  const command = imports
    .command('download')
    .description('write what became of the rows of an import to files')
    .argument('<importId>', 'its number in "imports list"')
    .argument('[file]', 'where the imported file is now; otherwise where it was')
    .addOption(valueOption('--rejected <file>', 'write the rejected rows there, each with its reason'))
    .addOption(valueOption('--results <file>', 'write there what became of every row'));
  addServerOptions(command).action((id: string, file: string | undefined) =>
    download(context, { id, file: file ?? null }, command.optsWithGlobals<DownloadOptions>()),
  );
  addExamples(command, [
    ['muster imports download 7 --rejected rejected.csv', 'ready to be corrected and imported'],
    ['muster imports download 7 --results results.csv', 'every row with its outcome and customer'],
  ]);
}

async function download(
  context: CliContext,
  source: { readonly id: string; readonly file: string | null },
  options: DownloadOptions,
): Promise<void> {
  const importId = readImportId(source.id);
  if (options.rejected === undefined && options.results === undefined) {
    throw new Refusal(
      'settings',
      'Say where to write the rows: --rejected <file>, --results <file> or both.',
    );
  }
  if (options.server === undefined) await writeHere(context, { importId, file: source.file }, options);
  else await asking(context, options, { work: (server) => fetchReports(server, importId, options) });
  const written = [options.rejected, options.results].filter((path) => path !== undefined);
  await context.out.write(`Written: ${written.join(', ')}\n`);
}

async function writeHere(
  context: CliContext,
  source: { readonly importId: number; readonly file: string | null },
  options: DownloadOptions,
): Promise<void> {
  await withStore(context, options, async ({ pool }) => {
    const reports = await openReports(options, source.file);
    try {
      await reports.write(pool, source);
    } finally {
      await reports.discard();
    }
  });
}
