import type { Command } from 'commander';
import { cancelImport } from '../queue/cancel-import.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { readImportId } from './import-resume.ts';

/** `muster imports cancel <importId>`: ends an import behind the batch at work, whoever runs it. */
export function addCancelCommand(imports: Command, context: CliContext): void {
  const command = imports
    .command('cancel')
    .description('end an import; what is done stays')
    .argument('<importId>', 'its number in "imports list"')
    .action((id: string) => cancel(context, readImportId(id), command.optsWithGlobals<GlobalOptions>()));
  addExamples(command, [['muster imports cancel 7', 'at once when it waits, else behind its batch']]);
}

async function cancel(context: CliContext, importId: number, options: GlobalOptions): Promise<void> {
  const done = await withStore(context, options, ({ pool }) => cancelImport(pool, importId));
  const sentence =
    done === 'cancelled'
      ? `Import ${importId} is cancelled; what was done before stays.`
      : `Import ${importId} ends behind the batch at work; what is done stays.`;
  await context.out.write(`${sentence}\n`);
}
