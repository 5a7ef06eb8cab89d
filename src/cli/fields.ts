import type { Command } from 'commander';
import { guideFields } from '../catalog/guide-fields.ts';
import type { FieldGuide } from '../row/field-guide.ts';
import { templateFile } from '../registry/template-file.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { switchOption, valueOption } from './option.ts';
import { formatTable } from './table.ts';

type FieldsOptions = GlobalOptions & {
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
    .addOption(switchOption('--json', 'print the columns as one JSON document'))
    .action(() => listFields(context, command.optsWithGlobals<FieldsOptions>()));
  addExamples(command, [
    ['muster fields', 'a table of all columns'],
    ['muster fields --template > customers.csv', 'a file to fill in'],
  ]);
}

async function listFields(context: CliContext, options: FieldsOptions): Promise<void> {
  const guides = await withStore(context, options, ({ pool }) => guideFields(pool, options.brand ?? null));
  await context.out.write(shown(guides, options));
}

function shown(guides: readonly FieldGuide[], { template, json }: FieldsOptions): string {
  if (template === true) return templateFile(guides);
  return json === true ? `${JSON.stringify(guides)}\n` : formatFields(guides);
}

function formatFields(guides: readonly FieldGuide[]): string {
  const rows = guides.map(({ name, identifies, examples, accepts }) => [
    name,
    identifies ? 'finds customers' : '',
    examples.slice(0, 2).join('  or  '),
    accepts,
  ]);
  const columns = ['Column', '', 'Examples', 'Accepts'].map((title) => ({ title }));
  return formatTable({ columns, rows });
}
