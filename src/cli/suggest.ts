import type { Command } from 'commander';
import { suggestColumns } from '../import/suggest-columns.ts';
import type { SuggestedColumns, SuggestionOrder } from '../import/suggest-columns.ts';
import { patiently } from '../client/patience.ts';
import type { Inspection } from '../contract/inspection.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { isTaken } from '../suggest/take-suggestions.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import { withStore } from './context.ts';
import type { CliContext } from './context.ts';
import { noRecipe } from './import-recipe.ts';
import { addServerOptions } from './server-options.ts';
import type { AskedServer } from './server-options.ts';
import { sendOrder } from './server-order.ts';
import { addExamples } from './examples.ts';
import { readSettings } from './import-options.ts';
import type { SettingsOptions } from './import-options.ts';
import { listOption, switchOption, valueOption } from './option.ts';
import { printable } from './printable.ts';
import { addReadingOptions, readReading } from './reading-options.ts';
import type { ReadingOptions } from './reading-options.ts';
import { formatSuggestions, reasonOf } from './suggestion-text.ts';

type SuggestOptions = AskingOptions &
  ReadingOptions &
  Pick<SettingsOptions, 'dataSource' | 'defaultCountry' | 'map' | 'ignore'> & { readonly json?: boolean };

/** `muster suggest <file>`: what its columns probably hold; imports nothing. */
export function addSuggestCommand(program: Command, context: CliContext): void {
  const command = program
    .command('suggest')
    .description('say what the columns of a file probably hold')
    .argument('<file>', 'a file of customers, as for import')
    .addOption(valueOption('--data-source <name>', 'where the data comes from; its brand has the topics'))
    .addOption(listOption('--map <header=field>', 'a column that is already decided'))
    .addOption(listOption('--ignore <header>', 'a column that is left out'))
    .addOption(valueOption('--default-country <code>', "two letters; otherwise the project's"));
  addReadingOptions(command).addOption(switchOption('--json', 'print the suggestions as one JSON document'));
  addServerOptions(command).action((file: string) =>
    suggest(context, file, command.optsWithGlobals<SuggestOptions>()),
  );
  addExamples(command, [
    ['muster suggest customers.csv', 'a table with fields, confidence and reasons'],
    ['muster suggest customers.csv --default-country DE --json', 'for scripts'],
  ]);
}

async function suggest(context: CliContext, file: string, options: SuggestOptions): Promise<void> {
  const order = readOrder(file, options);
  const found = await (options.server === undefined
    ? withStore(context, options, ({ pool }) => suggestColumns(pool, order))
    : asking(context, options, { work: (server) => suggestThere(context, server, order) }));
  const { suggestions, recipes } = found;
  const json = options.json === true;
  const text = json
    ? `${JSON.stringify(suggestions.map(asJson))}\n`
    : formatSuggestions(suggestions, context.out.columns);
  await context.out.write(text);
  if (recipes.length > 0) await (json ? context.err : context.out).write(`\n${fittingRecipes(recipes)}\n`);
}

async function suggestThere(
  context: CliContext,
  server: AskedServer,
  { file, settings, reading }: SuggestionOrder,
): Promise<SuggestedColumns> {
  const request = { ...reading, file, name: null, settings, startedBy: '' };
  const order = { request, recipe: noRecipe, suggested: false };
  const { uploadId, name: _, ...chosen } = await sendOrder(context, server, order);
  try {
    const asked = { ...chosen, rows: 0 };
    const found = await patiently(server, () => server.client.inspectUpload(uploadId, asked));
    return { suggestions: found.suggestions.map(asSuggested), recipes: found.recipes };
  } finally {
    await server.client.deleteUpload(uploadId).catch(() => undefined);
  }
}

/** What is not needed is left out. */
function asSuggested({ needs, ...suggestion }: Inspection['suggestions'][number]): Suggestion {
  const { dayFirst, phoneStyle } = needs;
  return Object.assign(suggestion, {
    needs: {
      ...(dayFirst === undefined ? {} : { dayFirst }),
      ...(phoneStyle === undefined ? {} : { phoneStyle }),
    },
  });
}

function readOrder(file: string, options: SuggestOptions): SuggestionOrder {
  const unsaid = { action: 'add-and-edit', blank: [], policy: [], realValue: [], dayFirst: [] };
  return { file, settings: readSettings({ ...options, ...unsaid }), reading: readReading(options) };
}

function fittingRecipes(names: readonly string[]): string {
  const [first = '', ...others] = names.map((name) => `"${printable(name)}"`);
  const more = others.length === 0 ? '' : ` So were ${others.join(', ')}.`;
  return `The recipe ${first} was made for a file with these headers: --recipe ${first} reads it so.${more}`;
}

/** As `docs/command-line.md` promises it. */
function asJson(suggestion: Suggestion): object {
  const { index, header, kind, field, confidence, band, examples, needs } = suggestion;
  return {
    column: index + 1,
    header,
    kind,
    field,
    confidence,
    band,
    taken: isTaken(suggestion),
    reason: reasonOf(suggestion),
    examples,
    needs,
  };
}
