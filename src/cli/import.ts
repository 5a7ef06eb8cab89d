import type { Command } from 'commander';
import { Refusal } from '../refusal.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { addSettingsOptions } from './import-options.ts';
import type { SettingsOptions } from './import-options.ts';
import { readRecipeOrder } from './import-recipe.ts';
import type { RecipeOptions } from './import-recipe.ts';
import type { ReportPaths } from './import-reports.ts';
import { readRequest } from './import-request.ts';
import { importOnServer } from './import-on-server.ts';
import { readImportId, refuseAnySettings, refuseOtherSettings } from './import-resume.ts';
import { runImport, tellResult } from './import-run.ts';
import type { ImportOrder } from './import-run.ts';
import { switchOption, valueOption } from './option.ts';
import { addReadingOptions } from './reading-options.ts';
import { rehearseWith } from './rehearse.ts';
import { refuseOtherReading } from './resume-reading.ts';
import { addServerOptions, askedServer } from './server-options.ts';
import type { ServerOptions } from './server-options.ts';
import type { ReadingOptions } from './reading-options.ts';

type ImportOptions = GlobalOptions &
  ReadingOptions &
  RecipeOptions &
  SettingsOptions &
  ReportPaths & {
    readonly name?: string;
    readonly json?: boolean;
    readonly suggested?: boolean;
    readonly resume?: string;
    readonly dryRun?: boolean;
  } & ServerOptions;

/** `muster import <file>`: from a file of customers to their base, with everything that can be chosen about it. */
export function addImportCommand(program: Command, context: CliContext): void {
  const command = program
    .command('import')
    .description('import a file of customers')
    .argument(
      '[file]',
      'a CSV file or an Excel workbook, whose first row names its columns; with --resume where it is now',
    )
    .addOption(valueOption('--name <text>', 'what to call the import'));
  addSettingsOptions(command);
  addReadingOptions(command)
    .addOption(
      valueOption('--recipe <name>', 'read the file as this recipe says; what is given by hand wins'),
    )
    .addOption(valueOption('--save-recipe <name>', 'keep how the file was read, under this name'))
    .addOption(switchOption('--suggested', 'read the columns as "muster suggest" says, guesses left out'))
    .addOption(valueOption('--rejected <file>', 'write the rejected rows there, each with its reason'))
    .addOption(valueOption('--results <file>', 'write there what became of every row'))
    .addOption(switchOption('--json', 'print the result as one JSON document'))
    .addOption(valueOption('--resume <importId>', 'continue an import that was interrupted'))
    .addOption(switchOption('--dry-run', 'import nothing, say what would be done: as "muster rehearse"'));
  addServerOptions(command).action((file: string | undefined) => importFile(context, file ?? null, command));
  addExamples(command, [
    ['muster import customers.csv --action add-and-edit', 'create and update customers'],
    [
      'muster import customers.csv --action edit-existing --rejected rejected.csv',
      'only update; keep what was rejected',
    ],
    [
      'muster import crm.csv --action add-and-edit --map "Customer ID=ExternalIdentityCrm"',
      'say what a column holds',
    ],
    ['muster import shop.csv --action add-and-edit --suggested', 'read the export of another program'],
    ['muster import --resume 7', 'continue where import 7 was interrupted'],
  ]);
}

async function importFile(context: CliContext, file: string | null, command: Command): Promise<void> {
  const options = command.optsWithGlobals<ImportOptions>();
  if (options.dryRun === true) {
    refuseEffects(options);
    return rehearseWith(context, file, options);
  }
  // All of it before the base is opened: a slip of the pen needs no server.
  const order = readOrder(file, options, command);
  if (options.server !== undefined) return onServer(context, order, command);
  const finished = await withStore(context, options, ({ pool }) => runImport(pool, order, context));
  await tellResult(context, finished, order);
}

/** What says that something is to be done does not go with doing nothing. */
function refuseEffects({ resume, rejected, results, saveRecipe }: ImportOptions): void {
  const given = Object.entries({
    '--resume': resume,
    '--rejected': rejected,
    '--results': results,
    '--save-recipe': saveRecipe,
  }).find(([, value]) => value !== undefined);
  if (given === undefined) return;
  throw new Refusal('settings', `--dry-run imports nothing: leave ${given[0]} or it out.`);
}

/** The same with a server, which has the base. */
async function onServer(context: CliContext, order: ImportOrder, command: Command): Promise<void> {
  const { server: address = '', ...options } = command.optsWithGlobals<ImportOptions>();
  const { source, reports, json, suggested = false, recipe } = order;
  if (source.kind === 'resume') refuseAnySettings(command, source.importId);
  const begin = source.kind === 'resume' ? source.importId : source.request;
  const server = askedServer(address, options);
  const finished = await importOnServer(context, { server, begin, reports, json, suggested, recipe });
  await tellResult(context, finished, order);
}

function readOrder(file: string | null, options: ImportOptions, command: Command): ImportOrder {
  return {
    source: readSource(file, options, command),
    reports: options,
    json: options.json === true,
    suggested: options.suggested === true,
    recipe: readRecipeOrder(options),
  };
}

function readSource(file: string | null, options: ImportOptions, command: Command): ImportOrder['source'] {
  if (options.resume === undefined) return { kind: 'start', request: readRequest(file, options) };
  return {
    kind: 'resume',
    importId: readImportId(options.resume),
    file,
    check(record) {
      refuseOtherSettings(command, options, record);
      refuseOtherReading(options, record);
    },
  };
}
