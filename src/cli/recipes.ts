import type { Command } from 'commander';
import { parseCatalogText } from '../catalog/parse-catalog-text.ts';
import { readRecipe } from '../recipe/use-recipe.ts';
import { allOf } from './all-of.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { switchOption } from './option.ts';
import { nameInput, readInput } from './read-input.ts';
import { formatRecipe, formatRecipes } from './recipes-text.ts';
import { addServerOptions } from './server-options.ts';

type JsonOptions = AskingOptions & { readonly json?: boolean };

/** `muster recipes list|show|export|import|delete`: how files of one kind are read, under a name. */
export function addRecipesCommand(program: Command, context: CliContext): void {
  const recipes = program.command('recipes').description('keep how files of one kind are read');
  addExamples(recipes, [
    ['muster import crm.csv --action add-and-edit --suggested --save-recipe CRM', 'keep how a file was read'],
    ['muster import crm-2.csv --action add-and-edit --recipe CRM', 'read the next one the same way'],
    ['muster recipes list', 'all recipes'],
  ]);
  addList(recipes, context);
  addShow(recipes, context);
  addExport(recipes, context);
  addImport(recipes, context);
  addDelete(recipes, context);
}

function addList(recipes: Command, context: CliContext): void {
  const command = recipes
    .command('list')
    .description('list all recipes')
    .addOption(switchOption('--json', 'print them as one JSON document'));
  addServerOptions(command).action(async () => {
    const options = command.optsWithGlobals<JsonOptions>();
    const kept = await asking(context, options, {
      work: ({ client }) => allOf((cursor) => client.listRecipes({ limit: 500, cursor })),
    });
    const json = kept.map(({ name, headers, changedAt }) => ({ name, headers, changedAt }));
    await context.out.write(options.json === true ? `${JSON.stringify(json)}\n` : formatRecipes(kept));
  });
  addExamples(command, [['muster recipes list --json', 'for scripts']]);
}

function addShow(recipes: Command, context: CliContext): void {
  const command = recipes
    .command('show')
    .description('show what a recipe says')
    .argument('<name>', 'its name, in any case');
  addServerOptions(command).action(async (name: string) => {
    const options = command.optsWithGlobals<AskingOptions>();
    const recipe = await asking(context, options, { work: ({ client }) => client.getRecipe(name) });
    await context.out.write(formatRecipe(recipe));
  });
  addExamples(command, [['muster recipes show CRM', 'what each column holds, and how the file is read']]);
}

function addExport(recipes: Command, context: CliContext): void {
  const command = recipes
    .command('export')
    .description('print a recipe as a file that import reads')
    .argument('<name>', 'its name, in any case');
  addServerOptions(command).action(async (name: string) => {
    const options = command.optsWithGlobals<AskingOptions>();
    const recipe = await asking(context, options, { work: ({ client }) => client.getRecipe(name) });
    await context.out.write(`${JSON.stringify(recipe, null, 2)}\n`);
  });
  addExamples(command, [['muster recipes export CRM > crm.json', 'as a file to keep, edit and import']]);
}

function addImport(recipes: Command, context: CliContext): void {
  const command = recipes
    .command('import')
    .description('keep the recipe of a file; one of the same name is replaced')
    .argument('<file>', 'a file that export printed, or - for standard input');
  addServerOptions(command).action(async (file: string) => {
    const options = command.optsWithGlobals<AskingOptions>();
    const text = await readInput(context, file, longestRecipe);
    const recipe = readRecipe(parseCatalogText(text, nameInput(file)));
    await asking(context, options, { work: ({ client }) => client.saveRecipe({ recipe, replace: true }) });
    await context.out.write(`Kept: ${recipe.name}\n`);
  });
  addExamples(command, [['muster recipes import crm.json', 'keep it in this base']]);
}

/** A thousand columns with headers of a thousand characters. */
const longestRecipe = 4 * 1024 ** 2;

function addDelete(recipes: Command, context: CliContext): void {
  const command = recipes
    .command('delete')
    .description('take a recipe away; imports that used it stay as they are')
    .argument('<name>', 'its name, in any case');
  addServerOptions(command).action(async (name: string) => {
    const options = command.optsWithGlobals<AskingOptions>();
    await asking(context, options, { work: ({ client }) => client.deleteRecipe(name) });
    await context.out.write(`Deleted: ${name}\n`);
  });
  addExamples(command, [['muster recipes delete CRM', 'for good']]);
}
