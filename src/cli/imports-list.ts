import type { Command } from 'commander';
import type { z } from 'zod';
import { importStatus } from '../contract/import-answers.ts';
import { listImports } from '../registry/list-imports.ts';
import type { ListedImport } from '../registry/list-imports.ts';
import { allOf } from './all-of.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import { withStore } from './context.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { count } from './import-progress.ts';
import { choiceOption, switchOption, valueOption } from './option.ts';
import { addServerOptions } from './server-options.ts';
import type { AskedServer } from './server-options.ts';
import { formatTable } from './table.ts';
import type { Column } from './table.ts';

type ListOptions = AskingOptions & {
  readonly status?: z.output<typeof importStatus>;
  readonly file?: string;
  readonly json?: boolean;
};

/** `muster imports list`: all imports, drafts among them. */
export function addListCommand(imports: Command, context: CliContext): void {
  const command = imports
    .command('list')
    .description('list all imports, the newest first')
    .addOption(choiceOption('--status <status>', 'only those', importStatus.options))
    .addOption(valueOption('--file <text>', 'only those of files whose names hold this'))
    .addOption(switchOption('--json', 'print them as one JSON document'));
  addServerOptions(command).action(() => list(context, command.optsWithGlobals<ListOptions>()));
  addExamples(command, [
    ['muster imports list', 'as a table'],
    ['muster imports list --status failed --json', 'for scripts'],
  ]);
}

async function list(context: CliContext, options: ListOptions): Promise<void> {
  const { status, file = '', json } = options;
  const all =
    options.server === undefined
      ? await withStore(context, options, ({ pool }) => listImports(pool))
      : await asking(context, options, { work: listThere });
  const listed = all.filter(
    ({ entry }) =>
      (status === undefined || entry.status === status) &&
      entry.file.toLowerCase().includes(file.toLowerCase()),
  );
  const text =
    json === true ? `${JSON.stringify(listed.map(({ entry }) => entry))}\n` : formatImports(listed);
  await context.out.write(text);
}

/** Page by page; what a terminal there began and lost is not told over HTTP. */
async function listThere({ client }: AskedServer): Promise<ListedImport[]> {
  const entries = await allOf((cursor) => client.listImports({ limit: 500, cursor }));
  return entries.map((entry) => ({ entry, interrupted: false }));
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
