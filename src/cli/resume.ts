import type { Command } from 'commander';
import { patiently } from '../client/patience.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { readImportId } from './import-resume.ts';
import { addServerOptions } from './server-options.ts';

/** `muster imports resume <importId>`: lets an import go on that a stop rule has paused. */
export function addResumeCommand(imports: Command, context: CliContext): void {
  const command = imports
    .command('resume')
    .description('let an import go on that has paused by itself')
    .argument('<importId>', 'its number in "imports list"');
  addServerOptions(command).action((id: string) =>
    resume(context, readImportId(id), command.optsWithGlobals<AskingOptions>()),
  );
  addExamples(command, [['muster imports resume 7', 'by a worker; what stopped it does not stop it again']]);
}

async function resume(context: CliContext, importId: number, options: AskingOptions): Promise<void> {
  await asking(context, options, {
    work: (server) => patiently(server, () => server.client.resumeImport(importId)),
  });
  await context.out.write(
    `Import ${importId} goes on with the next worker ("muster serve", "muster work"). To let it go on here: muster import --resume ${importId}\n`,
  );
}
