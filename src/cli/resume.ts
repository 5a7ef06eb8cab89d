import type { Command } from 'commander';
import { resumePaused } from '../queue/resume-paused.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { readImportId } from './import-resume.ts';

/** `muster imports resume <importId>`: lets an import go on that a stop rule has paused. */
export function addResumeCommand(imports: Command, context: CliContext): void {
  const command = imports
    .command('resume')
    .description('let an import go on that has paused by itself')
    .argument('<importId>', 'its number in "imports list"')
    .action((id: string) => resume(context, readImportId(id), command.optsWithGlobals<GlobalOptions>()));
  addExamples(command, [['muster imports resume 7', 'by a worker; what stopped it does not stop it again']]);
}

async function resume(context: CliContext, importId: number, options: GlobalOptions): Promise<void> {
  await withStore(context, options, ({ pool }) => resumePaused(pool, importId));
  await context.out.write(
    `Import ${importId} goes on with the next worker ("muster serve", "muster work"). To let it go on here: muster import --resume ${importId}\n`,
  );
}
