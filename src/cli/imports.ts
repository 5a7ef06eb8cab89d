import type { Command } from 'commander';
import { addCancelCommand, addDeleteCommand } from './cancel.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { addListCommand } from './imports-list.ts';
import { addRowsCommands } from './imports-rows.ts';
import { addShowCommand } from './imports-show.ts';
import { addResumeCommand } from './resume.ts';
import { addUndoCommand } from './undo.ts';

/** `muster imports list|show|rows|download|cancel|undo`: what was imported, and what became of its rows. */
export function addImportsCommand(program: Command, context: CliContext): void {
  const imports = program.command('imports').description('look at what was imported, cancel or undo it');
  addExamples(imports, [
    ['muster imports list', 'all imports, the newest first'],
    ['muster imports rows 7 --outcome rejected', 'the rows that import 7 rejected, with their reasons'],
  ]);
  addListCommand(imports, context);
  addShowCommand(imports, context);
  addRowsCommands(imports, context);
  addResumeCommand(imports, context);
  addCancelCommand(imports, context);
  addDeleteCommand(imports, context);
  addUndoCommand(imports, context);
}
