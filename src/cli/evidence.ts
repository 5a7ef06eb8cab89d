import type { Command } from 'commander';
import { valueEvidence } from '../contract/value-evidence.ts';
import type { ValueEvidence } from '../contract/value-evidence.ts';
import { Refusal } from '../refusal.ts';
import type { ImportRequest } from '../import/job.ts';
import type { ImportProgress } from '../import/run-batches.ts';
import { evidenceOfFile } from '../import/value-evidence-of-file.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import { withStore } from './context.ts';
import type { CliContext } from './context.ts';
import { addServerOptions } from './server-options.ts';
import type { AskedServer } from './server-options.ts';
import { sendOrder } from './server-order.ts';
import type { FileOrder } from './server-order.ts';
import { formatEvidence } from './evidence-text.ts';
import { addExamples } from './examples.ts';
import { addSettingsOptions, readSettings } from './import-options.ts';
import type { SettingsOptions } from './import-options.ts';
import { progressLine } from './import-progress.ts';
import type { ProgressLine } from './import-progress.ts';
import { readRecipeOrder, withRecipe } from './import-recipe.ts';
import { switchOption, valueOption } from './option.ts';
import { addReadingOptions, readReading } from './reading-options.ts';
import type { ReadingOptions } from './reading-options.ts';

type EvidenceOptions = AskingOptions &
  ReadingOptions &
  SettingsOptions & { readonly recipe?: string; readonly suggested?: boolean; readonly json?: boolean };

/** `muster evidence <file>`: what an import would make of the values of the whole file; imports nothing. */
export function addEvidenceCommand(program: Command, context: CliContext): void {
  const command = program
    .command('evidence')
    .description('say what becomes of the values of a file, and what looks wrong about them')
    .argument('<file>', 'a file of customers, as for import');
  addSettingsOptions(command);
  addReadingOptions(command)
    .addOption(
      valueOption('--recipe <name>', 'read the file as this recipe says; what is given by hand wins'),
    )
    .addOption(switchOption('--suggested', 'read the columns as "muster suggest" says, guesses left out'))
    .addOption(switchOption('--json', 'print it as one JSON document'));
  addServerOptions(command).action((file: string) =>
    evidence(context, file, command.optsWithGlobals<EvidenceOptions>()),
  );
  addExamples(command, [
    ['muster evidence customers.csv', 'what would be stored in another form, left out or is strange'],
    ['muster evidence shop.csv --suggested --day-first BirthDate --json', 'for scripts'],
  ]);
}

async function evidence(context: CliContext, file: string, options: EvidenceOptions): Promise<void> {
  const request = readRequest(file, options);
  const recipe = readRecipeOrder(options);
  const progress = progressLine(context.err, false);
  const show = unhurried(progress);
  const suggested = options.suggested === true;
  try {
    const found = await (options.server === undefined
      ? withStore(context, options, async ({ pool }) =>
          evidenceOfFile(pool, await withRecipe(pool, request, recipe), show),
        )
      : asking(context, options, {
          work: (server) => gatherThere(context, server, { request, recipe, suggested, show }),
        }));
    progress.clear();
    await tell(context, found, options.json === true);
  } finally {
    progress.clear();
  }
}

async function tell(context: CliContext, found: ValueEvidence, json: boolean): Promise<void> {
  const { columns } = context.out;
  // As the contract has it and nothing beside it.
  const text = json ? `${JSON.stringify(valueEvidence.parse(found))}\n` : formatEvidence(found, columns);
  await context.out.write(text);
}

interface FileEvidence extends FileOrder {
  readonly show: (progress: ImportProgress) => void;
}

async function gatherThere(
  context: CliContext,
  server: AskedServer,
  { show, ...order }: FileEvidence,
): Promise<ValueEvidence> {
  const { uploadId, name: _, ...chosen } = await sendOrder(context, server, order);
  const began = performance.now();
  try {
    for await (const { state } of server.client.gatherEvidence(uploadId, chosen)) {
      show({ ...state, seconds: (performance.now() - began) / 1000 });
      if (state.evidence !== null) return state.evidence;
    }
  } finally {
    await server.client.deleteUpload(uploadId).catch(() => undefined);
  }
  throw new Refusal('interrupted', 'The server let go. Give the same command again.');
}

function readRequest(file: string, options: EvidenceOptions): ImportRequest {
  const settings = readSettings({ ...options, action: options.action ?? 'add-and-edit' });
  const request = { file, name: null, settings, ...readReading(options), startedBy: '' };
  // Which columns are read stands in the evidence itself.
  return options.suggested === true ? { ...request, suggested: { tell: () => undefined } } : request;
}

/** What is over within a second needs no progress; more than four times a second nobody reads it. */
function unhurried({ show }: ProgressLine): (progress: ImportProgress) => void {
  let next = 1;
  return (progress) => {
    if (progress.seconds < next) return;
    next = progress.seconds + 0.25;
    show(progress);
  };
}
