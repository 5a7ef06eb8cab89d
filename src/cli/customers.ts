import type { Command } from 'commander';
import { customerHistory } from '../registry/customer-history.ts';
import { exportCustomers } from '../registry/export-customers.ts';
import type { ExportRequest } from '../registry/export-customers.ts';
import { findCustomer } from '../registry/find-customer.ts';
import { showCustomer } from '../registry/show-customer.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { formatCustomer, formatHistory } from './customers-text.ts';
import { addExamples } from './examples.ts';
import { choiceOption, switchOption, valueOption } from './option.ts';
import { openOutputFile } from './output-file.ts';

/** `muster customers export|show|history`: the base read back. */
export function addCustomersCommand(program: Command, context: CliContext): void {
  const customers = program.command('customers').description('export customers and look at single ones');
  addExamples(customers, [
    ['muster customers export --format csv --out customers.csv', 'all of them, as a file to import again'],
    ['muster customers show anna@example.com', 'what is known of one'],
    ['muster customers history +12025550123', 'how one came to be what it is'],
  ]);
  addExport(customers, context);
  addShow(customers, context);
  addHistory(customers, context);
}

interface ExportOptions extends GlobalOptions {
  readonly out?: string;
  readonly format: 'ndjson' | 'csv';
  readonly brand?: string;
  readonly segment?: string;
}

function addExport(customers: Command, context: CliContext): void {
  const command = customers
    .command('export')
    .description('write all customers as of one moment, ordered by MusterId')
    .addOption(valueOption('--out <file>', 'where to write; otherwise standard output'))
    .addOption(
      choiceOption('--format <format>', 'a JSON document a line, or CSV', ['ndjson', 'csv']).default(
        'ndjson',
      ),
    )
    .addOption(valueOption('--brand <name>', 'only the subscriptions of this brand'))
    .addOption(valueOption('--segment <name>', 'only the customers of this segment'))
    .action(() => exportAll(context, command.optsWithGlobals<ExportOptions>()));
  addExamples(command, [
    ['muster customers export --out customers.ndjson', 'everything, for other programs'],
    ['muster customers export --format csv --out customers.csv', 'a file that an import reads back'],
    ['muster customers export --segment VIP | head -3', 'the first of a segment'],
  ]);
}

function addShow(customers: Command, context: CliContext): void {
  const command = customers
    .command('show')
    .description('show what is known of a customer')
    .argument('<identifier>', identifierMeaning)
    .addOption(switchOption('--json', 'print it as in the export'))
    .action((identifier: string) => show(context, identifier, command.optsWithGlobals<ShowOptions>()));
  addExamples(command, [
    ['muster customers show anna@example.com', 'by email'],
    ['muster customers show +12025550123', 'by phone'],
    ['muster customers show Crm=A-1001', 'by an external identity'],
    ['muster customers show 42 --json', 'by MusterId, for scripts'],
  ]);
}

function addHistory(customers: Command, context: CliContext): void {
  const command = customers
    .command('history')
    .description('show how a customer came to be what it is: changes and actions, oldest first')
    .argument('<identifier>', identifierMeaning)
    .addOption(switchOption('--json', 'print it as one JSON document'))
    .action((identifier: string) => history(context, identifier, command.optsWithGlobals<ShowOptions>()));
  addExamples(command, [
    ['muster customers history anna@example.com', 'as tables'],
    ['muster customers history Crm=A-1001 --json', 'for scripts'],
  ]);
}

const identifierMeaning = 'an email, a phone with +, a MusterId (digits only) or <SystemName>=value';

type ShowOptions = GlobalOptions & { readonly json?: boolean };

async function exportAll(context: CliContext, options: ExportOptions): Promise<void> {
  const looksEmpty: string[] = [];
  const request: ExportRequest = {
    format: options.format,
    brand: options.brand ?? null,
    segment: options.segment ?? null,
    onLooksEmpty: (column) => looksEmpty.push(column),
  };
  await withStore(context, options, async ({ pool }) => {
    const chunks = exportCustomers(pool, request);
    if (options.out === undefined || options.out === '-') return print(context, chunks);
    const file = await openOutputFile(options.out);
    try {
      await file.fill(chunks);
    } finally {
      await file.discard();
    }
  });
  if (looksEmpty.length > 0) await context.err.write(realValueAdvice(looksEmpty));
}

async function print(context: CliContext, chunks: AsyncIterable<string>): Promise<void> {
  for await (const chunk of chunks) {
    await context.out.write(chunk);
    if (context.out.closed) return;
  }
}

/** Values such as `NULL` are blank on the way in, unless the person says that they are real. */
function realValueAdvice(columns: readonly string[]): string {
  const options = columns.map((column) => `--real-value ${column}`).join(' ');
  return `Some values look empty, such as "NULL" or "-". To keep them when you import the file elsewhere: ${options}\n`;
}

async function show(context: CliContext, identifier: string, options: ShowOptions): Promise<void> {
  const customer = await withStore(context, options, async ({ pool }) =>
    showCustomer(pool, await findCustomer(pool, identifier)),
  );
  await context.out.write(options.json === true ? `${JSON.stringify(customer)}\n` : formatCustomer(customer));
}

async function history(context: CliContext, identifier: string, options: ShowOptions): Promise<void> {
  const found = await withStore(context, options, async ({ pool }) =>
    customerHistory(pool, await findCustomer(pool, identifier)),
  );
  await context.out.write(options.json === true ? `${JSON.stringify(found)}\n` : formatHistory(found));
}
