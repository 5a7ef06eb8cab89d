import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { streamSink } from './output.ts';
import { variableFor } from './option.ts';
import { createProgram } from './program.ts';
import { PassThrough } from 'node:stream';

const sink = streamSink(new PassThrough());
const program = createProgram({
  out: sink,
  err: sink,
  input: new PassThrough(),
  status: 0,
  stopAdvice: null,
});

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

const commands = everyCommand(program).map((command) => ({ path: pathOf(command), command }));

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

it.each(commands)('$path --help explains the command and ends with examples', ({ path, command }) => {
  let help = '';
  command.configureOutput({ writeOut: (text) => void (help += text) }).outputHelp();
  expect(command.description()).not.toBe('');
  expect(help).toMatch(/\nExamples:\n {2}muster /);
  expect(help.split('\nExamples:\n')[1]).toContain(path);
});

it.each(commands)('every option of $path has its variable and an explanation', ({ command }) => {
  for (const option of command.options.filter(({ long }) => long !== '--version')) {
    const expected =
      option.long === '--database'
        ? 'DATABASE_URL'
        : `MUSTER_${option.name().toUpperCase().replaceAll('-', '_')}`;
    expect(variableFor(option)).toBe(expected);
    expect(option.description).not.toBe('');
  }
});
