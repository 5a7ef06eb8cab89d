import type { Command } from 'commander';
import { serve } from '../api/serve.ts';
import type { Serving } from '../api/serve.ts';
import { readConfig, readEnvironment } from '../config.ts';
import { openStore } from '../store/store.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { systemUser } from './import-request.ts';
import { switchOption, valueOption, wholeNumber } from './option.ts';
import { readUndoWindow, undoWindowOption } from './undo.ts';

type ServeCommandOptions = GlobalOptions & {
  readonly host: string;
  readonly port: string;
  readonly undoWindowDays: string;
  readonly auth: boolean;
  readonly worker: boolean;
};

/** `muster serve`: the HTTP API with a worker beside it, until a signal ends it. */
export function addServeCommand(program: Command, context: CliContext): void {
  const command = program
    .command('serve')
    .description('answer over HTTP on this machine, and run what is started there')
    .addOption(valueOption('--host <address>', 'an address of this machine only').default('127.0.0.1'))
    .addOption(valueOption('--port <number>', '0 takes any that is free').default('7373'))
    .addOption(undoWindowOption())
    .addOption(switchOption('--no-auth', 'ask nobody who he is, as now in any case'))
    .addOption(switchOption('--no-worker', 'leave the imports to other processes'))
    .action(() => run(context, command.optsWithGlobals<ServeCommandOptions>()));
  addExamples(command, [
    ['muster serve', 'on http://127.0.0.1:7373'],
    ['muster serve --port 8080 --no-worker', 'elsewhere, and without running imports'],
  ]);
}

async function run(context: CliContext, options: ServeCommandOptions): Promise<void> {
  const numbers = {
    port: wholeNumber('--port', options.port, { from: 0, to: 65_535 }),
    undoWindowDays: readUndoWindow(options.undoWindowDays),
  };
  const config = readConfig();
  const store = await openStore({
    dataDir: options.dataDir,
    databaseUrl: options.database ?? null,
    serverSettings: readEnvironment().serverSettings,
    onNotice: (sentence) => void context.err.write(`${sentence}\n`),
  });
  try {
    const serving = await serve(store, {
      ...numbers,
      config,
      host: options.host,
      worker: options.worker,
      dataDir: options.dataDir,
      by: systemUser(),
      log: { write: (line) => void context.err.write(line) },
    });
    await context.out.write(`Muster answers on ${serving.url}. Ctrl-C ends it.\n`);
    await untilEnded(serving);
  } finally {
    await store.close();
  }
}

/** The first signal lets everybody go, the second ends the process where it stands. */
async function untilEnded(serving: Serving): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const listening: (() => void)[] = [];
  const ended = new Promise<void>((resolve) => {
    for (const signal of signals) {
      process.once(signal, resolve);
      listening.push(() => process.off(signal, resolve));
    }
  });
  try {
    await Promise.race([ended, serving.failed]);
  } finally {
    for (const forget of listening) forget();
    await serving.close();
  }
}
