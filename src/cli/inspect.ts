import type { Command } from 'commander';
import { patiently } from '../client/patience.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { addSettingsOptions } from './import-options.ts';
import type { SettingsOptions } from './import-options.ts';
import { readRecipeOrder } from './import-recipe.ts';
import { readRequest } from './import-request.ts';
import { formatInspection } from './inspect-text.ts';
import { switchOption, valueOption, wholeNumber } from './option.ts';
import { addReadingOptions } from './reading-options.ts';
import type { ReadingOptions } from './reading-options.ts';
import { addServerOptions } from './server-options.ts';
import type { AskedServer } from './server-options.ts';
import { sendOrder } from './server-order.ts';

type InspectOptions = AskingOptions &
  ReadingOptions &
  SettingsOptions & {
    readonly recipe?: string;
    readonly suggested?: boolean;
    readonly upload?: string;
    readonly rows: string;
    readonly json?: boolean;
  };

/** `muster inspect <file>`: how a file is read, and what its first rows would become. */
export function addInspectCommand(program: Command, context: CliContext): void {
  const command = program
    .command('inspect')
    .description('show how a file is read and what its first rows would become; imports nothing')
    .argument('[file]', 'a file of customers, as for import');
  addSettingsOptions(command);
  addReadingOptions(command)
    .addOption(
      valueOption('--recipe <name>', 'read the file as this recipe says; what is given by hand wins'),
    )
    .addOption(switchOption('--suggested', 'read the columns as "muster suggest" says, guesses left out'))
    .addOption(valueOption('--upload <id>', 'a file that was sent before'))
    .addOption(valueOption('--rows <number>', 'how many of the first rows, 200 at most').default('5'))
    .addOption(switchOption('--json', 'print all of it as one JSON document'));
  addServerOptions(command).action((file: string | undefined) =>
    inspect(context, file ?? null, command.optsWithGlobals<InspectOptions>()),
  );
  addExamples(command, [
    ['muster inspect shop.csv --suggested', 'before "muster import" with the same options'],
    ['muster inspect shop.csv --encoding windows-1251 --rows 2', 'read otherwise'],
  ]);
}

async function inspect(context: CliContext, file: string | null, options: InspectOptions): Promise<void> {
  const rows = wholeNumber('--rows', options.rows, { from: 0, to: 200 });
  const found = await asking(context, options, {
    work: (server) => look(context, server, { file, options, rows }),
  });
  const { columns } = context.out;
  await context.out.write(
    options.json === true ? `${JSON.stringify(found)}\n` : formatInspection(found, columns),
  );
}

interface Asked {
  readonly file: string | null;
  readonly options: InspectOptions;
  readonly rows: number;
}

/** A file that is sent to be looked at goes again. */
async function look(context: CliContext, server: AskedServer, { file, options, rows }: Asked) {
  const { upload } = options;
  const action = options.action ?? 'add-and-edit';
  const order = {
    request: readRequest(file ?? upload ?? null, { ...options, action }),
    recipe: readRecipeOrder(options),
    suggested: options.suggested === true,
    uploadId: upload,
  };
  const { uploadId, name: _, ...chosen } = await sendOrder(context, server, order);
  try {
    return await patiently(server, () => server.client.inspectUpload(uploadId, { ...chosen, rows }));
  } finally {
    if (upload === undefined) await server.client.deleteUpload(uploadId).catch(() => undefined);
  }
}
