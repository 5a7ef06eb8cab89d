import type { Command } from 'commander';
import { listImports } from '../registry/list-imports.ts';
import type { ListedImport } from '../registry/list-imports.ts';
import { Refusal } from '../refusal.ts';
import { addCancelCommand } from './cancel.ts';
import { addUndoCommand } from './undo.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { count } from './import-progress.ts';
import { openReports } from './import-reports.ts';
import type { ReportPaths } from './import-reports.ts';
import { readImportId } from './import-resume.ts';
import { addResumeCommand } from './resume.ts';
import { switchOption, valueOption } from './option.ts';
import { formatTable } from './table.ts';
import type { Column } from './table.ts';

/** `muster imports list|rows|cancel`: what was imported, and what became of its rows. */
export function addImportsCommand(program: Command, context: CliContext): void {
  const imports = program
    .command('imports')
    .description('look at what was imported, cancel what is being imported, undo it');
  addExamples(imports, [
    ['muster imports list', 'all imports, the newest first'],
    ['muster imports rows 7 --rejected rejected.csv', 'the rows that import 7 rejected, with their reasons'],
  ]);
  addList(imports, context);
  addRows(imports, context);
  addCancelCommand(imports, context);
  addResumeCommand(imports, context);
  addUndoCommand(imports, context);
}

function addList(imports: Command, context: CliContext): void {
  const command = imports
    .command('list')
    .description('list all imports, the newest first')
    .addOption(switchOption('--json', 'print them as one JSON document'))
    .action(() => list(context, command.optsWithGlobals<GlobalOptions & { readonly json?: boolean }>()));
  addExamples(command, [
    ['muster imports list', 'as a table'],
    ['muster imports list --json', 'for scripts'],
  ]);
}

function addRows(imports: Command, context: CliContext): void {
  const command = imports
    .command('rows')
    .description('write what became of the rows of an import to files')
    .argument('<importId>', 'its number in "imports list"')
    .argument('[file]', 'where the imported file is now; otherwise where it was')
    .addOption(valueOption('--rejected <file>', 'write the rejected rows there, each with its reason'))
    .addOption(valueOption('--results <file>', 'write there what became of every row'))
    .action((id: string, file: string | undefined) =>
      rows(context, { id, file: file ?? null }, command.optsWithGlobals<GlobalOptions & ReportPaths>()),
    );
  addExamples(command, [
    ['muster imports rows 7 --rejected rejected.csv', 'ready to be corrected and imported'],
    ['muster imports rows 7 --results results.csv', 'every row with its outcome and customer'],
  ]);
}

async function list(
  context: CliContext,
  options: GlobalOptions & { readonly json?: boolean },
): Promise<void> {
  const listed = await withStore(context, options, ({ pool }) => listImports(pool));
  const text =
    options.json === true ? `${JSON.stringify(listed.map(({ entry }) => entry))}\n` : formatImports(listed);
  await context.out.write(text);
}

async function rows(
  context: CliContext,
  source: { readonly id: string; readonly file: string | null },
  options: GlobalOptions & ReportPaths,
): Promise<void> {
  const importId = readImportId(source.id);
  if (options.rejected === undefined && options.results === undefined) {
    throw new Refusal(
      'settings',
      'Say where to write the rows: --rejected <file>, --results <file> or both.',
    );
  }
  await withStore(context, options, async ({ pool }) => {
    const reports = await openReports(options, source.file);
    try {
      await reports.write(pool, { importId, file: source.file });
    } finally {
      await reports.discard();
    }
  });
  const written = [options.rejected, options.results].filter((path) => path !== undefined);
  await context.out.write(`Written: ${written.join(', ')}\n`);
}

const right = (title: string): Column => ({ title, align: 'right' });

/** A table, then how to go on with what was interrupted. */
function formatImports(listed: readonly ListedImport[]): string {
  if (listed.length === 0)
    return 'Nothing was imported yet. Begin with: muster import customers.csv --action add-and-edit\n';
  const columns = [
    right('Import'),
    { title: 'Started (UTC)' },
    { title: 'By' },
    { title: 'Type' },
    { title: 'Action' },
    { title: 'File' },
    { title: 'Status' },
    right('Rows'),
    right('Created'),
    right('Updated'),
    right('Unchanged'),
    right('Not found'),
    right('Rejected'),
  ];
  return formatTable({ columns, rows: listed.map(importCells) }) + advice(listed);
}

function importCells({ entry, interrupted }: ListedImport): string[] {
  const { rows: counts } = entry;
  return [
    String(entry.importId),
    entry.startedAt.slice(0, 19).replace('T', ' '),
    entry.startedBy,
    'Customers',
    entry.action,
    entry.file,
    interrupted ? 'interrupted' : entry.status,
    ...[counts.total, counts.created, counts.updated, counts.unchanged, counts.notFound, counts.rejected].map(
      count,
    ),
  ];
}

function advice(listed: readonly ListedImport[]): string {
  const lines = listed
    .filter(({ interrupted }) => interrupted)
    .map(
      ({ entry }) =>
        `Import ${entry.importId} was interrupted. Continue it with: muster import --resume ${entry.importId}\n`,
    );
  if (listed.some(({ entry }) => entry.status === 'queued'))
    lines.push(
      'A queued import waits for the one before it, or for a worker ("muster work"); if it was begun by a process that is gone, continue it with --resume.\n',
    );
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}
