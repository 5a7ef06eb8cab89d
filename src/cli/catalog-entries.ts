import type { Command } from 'commander';
import { parseCatalogText } from '../catalog/parse-catalog-text.ts';
import { catalogSection, entryOrder } from '../contract/catalog-operations.ts';
import type { EntryDocument, EntryOrder } from '../contract/catalog-operations.ts';
import { Refusal } from '../refusal.ts';
import { allOf } from './all-of.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import { formatEntries } from './catalog-text.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { switchOption } from './option.ts';
import { addServerOptions } from './server-options.ts';
import type { AskedServer } from './server-options.ts';

type Section = EntryOrder['section'];
type EntryOptions = AskingOptions & { readonly json?: boolean };

const sectionMeaning = `one of ${catalogSection.options.join(', ')}`;
const entryMeaning = 'what it has in a catalog file, as "{name: Spring}"';

/** `muster catalog list|add|change|delete`: entries one by one. */
export function addEntryCommands(catalog: Command, context: CliContext): void {
  addList(catalog, context);
  addAdd(catalog, context);
  addChange(catalog, context);
  addDelete(catalog, context);
}

function addList(catalog: Command, context: CliContext): void {
  const command = catalog
    .command('list')
    .description('list the entries of a section')
    .argument('<section>', sectionMeaning)
    .argument('[name]', 'only entries whose names hold this')
    .addOption(switchOption('--json', 'print a JSON document a line'));
  addServerOptions(command).action(async (section: string, name: string | undefined) => {
    const options = command.optsWithGlobals<EntryOptions>();
    const found = await asking(context, options, {
      work: (server) => entriesOf(server, readSection(section), name),
    });
    const text =
      options.json === true
        ? found.map((entry) => `${JSON.stringify(entry)}\n`).join('')
        : formatEntries(
            section,
            found.map(({ entry }) => entry),
          );
    await context.out.write(text);
  });
  addExamples(command, [['muster catalog list topics', 'all topics of all brands']]);
}

function addAdd(catalog: Command, context: CliContext): void {
  const command = catalog
    .command('add')
    .description('add an entry that is not there yet')
    .argument('<section>', sectionMeaning)
    .argument('<entry>', entryMeaning);
  addServerOptions(command).action(async (section: string, entry: string) => {
    const order = readOrder(readSection(section), readEntry(entry));
    await asking(context, command.optsWithGlobals<EntryOptions>(), {
      work: ({ client }) => client.createEntry(order),
    });
    await context.out.write('Added.\n');
  });
  addExamples(command, [
    ['muster catalog add segments "{name: Spring}"', 'a segment'],
    ['muster catalog add topics "{brand: main, externalId: News, name: News}"', 'a topic of a brand'],
  ]);
}

function addChange(catalog: Command, context: CliContext): void {
  const command = catalog
    .command('change')
    .description('change an entry; what is not said stays as it is')
    .argument('<section>', sectionMeaning)
    .argument('<name>', 'what files call it')
    .argument('<entry>', entryMeaning);
  addServerOptions(command).action(async (section: string, name: string, entry: string) => {
    const changes = readEntry(entry);
    await asking(context, command.optsWithGlobals<EntryOptions>(), {
      work: async (server) => {
        const found = await findEntry(server, readSection(section), name);
        const order = readOrder(found.section, { ...found.entry, ...changes });
        await server.client.changeEntry(found.entryId, found.version, order);
      },
    });
    await context.out.write('Changed.\n');
  });
  addExamples(command, [['muster catalog change dataSources crm "{name: New CRM}"', 'another name to show']]);
}

function addDelete(catalog: Command, context: CliContext): void {
  const command = catalog
    .command('delete')
    .description('delete an entry that nothing refers to')
    .argument('<section>', sectionMeaning)
    .argument('<name>', 'what files call it');
  addServerOptions(command).action(async (section: string, name: string) => {
    await asking(context, command.optsWithGlobals<EntryOptions>(), {
      work: async (server) => {
        const { entryId, version } = await findEntry(server, readSection(section), name);
        await server.client.deleteEntry(entryId, version);
      },
    });
    await context.out.write('Deleted.\n');
  });
  addExamples(command, [
    ['muster catalog delete customFields Mistake', 'while no customer has a value of it'],
  ]);
}

function readSection(text: string): Section {
  const { success, data } = catalogSection.safeParse(text);
  if (success) return data;
  throw new Refusal('settings', `The catalog has no section "${text}": write ${sectionMeaning}.`);
}

function readEntry(text: string): object {
  const entry = parseCatalogText(Buffer.from(text), 'the entry');
  if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) return entry;
  throw new Refusal('settings', `An entry is ${entryMeaning}, not ${JSON.stringify(text)}.`);
}

function readOrder(section: Section, entry: object): EntryOrder {
  const { success, data, error } = entryOrder.safeParse({ section, entry });
  if (success) return data;
  const [issue] = error.issues;
  const place = issue?.path.slice(1).join('.') ?? '';
  throw new Refusal('catalog', `The entry is not as it should be: ${place} ${issue?.message ?? ''}.`);
}

function entriesOf({ client }: AskedServer, section: Section, name?: string): Promise<EntryDocument[]> {
  return allOf((cursor) => client.listEntries({ section, name, limit: 500, cursor }));
}

/** By the name that files use, in any case; of topics the first brand's, or `brand:topic`. */
async function findEntry(server: AskedServer, section: Section, name: string): Promise<EntryDocument> {
  const wanted = name.toLowerCase();
  const all = await entriesOf(server, section);
  const found = all.filter(({ entry }) => namesOf(entry).includes(wanted));
  if (found.length > 1)
    throw new Refusal(
      'settings',
      `Several ${section} are called "${name}": name the brand, as in main:${name}.`,
    );
  const [only] = found;
  if (only !== undefined) return only;
  throw new Refusal(
    'entry-not-found',
    `There is no "${name}" in ${section}. "muster catalog list" shows all.`,
  );
}

function namesOf(entry: object): string[] {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(entry));
  const textAt = (key: string): string | null => {
    const value = values.get(key);
    return typeof value === 'string' ? value.toLowerCase() : null;
  };
  const own = ['systemName', 'externalId', 'email', 'mobilePhone', 'name'].map(textAt);
  const name = own.find((value) => value !== null) ?? '';
  const brand = textAt('brand');
  return brand === null ? [name] : [name, `${brand}:${name}`];
}
