import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { patiently } from '../client/patience.ts';
import { Refusal } from '../refusal.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { addSettingsOptions } from './import-options.ts';
import type { SettingsOptions } from './import-options.ts';
import { readRecipeOrder } from './import-recipe.ts';
import { readRequest } from './import-request.ts';
import { readImportId } from './import-resume.ts';
import { plainSentence } from './import-text.ts';
import { switchOption, valueOption } from './option.ts';
import { addReadingOptions } from './reading-options.ts';
import type { ReadingOptions } from './reading-options.ts';
import { addServerOptions } from './server-options.ts';
import type { AskedServer } from './server-options.ts';
import { sendOrder } from './server-order.ts';

type StartOptions = AskingOptions &
  ReadingOptions &
  SettingsOptions & {
    readonly name?: string;
    readonly recipe?: string;
    readonly suggested?: boolean;
    readonly upload?: string;
    readonly draft?: string;
    readonly keepDraft?: boolean;
    readonly json?: boolean;
  };

/** `muster start <file>`: queues an import for a worker and does not wait for it. */
export function addStartCommand(program: Command, context: CliContext): void {
  const command = program
    .command('start')
    .description('begin an import that a worker runs, and do not wait for its end')
    .argument('[file]', 'a file of customers, as for import')
    .addOption(valueOption('--name <text>', 'what to call the import'));
  addSettingsOptions(command);
  addReadingOptions(command)
    .addOption(
      valueOption('--recipe <name>', 'read the file as this recipe says; what is given by hand wins'),
    )
    .addOption(switchOption('--suggested', 'read the columns as "muster suggest" says, guesses left out'))
    .addOption(valueOption('--upload <id>', 'import a file that was sent before'))
    .addOption(valueOption('--draft <importId>', 'start a draft as it is'))
    .addOption(switchOption('--keep-draft', 'keep it as a draft; nothing is started'))
    .addOption(switchOption('--json', 'print its number and what it will do as one JSON document'));
  addServerOptions(command).action((file: string | undefined) =>
    start(context, file ?? null, command.optsWithGlobals<StartOptions>()),
  );
  addExamples(command, [
    ['muster start customers.csv --action add-and-edit', 'then "muster follow" with its number'],
    ['muster start --draft 7', 'a draft that was kept before'],
  ]);
}

async function start(context: CliContext, file: string | null, options: StartOptions): Promise<void> {
  const begun = await asking(context, options, {
    work: (server) => begin(context, server, { file, options }),
  });
  const { importId, status, sentences } = begun;
  const how =
    status === 'draft'
      ? `Import ${importId} is kept as a draft. Start it with: muster start --draft ${importId}`
      : `Import ${importId} is queued for a worker. Watch it with: muster follow ${importId}`;
  const text = [...sentences.map(plainSentence), how].join('\n');
  await context.out.write(options.json === true ? `${JSON.stringify(begun)}\n` : `${text}\n`);
}

interface Asked {
  readonly file: string | null;
  readonly options: StartOptions;
}

async function begin(context: CliContext, server: AskedServer, { file, options }: Asked) {
  const { draft, upload } = options;
  if ([file ?? undefined, draft, upload].filter((given) => given !== undefined).length > 1)
    throw new Refusal('settings', 'Name a file, --upload or --draft: one of them.');
  if (draft !== undefined) {
    const importId = readImportId(draft);
    return patiently(server, () => server.client.startDraft(importId));
  }
  const order = {
    request: readRequest(file ?? upload ?? null, options),
    recipe: readRecipeOrder(options),
    suggested: options.suggested === true,
    uploadId: upload,
  };
  const body = { ...(await sendOrder(context, server, order)), start: options.keepDraft !== true };
  const key = randomUUID();
  return patiently(server, () => server.client.startImport(body, key));
}
