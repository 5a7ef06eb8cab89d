import type { Command } from 'commander';
import type { CustomerDocument } from '../contract/customer.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { choiceOption, switchOption, valueOption, wholeNumber } from './option.ts';
import { addServerOptions } from './server-options.ts';
import { formatTable } from './table.ts';

type SearchOptions = AskingOptions & {
  readonly limit: string;
  readonly sort: 'oldest' | 'newest';
  readonly json?: boolean;
};

/** `muster customers search <text>`: the customers whom somebody may mean. */
export function addSearchCommand(customers: Command, context: CliContext): void {
  const command = customers
    .command('search')
    .description('find customers by any identifier, a card or the beginnings of their names')
    .argument('[text...]', 'in any case and with or without accents; nothing: everybody')
    .addOption(valueOption('--limit <number>', 'how many at most').default('50'))
    .addOption(choiceOption('--sort <order>', 'by MusterId', ['oldest', 'newest']).default('oldest'))
    .addOption(switchOption('--json', 'print a JSON document a line, as in the export'));
  addServerOptions(command).action((words: string[]) =>
    search(context, words.join(' '), command.optsWithGlobals<SearchOptions>()),
  );
  addExamples(command, [
    ['muster customers search muller', 'finds Müller, too'],
    ['muster customers search A-1001 --json', 'whatever kind of identity that is'],
  ]);
}

async function search(context: CliContext, text: string, options: SearchOptions): Promise<void> {
  const { sort } = options;
  const limit = wholeNumber('--limit', options.limit, { from: 1, to: 500 });
  const { items, next } = await asking(context, options, {
    work: ({ client }) => client.searchCustomers({ search: text, sort, limit }),
  });
  await context.out.write(
    options.json === true
      ? items.map((customer) => `${JSON.stringify(customer)}\n`).join('')
      : formatFound(items, next !== null),
  );
}

function formatFound(customers: readonly CustomerDocument[], hasMore: boolean): string {
  if (customers.length === 0) return 'Nobody is found.\n';
  const columns = ['MusterId', 'Last name', 'First name', 'Email', 'Mobile phone'].map((title) => ({
    title,
  }));
  const rows = customers.map(({ customerId, lastName, firstName, email, mobilePhone }) => [
    String(customerId),
    lastName ?? '',
    firstName ?? '',
    email ?? '',
    mobilePhone ?? '',
  ]);
  const more = hasMore ? '\nThere are more: say more of the name, or raise --limit.\n' : '';
  return formatTable({ columns, rows }) + more;
}
