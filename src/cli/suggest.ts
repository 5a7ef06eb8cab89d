import type { Command } from 'commander';
import { suggestColumns } from '../import/suggest-columns.ts';
import type { SuggestionOrder } from '../import/suggest-columns.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { isTaken } from '../suggest/take-suggestions.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { readSettings } from './import-options.ts';
import type { SettingsOptions } from './import-options.ts';
import { listOption, switchOption, valueOption } from './option.ts';
import { printable } from './printable.ts';
import { addReadingOptions, readReading } from './reading-options.ts';
import type { ReadingOptions } from './reading-options.ts';
import { formatSuggestions, reasonOf } from './suggestion-text.ts';

type SuggestOptions = GlobalOptions &
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
  addReadingOptions(command)
    .addOption(switchOption('--json', 'print the suggestions as one JSON document'))
    .action((file: string) => suggest(context, file, command.optsWithGlobals<SuggestOptions>()));
  addExamples(command, [
    ['muster suggest customers.csv', 'a table with fields, confidence and reasons'],
    ['muster suggest customers.csv --default-country DE --json', 'for scripts'],
  ]);
}

async function suggest(context: CliContext, file: string, options: SuggestOptions): Promise<void> {
  const order = readOrder(file, options);
  const found = await withStore(context, options, ({ pool }) => suggestColumns(pool, order));
  const { suggestions, recipes } = found;
  const json = options.json === true;
  const text = json
    ? `${JSON.stringify(suggestions.map(asJson))}\n`
    : formatSuggestions(suggestions, context.out.columns);
  await context.out.write(text);
  if (recipes.length > 0) await (json ? context.err : context.out).write(`\n${fittingRecipes(recipes)}\n`);
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
