import type { Command } from 'commander';
import type pg from 'pg';
import { importResult } from '../import/result.ts';
import { subscribeProgress } from '../queue/progress.ts';
import type { ProgressReport } from '../queue/progress.ts';
import { Refusal } from '../refusal.ts';
import { isInterrupted } from '../registry/list-imports.sql.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { progressLine } from './import-progress.ts';
import type { ProgressLine } from './import-progress.ts';
import { readImportId } from './import-resume.ts';
import { tellResult } from './import-run.ts';
import type { FinishedImport } from './import-run.ts';
import { importOnServer } from './import-on-server.ts';
import { switchOption } from './option.ts';
import { addServerOptions, askedServer } from './server-options.ts';
import type { ServerOptions } from './server-options.ts';

type FollowOptions = GlobalOptions & ServerOptions & { readonly json?: boolean };

/** `muster follow <importId>`: watches an import that another process runs, to its end. */
export function addFollowCommand(program: Command, context: CliContext): void {
  const command = program
    .command('follow')
    .description('watch an import until it is over, and show its result')
    .argument('<importId>', 'its number in "imports list"')
    .addOption(switchOption('--json', 'print the result as one JSON document'));
  addServerOptions(command).action((id: string) =>
    follow(context, readImportId(id), command.optsWithGlobals<FollowOptions>()),
  );
  addExamples(command, [
    ['muster follow 7', 'as "muster import" shows its own'],
    ['muster follow 7 --json', 'wait for its end in a script'],
  ]);
}

async function follow(context: CliContext, importId: number, options: FollowOptions): Promise<void> {
  context.stopAdvice = `Import ${importId} goes on without being watched.`;
  if (options.server !== undefined) return followThere(context, importId, options);
  const finished = await withStore(context, options, ({ pool }) => watch(pool, importId, context));
  context.stopAdvice = null;
  await tellResult(context, finished, { json: options.json === true, reports: {} });
  if (finished.failure !== null) await context.err.write(`${finished.failure}\n`);
}

async function followThere(context: CliContext, begin: number, options: FollowOptions): Promise<void> {
  const server = askedServer(options.server ?? '', options);
  const json = options.json === true;
  const order = { server, begin, reports: {}, json, suggested: false };
  await tellResult(context, await importOnServer(context, order), { json, reports: {} });
}

async function watch(
  pool: pg.Pool,
  importId: number,
  context: CliContext,
): Promise<FinishedImport & { failure: string | null }> {
  await refuseInterrupted(pool, importId);
  const line = progressLine(context.err, false);
  let last: ProgressReport | null = null;
  try {
    for await (const report of subscribeProgress(pool, importId)) {
      show(line, report);
      last = report;
      // A person has to say how it goes on.
      if (report.status === 'paused') break;
    }
  } finally {
    line.clear();
  }
  const result = await importResult(pool, importId);
  return { result, fileName: last?.file ?? '', failure: last?.failure ?? null };
}

/** Nobody goes on with it by himself: its end would be waited for in vain. */
async function refuseInterrupted(pool: pg.Pool, importId: number): Promise<void> {
  if (!(await isInterrupted(pool, importId))) return;
  throw new Refusal(
    'interrupted',
    `Import ${importId} was interrupted. Continue it with: muster import --resume ${importId}`,
  );
}

function show(line: ProgressLine, report: ProgressReport): void {
  if (report.status === 'queued') line.say(waiting(report));
  else if (report.trouble !== null) line.say('The base could not go on; the import is tried again …');
  else if (report.rows > 0) line.show(report);
  else line.say('Looking through the file …');
}

function waiting({ ahead }: ProgressReport): string {
  if (ahead === 0) return 'Waiting for a worker …';
  return `Waiting for ${ahead} ${ahead === 1 ? 'import' : 'imports'} before it …`;
}
