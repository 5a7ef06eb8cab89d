import { CommanderError } from 'commander';
import { Stopped } from './cli/context.ts';
import type { CliContext } from './cli/context.ts';
import { processOutput } from './cli/output.ts';
import type { Output } from './cli/output.ts';
import { printableLines } from './cli/printable.ts';
import { createProgram } from './cli/program.ts';
import { readVariable } from './config.ts';
import { Refusal } from './refusal.ts';

/**
 * The command line. Never throws: what goes wrong becomes one sentence on standard error.
 * @param argv the arguments behind `muster`
 * @param streams where to read and write instead of the process's own
 * @returns the exit status: 0, 1 when the command failed, was refused or stopped, 2 when rows were rejected
 */
export async function main(
  argv: readonly string[],
  streams: Output & { readonly input: AsyncIterable<Uint8Array> } = {
    ...processOutput(),
    input: process.stdin,
  },
): Promise<number> {
  const context: CliContext = { ...streams, status: 0, stopAdvice: null };
  try {
    await createProgram(context).parseAsync(argv, { from: 'user' });
    return context.status;
  } catch (error) {
    if (error instanceof CommanderError && isHelp(error)) return error.exitCode;
    await context.err.write(`${printableLines(sentence(error, context))}\n`);
    if (error instanceof Stopped) endSoon();
    return 1;
  }
}

/** Work that was broken off may have left a timer or a file open, which would keep the process from ending. */
function endSoon(): void {
  setTimeout(() => process.exit(1), 1000).unref();
}

function isHelp({ code }: CommanderError): boolean {
  return code === 'commander.help' || code === 'commander.helpDisplayed' || code === 'commander.version';
}

function sentence(error: unknown, { stopAdvice }: CliContext): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof CommanderError) return usageSentence(error.message);
  if (error instanceof Stopped)
    return `Stopped by ${error.signal}. ${stopAdvice ?? 'Nothing is left half done.'}`;
  return bugSentence(error);
}

/** `error: unknown option '--jsn'\n(Did you mean --json?)` in one sentence. */
function usageSentence(message: string): string {
  const text = message.replace(/^error: /u, '').replace(/\n\((.*)\)$/su, '. $1');
  const closed = /[.?!]$/u.test(text) ? text : `${text}.`;
  return `${closed.charAt(0).toUpperCase()}${closed.slice(1)} Add --help to see what can be written.`;
}

/** Nobody is helped by a stack unless asked for: it hides the sentence. */
function bugSentence(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  if (readVariable('MUSTER_DEBUG') !== null) return `Muster failed by a fault of its own: ${stackOf(error)}`;
  return `Muster failed by a fault of its own: ${what}. Set MUSTER_DEBUG=1 and try again to see where, and report it.`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
