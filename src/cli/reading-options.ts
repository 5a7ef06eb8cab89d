import type { Command } from 'commander';
import { chooseEncoding } from '../import/choose-encoding.ts';
import type { ReadingChoice } from '../import/open-source.ts';
import { choiceOption, valueOption } from './option.ts';
import { readDialect } from './read-dialect.ts';
import type { DialectOptions } from './read-dialect.ts';

/** The options that say how a file is written, as the command line gives them. */
export type ReadingOptions = DialectOptions & { readonly encoding?: string; readonly sheet?: string };

/** Declares them on a command that reads a file. */
export function addReadingOptions(command: Command): Command {
  const escapes = ['double', 'backslash'];
  return command
    .addOption(valueOption('--delimiter <character>', 'what separates cells, or tab; detected otherwise'))
    .addOption(valueOption('--quote <character>', 'what cells stand in, or none; detected otherwise'))
    .addOption(
      choiceOption('--escape <how>', 'how a quote inside quotes is written; detected otherwise', escapes),
    )
    .addOption(valueOption('--header-row <line>', 'the line of the column names; detected otherwise'))
    .addOption(valueOption('--sheet <name>', "a workbook's sheet, or its number; the first otherwise"))
    .addOption(valueOption('--encoding <name>', 'such as utf-8 or windows-1251; detected otherwise'));
}

/** What is chosen about it; what is not is null. @throws Refusal `settings` */
export function readReading(options: ReadingOptions): ReadingChoice {
  const encoding = options.encoding === undefined ? null : chooseEncoding(options.encoding);
  return { ...readDialect(options), encoding, sheet: options.sheet ?? null };
}
