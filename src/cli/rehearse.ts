import type { Command } from 'commander';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { readRequest } from './import-request.ts';
import { addSettingsOptions } from './import-options.ts';
import type { SettingsOptions } from './import-options.ts';
import { readRecipeOrder } from './import-recipe.ts';
import { switchOption, valueOption } from './option.ts';
import { addReadingOptions } from './reading-options.ts';
import type { ReadingOptions } from './reading-options.ts';
import { rehearse } from './rehearsal-run.ts';
import { addServerOptions, askedServer } from './server-options.ts';
import type { ServerOptions } from './server-options.ts';

type RehearseOptions = GlobalOptions &
  ReadingOptions &
  SettingsOptions &
  ServerOptions & {
    readonly recipe?: string;
    readonly suggested?: boolean;
    readonly evidence?: boolean;
    readonly json?: boolean;
  };

/** `muster rehearse <file>`: what an import with the same options would do, changing nothing. */
export function addRehearseCommand(program: Command, context: CliContext): void {
  const command = program
    .command('rehearse')
    .description('say what an import of a file would do to the customers, changing nothing')
    .argument('<file>', 'a file of customers, as for import');
  addSettingsOptions(command);
  addReadingOptions(command)
    .addOption(
      valueOption('--recipe <name>', 'read the file as this recipe says; what is given by hand wins'),
    )
    .addOption(switchOption('--suggested', 'read the columns as "muster suggest" says, guesses left out'))
    .addOption(switchOption('--evidence', 'also say what becomes of the values, as "muster evidence" does'))
    .addOption(switchOption('--json', 'print it as one JSON document, samples included'));
  addServerOptions(command).action((file: string) => {
    const options = command.optsWithGlobals<RehearseOptions>();
    return rehearseWith(context, file, options);
  });
  addExamples(command, [
    ['muster rehearse customers.csv --action add-and-edit', 'before "muster import" with the same options'],
    ['muster rehearse crm.csv --action edit-existing --blank clear --json', 'how much would be erased'],
  ]);
}

/** The options of an import, and what it would do. */
export async function rehearseWith(
  context: CliContext,
  file: string | null,
  options: RehearseOptions,
): Promise<void> {
  const { server: address, suggested = false, evidence = false, json = false } = options;
  const order = {
    request: readRequest(file, options),
    recipe: readRecipeOrder(options),
    suggested,
    evidence,
    json,
    server: address === undefined ? null : askedServer(address, options),
  };
  await rehearse(context, order, options);
}
