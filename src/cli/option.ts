import { Option } from 'commander';
import { readVariable } from '../config.ts';
import { Refusal } from '../refusal.ts';

/**
 * The options of every command are made here, so that none lacks its variable: `--data-dir` is also
 * `MUSTER_DATA_DIR`. A flag wins over the variable; an empty variable counts as absent.
 */

/** An option with a value, as `--data-source <name>`. */
export function valueOption(flags: string, description: string, variable?: string): Option {
  const option = new Option(flags, description);
  const name = variable ?? variableOf(option);
  variables.set(option, name);
  if (readVariable(name) !== null) option.env(name);
  return option;
}

/** An option whose value is one of a few, as `--action add-and-edit|edit-existing`. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  return valueOption(flags, description).choices(choices);
}

/**
 * An option that may be given several times, as `--map`; its value is always a list of texts. Its variable holds
 * one value a line. A flag replaces all of them.
 */
export function listOption(flags: string, description: string): Option {
  const option = new Option(flags, description);
  const variable = variableOf(option);
  variables.set(option, variable);
  const lines = (readVariable(variable) ?? '').split(/\r?\n/u).filter((line) => line.trim() !== '');
  return option
    .default(lines)
    .argParser((value: string, before: string[]) => (before === lines ? [value] : [...before, value]));
}

/**
 * An option without a value, as `--json`; its variable says true or false, yes or no, 1 or 0. One that begins with
 * `--no-` switches something off that is on otherwise.
 */
export function switchOption(flags: string, description: string): Option {
  const option = new Option(flags, description);
  const variable = variableOf(option);
  variables.set(option, variable);
  const word = readVariable(variable)?.toLowerCase() ?? 'false';
  if (off.has(word)) return option;
  option.env(variable).argParser(() => {
    if (!on.has(word))
      throw new Refusal('settings', `The variable ${variable} is "${word}": write true or false.`);
    return !option.negate;
  });
  return option;
}

/** What help says of an option: its choices, default and variable after its description. */
export function describeOption(option: Option): string {
  const facts: string[] = [];
  if (option.argChoices !== undefined) facts.push(option.argChoices.join(' | '));
  if (typeof option.defaultValue === 'string') facts.push(`default ${option.defaultValue}`);
  const variable = variables.get(option);
  if (variable !== undefined) facts.push(variable);
  return facts.length === 0 ? option.description : `${option.description} (${facts.join('; ')})`;
}

/** The variable of an option made here; undefined for `--help` and `--version`. */
export function variableFor(option: Option): string | undefined {
  return variables.get(option);
}

const variables = new WeakMap<Option, string>();
const on = new Set(['true', 'yes', '1']);
const off = new Set(['false', 'no', '0']);

function variableOf(option: Option): string {
  return `MUSTER_${option.name().toUpperCase().replaceAll('-', '_')}`;
}

/** The value of an option that takes a whole number. @throws Refusal `settings` */
export function wholeNumber(
  option: string,
  text: string,
  { from, to }: { from: number; to: number },
): number {
  const number = Number(text);
  if (/^\d{1,6}$/u.test(text) && number >= from && number <= to) return number;
  throw new Refusal(
    'settings',
    `${option} takes a number from ${from} to ${to}, not ${JSON.stringify(text)}.`,
  );
}
