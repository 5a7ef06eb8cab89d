import type { Command } from 'commander';
import type { FieldGuide } from '../row/field-guide.ts';
import type { Client } from '../client/client.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { switchOption, valueOption } from './option.ts';
import { addServerOptions } from './server-options.ts';
import { formatTable } from './table.ts';

type FieldsOptions = AskingOptions & {
  readonly brand?: string;
  readonly template?: true;
  readonly json?: true;
};

/** `muster fields`: what a file of customers can hold, and a file to fill in. */
export function addFieldsCommand(program: Command, context: CliContext): void {
  const command = program
    .command('fields')
    .description('list the columns that a file can have, with what they accept and examples')
    .addOption(valueOption('--brand <name>', 'system name of a brand: topics of others are left out'))
    .addOption(
      switchOption('--template', 'print a CSV file to fill in instead, with three invented customers'),
    )
    .addOption(switchOption('--json', 'print the columns as one JSON document'));
  addServerOptions(command).action(() => listFields(context, command.optsWithGlobals<FieldsOptions>()));
  addExamples(command, [
    ['muster fields', 'a table of all columns'],
    ['muster fields --template > customers.csv', 'a file to fill in'],
  ]);
}

async function listFields(context: CliContext, options: FieldsOptions): Promise<void> {
  const text = await asking(context, options, { work: ({ client }) => textFrom(client, options) });
  await context.out.write(text);
}

async function textFrom(client: Client, { brand, template, json }: FieldsOptions): Promise<string> {
  if (template === true) return new Response(await client.downloadTemplate({ brand })).text();
  const { fields } = await client.listFields({ brand });
  return json === true ? `${JSON.stringify(fields)}\n` : formatFields(fields);
}

function formatFields(guides: readonly Omit<FieldGuide, 'kind'>[]): string {
  const rows = guides.map(({ name, identifies, examples, accepts }) => [
    name,
    identifies ? 'finds customers' : '',
    examples.slice(0, 2).join('  or  '),
    accepts,
  ]);
  const columns = ['Column', '', 'Examples', 'Accepts'].map((title) => ({ title }));
  return formatTable({ columns, rows });
}
