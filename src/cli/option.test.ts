import { Command } from 'commander';
import type { Option } from 'commander';
import { afterEach, expect, it, vi } from 'vitest';
import { choiceOption, describeOption, listOption, switchOption, valueOption } from './option.ts';

afterEach(() => void vi.unstubAllEnvs());

/** The value an option gets from arguments and variables. */
function parsed(
  makeOption: () => Option,
  argv: readonly string[],
  variables: Record<string, string> = {},
): unknown {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const option = makeOption();
  const command = new Command()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .addOption(option);
  return command.parse(argv, { from: 'user' }).getOptionValue(option.attributeName());
}

const name = (): Option => valueOption('--name <text>', 'a name');
const action = (): Option => choiceOption('--action <action>', 'what to do', ['edit', 'add']);
const map = (): Option => listOption('--map <pair>', 'a pair');
const json = (): Option => switchOption('--json', 'as JSON');

it.each([
  { story: 'a flag gives the value', option: name, argv: ['--name', 'x'], variables: {}, value: 'x' },
  {
    story: 'its variable gives the value',
    option: name,
    argv: [],
    variables: { MUSTER_NAME: 'y' },
    value: 'y',
  },
  {
    story: 'a flag wins over the variable',
    option: name,
    argv: ['--name', 'x'],
    variables: { MUSTER_NAME: 'y' },
    value: 'x',
  },
  {
    story: 'an empty variable counts as absent',
    option: name,
    argv: [],
    variables: { MUSTER_NAME: '' },
    value: undefined,
  },
  {
    story: 'a choice from a variable',
    option: action,
    argv: [],
    variables: { MUSTER_ACTION: 'add' },
    value: 'add',
  },
  {
    story: 'a list given by flags',
    option: map,
    argv: ['--map', 'a=b', '--map', 'c=d'],
    variables: {},
    value: ['a=b', 'c=d'],
  },
  { story: 'a list without flags is empty', option: map, argv: [], variables: {}, value: [] },
  {
    story: 'a list in a variable, one a line',
    option: map,
    argv: [],
    variables: { MUSTER_MAP: 'a=b\nc=d\n' },
    value: ['a=b', 'c=d'],
  },
  {
    story: 'flags replace the whole list of the variable',
    option: map,
    argv: ['--map', 'x=y'],
    variables: { MUSTER_MAP: 'a=b\nc=d' },
    value: ['x=y'],
  },
  {
    story: 'a value with a line break is one value',
    option: map,
    argv: ['--map', 'a\nb=c'],
    variables: {},
    value: ['a\nb=c'],
  },
  { story: 'a switch is on', option: json, argv: ['--json'], variables: {}, value: true },
  { story: 'a switch is off', option: json, argv: [], variables: {}, value: undefined },
  {
    story: 'a variable turns a switch on',
    option: json,
    argv: [],
    variables: { MUSTER_JSON: 'Yes' },
    value: true,
  },
  {
    story: 'a variable that says false leaves it off',
    option: json,
    argv: [],
    variables: { MUSTER_JSON: 'false' },
    value: undefined,
  },
  {
    story: 'a variable that says 0 leaves it off',
    option: json,
    argv: [],
    variables: { MUSTER_JSON: '0' },
    value: undefined,
  },
])('$story', ({ option, argv, variables, value }) => {
  expect(parsed(option, argv, variables)).toEqual(value);
});

it('a variable of no choice is refused by its name', () => {
  expect(() => parsed(action, [], { MUSTER_ACTION: 'ad' })).toThrow(
    /MUSTER_ACTION.*Allowed choices are edit, add/,
  );
});

it('a switch whose variable is neither true nor false is refused by its name', () => {
  expect(() => parsed(json, [], { MUSTER_JSON: 'maybe' })).toThrow(/MUSTER_JSON is "maybe"/);
});

it('help names choices, default and variable', () => {
  expect(describeOption(action().default('edit'))).toBe(
    'what to do (edit | add; default edit; MUSTER_ACTION)',
  );
});
