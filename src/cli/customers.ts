import type { Command } from 'commander';
import { customerHistory } from '../registry/customer-history.ts';
import { exportCustomers } from '../registry/export-customers.ts';
import type { ExportRequest } from '../registry/export-customers.ts';
import { findCustomer } from '../registry/find-customer.ts';
import type { HistoryDocument } from '../contract/history.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import { allOf } from './all-of.ts';
import { withStore } from './context.ts';
import type { CliContext } from './context.ts';
import { addSearchCommand } from './customers-search.ts';
import { formatCustomer, formatHistory } from './customers-text.ts';
import { addExamples } from './examples.ts';
import { choiceOption, switchOption, valueOption } from './option.ts';
import { textOf } from './import-on-server.ts';
import { openOutputFile } from './output-file.ts';
import { addServerOptions } from './server-options.ts';
import type { AskedServer } from './server-options.ts';

/** `muster customers search|export|show|history`: the base read back. */
export function addCustomersCommand(program: Command, context: CliContext): void {
  const customers = program
    .command('customers')
    .description('find and export customers, look at single ones');
  addExamples(customers, [
    ['muster customers export --format csv --out customers.csv', 'all of them, as a file to import again'],
    ['muster customers show anna@example.com', 'what is known of one'],
    ['muster customers history +12025550123', 'how one came to be what it is'],
  ]);
  addSearchCommand(customers, context);
  addExport(customers, context);
  addShow(customers, context);
  addHistory(customers, context);
}

interface ExportOptions extends AskingOptions {
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
    .addOption(valueOption('--segment <name>', 'only the customers of this segment'));
  addServerOptions(command).action(() => exportAll(context, command.optsWithGlobals<ExportOptions>()));
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
    .addOption(switchOption('--json', 'print it as in the export'));
  addServerOptions(command).action((identifier: string) =>
    show(context, identifier, command.optsWithGlobals<ShowOptions>()),
  );
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
    .addOption(switchOption('--json', 'print it as one JSON document'));
  addServerOptions(command).action((identifier: string) =>
    history(context, identifier, command.optsWithGlobals<ShowOptions>()),
  );
  addExamples(command, [
    ['muster customers history anna@example.com', 'as tables'],
    ['muster customers history Crm=A-1001 --json', 'for scripts'],
  ]);
}

const identifierMeaning = 'an email, a phone with +, a MusterId (digits only) or <SystemName>=value';

type ShowOptions = AskingOptions & { readonly json?: boolean };

async function exportAll(context: CliContext, options: ExportOptions): Promise<void> {
  if (options.server !== undefined) {
    await asking(context, options, {
      work: async (server) => write(context, options, await exportThere(server, options)),
    });
    return;
  }
  const looksEmpty: string[] = [];
  const request: ExportRequest = {
    format: options.format,
    brand: options.brand ?? null,
    segment: options.segment ?? null,
    onLooksEmpty: (column) => looksEmpty.push(column),
  };
  await withStore(context, options, ({ pool }) => write(context, options, exportCustomers(pool, request)));
  if (looksEmpty.length > 0) await context.err.write(realValueAdvice(looksEmpty));
}

async function exportThere({ client }: AskedServer, { format, brand, segment }: ExportOptions) {
  const query = { brand, segment };
  return textOf(await (format === 'csv' ? client.exportCustomersCsv(query) : client.exportCustomers(query)));
}

async function write(
  context: CliContext,
  { out }: ExportOptions,
  chunks: AsyncIterable<string>,
): Promise<void> {
  if (out === undefined || out === '-') return print(context, chunks);
  const file = await openOutputFile(out);
  try {
    await file.fill(chunks);
  } finally {
    await file.discard();
  }
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
  const customer = await asking(context, options, { work: ({ client }) => client.findCustomer(identifier) });
  // As in the export: what subscriptions mean follows from them.
  const { effectiveSubscriptions: _, ...line } = customer;
  await context.out.write(options.json === true ? `${JSON.stringify(line)}\n` : formatCustomer(customer));
}

async function history(context: CliContext, identifier: string, options: ShowOptions): Promise<void> {
  const found = await (options.server === undefined
    ? withStore(context, options, async ({ pool }) =>
        customerHistory(pool, await findCustomer(pool, identifier)),
      )
    : asking(context, options, { work: (server) => historyThere(server, identifier) }));
  await context.out.write(options.json === true ? `${JSON.stringify(found)}\n` : formatHistory(found));
}

async function historyThere({ client }: AskedServer, identifier: string): Promise<HistoryDocument> {
  const { customerId } = await client.findCustomer(identifier);
  const changes = await allOf((cursor) => client.listChanges(customerId, { limit: 500, cursor }));
  const actions = await allOf((cursor) => client.listActions(customerId, { limit: 500, cursor }));
  return { customerId, changes: changes.toReversed(), actions: actions.toReversed() };
}
