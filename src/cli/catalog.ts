import type { Command } from 'commander';
import { applyCatalog } from '../catalog/apply-catalog.ts';
import { loadCatalog } from '../catalog/load-catalog.ts';
import { LONGEST_CATALOG, parseCatalogText } from '../catalog/parse-catalog-text.ts';
import { showCatalog } from '../catalog/show-catalog.ts';
import { formatApplied, formatCatalog } from './catalog-text.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { switchOption } from './option.ts';
import { nameInput, readInput } from './read-input.ts';

/** `muster catalog apply|show`: the reference data of the project, from a file and back. */
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
}

function addApply(catalog: Command, context: CliContext): void {
  const command = catalog
    .command('apply')
    .description('add and change what a catalog file says; nothing is removed')
    .argument('<file>', 'a YAML or JSON file, or - for standard input')
    .action((file: string) => apply(context, file, command.optsWithGlobals<GlobalOptions>()));
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
    .addOption(switchOption('--json', 'print it as a file that apply reads'))
    .action(() => show(context, command.optsWithGlobals<GlobalOptions & { readonly json?: boolean }>()));
  addExamples(command, [
    ['muster catalog show', 'as tables'],
    ['muster catalog show --json > catalog.json', 'as a file to keep, edit and apply'],
  ]);
}

async function apply(context: CliContext, file: string, options: GlobalOptions): Promise<void> {
  const document = parseCatalogText(await readInput(context, file, LONGEST_CATALOG), nameInput(file));
  const counts = await withStore(context, options, ({ pool }) => applyCatalog(pool, document));
  await context.out.write(formatApplied(counts));
}

async function show(
  context: CliContext,
  options: GlobalOptions & { readonly json?: boolean },
): Promise<void> {
  const catalog = await withStore(context, options, ({ pool }) => loadCatalog(pool));
  const shown = showCatalog(catalog);
  await context.out.write(
    options.json === true ? `${JSON.stringify(shown, null, 2)}\n` : formatCatalog(shown),
  );
}
