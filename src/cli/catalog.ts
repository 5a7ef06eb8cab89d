import type { Command } from 'commander';
import { prettifyError } from 'zod';
import { applyCatalog } from '../catalog/apply-catalog.ts';
import { loadCatalog } from '../catalog/load-catalog.ts';
import { showCatalog } from '../catalog/show-catalog.ts';
import { LONGEST_CATALOG, parseCatalogText } from '../catalog/parse-catalog-text.ts';
import { catalogFile } from '../contract/catalog-file.ts';
import type { CatalogFile } from '../contract/catalog-file.ts';
import { Refusal } from '../refusal.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import { addEntryCommands } from './catalog-entries.ts';
import { formatApplied, formatCatalog } from './catalog-text.ts';
import { withStore } from './context.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { switchOption } from './option.ts';
import { addServerOptions } from './server-options.ts';
import { nameInput, readInput } from './read-input.ts';

/** `muster catalog apply|show|list|add|change|delete`: the reference data of the project, from a file and back. */
export function addCatalogCommand(program: Command, context: CliContext): void {
  const catalog = program
    .command('catalog')
    .description('declare and show brands, topics, fields and other reference data');
  addExamples(catalog, [
    ['muster catalog apply catalog.yaml', 'add and change what the file says'],
    ['muster catalog show', 'print all of it'],
  ]);
  addApply(catalog, context);
  addShow(catalog, context);
  addEntryCommands(catalog, context);
}

function addApply(catalog: Command, context: CliContext): void {
  const command = catalog
    .command('apply')
    .description('add and change what a catalog file says; nothing is removed')
    .argument('<file>', 'a YAML or JSON file, or - for standard input');
  addServerOptions(command).action((file: string) =>
    apply(context, file, command.optsWithGlobals<AskingOptions>()),
  );
  addExamples(command, [
    [
      'muster catalog apply catalog.yaml',
      'bring the catalog in line with the file; a second time changes nothing',
    ],
    [
      'muster catalog show --json | muster catalog apply - --data-dir other',
      'copy a catalog into another base',
    ],
  ]);
}

function addShow(catalog: Command, context: CliContext): void {
  const command = catalog
    .command('show')
    .description('print the whole catalog')
    .addOption(switchOption('--json', 'print it as a file that apply reads'));
  addServerOptions(command).action(() => show(context, command.optsWithGlobals<ShowOptions>()));
  addExamples(command, [
    ['muster catalog show', 'as tables'],
    ['muster catalog show --json > catalog.json', 'as a file to keep, edit and apply'],
  ]);
}

type ShowOptions = AskingOptions & { readonly json?: boolean };

async function apply(context: CliContext, file: string, options: AskingOptions): Promise<void> {
  const document = parseCatalogText(await readInput(context, file, LONGEST_CATALOG), nameInput(file));
  const counts = await (options.server === undefined
    ? withStore(context, options, ({ pool }) => applyCatalog(pool, document))
    : asking(context, options, { work: ({ client }) => client.applyCatalog(readFile(document)) }));
  await context.out.write(formatApplied(counts));
}

/** What is wrong with its references the server says. @throws Refusal `catalog` for a wrong shape */
function readFile(document: unknown): CatalogFile {
  const { success, data, error } = catalogFile.safeParse(document);
  if (success) return data;
  throw new Refusal('catalog', `The catalog was not applied:\n${prettifyError(error)}`);
}

async function show(context: CliContext, options: ShowOptions): Promise<void> {
  const shown = await (options.server === undefined
    ? withStore(context, options, async ({ pool }) => showCatalog(await loadCatalog(pool)))
    : asking(context, options, { work: ({ client }) => client.getCatalog() }));
  await context.out.write(
    options.json === true ? `${JSON.stringify(shown, null, 2)}\n` : formatCatalog(shown),
  );
}
