import type { Command } from 'commander';
import { variableFor } from '../../src/cli/option.ts';

/** What a page about the command line must name: every command in full, every option and its variable. */
export function commandWords(program: Command): string[] {
  return [...new Set(wordsOf(program, ''))];
}

function wordsOf(command: Command, before: string): string[] {
  const name = `${before} ${command.name()}`.trim();
  const own = command.options.flatMap((option) => {
    const variable = variableFor(option);
    return [option.long ?? option.flags, ...(variable === undefined ? [] : [variable])];
  });
  return [name, ...own, ...command.commands.flatMap((child) => wordsOf(child, name))];
}
