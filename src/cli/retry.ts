import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { patiently } from '../client/patience.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { readImportId } from './import-resume.ts';
import { addServerOptions } from './server-options.ts';

/** `muster retry <importId>`: imports the rejected rows again, by any worker. */
export function addRetryCommand(program: Command, context: CliContext): void {
  const command = program
    .command('retry')
    .description('import the rows that an import rejected again, with its settings')
    .argument('<importId>', 'its number in "imports list"');
  addServerOptions(command).action((id: string) =>
    retry(context, readImportId(id), command.optsWithGlobals<AskingOptions>()),
  );
  addExamples(command, [['muster retry 7', 'after what they lacked was added to the catalog']]);
}

async function retry(context: CliContext, importId: number, options: AskingOptions): Promise<void> {
  const key = randomUUID();
  const begun = await asking(context, options, {
    work: (server) => patiently(server, () => server.client.retryImport(importId, key)),
  });
  await context.out.write(
    `Import ${begun.importId} is queued for a worker. Watch it with: muster follow ${begun.importId}\n`,
  );
}
