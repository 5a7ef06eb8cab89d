import { Command } from 'commander';
import { packageVersion } from '../config.ts';
import { addCancelCommand } from './cancel.ts';
import { addCatalogCommand } from './catalog.ts';
import { addConfigCommand } from './config.ts';
import type { CliContext } from './context.ts';
import { addCustomersCommand } from './customers.ts';
import { addDemoCommand } from './demo.ts';
import { addEvidenceCommand } from './evidence.ts';
import { addExamples } from './examples.ts';
import { addFieldsCommand } from './fields.ts';
import { addFollowCommand } from './follow.ts';
import { addImportCommand } from './import.ts';
import { addImportsCommand } from './imports.ts';
import { addInspectCommand } from './inspect.ts';
import { addRecipesCommand } from './recipes.ts';
import { addRehearseCommand } from './rehearse.ts';
import { addRetryCommand } from './retry.ts';
import { addServeCommand } from './serve.ts';
import { addStartCommand } from './start.ts';
import { addSuggestCommand } from './suggest.ts';
import { addUploadCommand } from './upload.ts';
import { describeOption, valueOption } from './option.ts';
import { addWorkCommand } from './work.ts';

/** The command line as a tree of commands; each stands in a file of its own. */
export function createProgram(context: CliContext): Command {
  const program = new Command('muster')
    .description('Imports customers from files into your own customer base.')
    .version(packageVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'explain the command')
    .helpCommand('help [command]', 'explain a command')
    .addOption(dataDir().default('.muster'))
    .addOption(
      valueOption('--database <url>', 'a PostgreSQL to use instead of the embedded one', 'DATABASE_URL'),
    );
  speakThrough(program, context);
  addExamples(program, [
    ['muster catalog apply catalog.yaml', 'declare brands, topics, custom fields and the like'],
    ['muster import customers.csv --action add-and-edit', 'import a file of customers'],
    ['muster customers show anna@example.com', 'see what is known of a customer'],
  ]);
  addCatalogCommand(program, context);
  addImportCommand(program, context);
  addInspectCommand(program, context);
  addSuggestCommand(program, context);
  addFieldsCommand(program, context);
  addEvidenceCommand(program, context);
  addRehearseCommand(program, context);
  addRecipesCommand(program, context);
  addImportsCommand(program, context);
  addStartCommand(program, context);
  addFollowCommand(program, context);
  addCancelCommand(program, context);
  addRetryCommand(program, context);
  addWorkCommand(program, context);
  addCustomersCommand(program, context);
  addServeCommand(program, context);
  addUploadCommand(program, context);
  addConfigCommand(program, context);
  addDemoCommand(program, context);
  return program;
}

function dataDir() {
  return valueOption('--data-dir <folder>', 'where the embedded PostgreSQL keeps its data');
}

/** Before any command is added: commands inherit these settings when they are made. */
function speakThrough(program: Command, { out, err }: CliContext): void {
  program
    .exitOverride()
    .configureHelp({ optionDescription: describeOption, showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => void out.write(text),
      writeErr: (text) => void err.write(text),
      // Said once, by main, in one sentence.
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(out.columns, 100),
      getErrHelpWidth: () => Math.min(err.columns, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}
