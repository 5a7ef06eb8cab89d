import type { Command } from 'commander';
import { patiently } from '../client/patience.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { readImportId } from './import-resume.ts';
import { addServerOptions } from './server-options.ts';

/**
 * `muster cancel <importId>`, and the same below `imports`: ends an import behind the batch at work, whoever runs it.
 * @param parent the program, or `imports`
 */
export function addCancelCommand(parent: Command, context: CliContext): void {
  const command = parent
    .command('cancel')
    .description('end an import; what is done stays')
    .argument('<importId>', 'its number in "imports list"');
  addServerOptions(command).action((id: string) =>
    cancel(context, readImportId(id), command.optsWithGlobals<AskingOptions>()),
  );
  const path = parent.parent === null ? 'muster cancel' : `muster ${parent.name()} cancel`;
  addExamples(command, [[`${path} 7`, 'at once when it waits, else behind its batch']]);
}

async function cancel(context: CliContext, importId: number, options: AskingOptions): Promise<void> {
  const { state: done } = await asking(context, options, {
    work: (server) => patiently(server, () => server.client.cancelImport(importId)),
  });
  const sentence =
    done === 'cancelled'
      ? `Import ${importId} is cancelled; what was done before stays.`
      : `Import ${importId} ends behind the batch at work; what is done stays.`;
  await context.out.write(`${sentence}\n`);
}

/** `muster imports delete <importId>`: takes a draft away. */
export function addDeleteCommand(imports: Command, context: CliContext): void {
  const command = imports
    .command('delete')
    .description('delete a draft; what was started stays')
    .argument('<importId>', 'its number in "imports list"');
  addServerOptions(command).action(async (id: string) => {
    const importId = readImportId(id);
    await asking(context, command.optsWithGlobals<AskingOptions>(), {
      work: (server) => patiently(server, () => server.client.deleteDraft(importId)),
    });
    await context.out.write(`Draft ${importId} is deleted.\n`);
  });
  addExamples(command, [['muster imports delete 7', 'a draft that nobody will start']]);
}
