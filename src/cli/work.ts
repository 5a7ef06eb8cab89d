import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { openLog } from '../duty/log.ts';
import { runDuties } from '../duty/run-duties.ts';
import type { WorkerListener } from '../queue/run-worker.ts';
import { openUploadRoom } from '../upload/open-upload-room.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { untilSignal } from './until-signal.ts';

/** `muster work`: a process that runs the imports that are queued for workers. */
export function addWorkCommand(program: Command, context: CliContext): void {
  const command = program
    .command('work')
    .description('run queued imports, one after the other, until it is stopped')
    .action(() => work(context, command.optsWithGlobals<GlobalOptions>()));
  addExamples(command, [
    ['muster work', 'beside a server, or several of them on several machines'],
    ['muster work --database postgres://…', 'for a base of your own'],
  ]);
}

async function work(context: CliContext, options: GlobalOptions): Promise<void> {
  const config = readConfig();
  const log = openLog({ write: (line) => void context.err.write(line) });
  await untilSignal(context, options, async ({ pool }, signal) => {
    const uploads = await openUploadRoom(pool, options.dataDir);
    await context.out.write('Waiting for imports. Ctrl-C ends this behind the batch at work.\n');
    await runDuties({ pool, uploads, config, log, signal, listener: tell(context) });
  });
  await context.out.write('Stopped. An import that was not through goes on with the next worker.\n');
}

/** Whole lines without what stands in files: they may end up in a log. */
function tell({ out }: CliContext): WorkerListener {
  return {
    onBegin: (importId) => void out.write(`Import ${importId} begins.\n`),
    onEnd(importId, error) {
      void out.write(`Import ${importId} ${error === null ? 'is over' : 'stopped'}.\n`);
    },
    onRehearsalBegin: (rehearsalId) =>
      void out.write(`Rehearsal ${rehearsalId} begins.
`),
    onRehearsalEnd(rehearsalId, error) {
      void out.write(`Rehearsal ${rehearsalId} ${error === null ? 'is over' : 'stopped'}.
`);
    },
  };
}
