import { maxWorkbookItems } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Archive } from './archive.ts';
import type { DateSystem } from './date-text.ts';
import { readElements } from './read-part.ts';
import { readRelations } from './relations.ts';
import type { Relation } from './relations.ts';
import { brokenWorkbook } from './workbook-refusal.ts';
import type { Attributes } from './xml-reader.ts';

/** A sheet with cells; charts and dialogs are none. */
export interface Sheet {
  readonly name: string;
  readonly visible: boolean;
  /** Name of its part in the archive. */
  readonly part: string;
}

/** What a workbook says of itself. */
export interface Workbook {
  /** In the order of their tabs. */
  readonly sheets: readonly Sheet[];
  readonly system: DateSystem;
  /** Null: it has none. */
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/**
 * Finds a workbook's parts by the relations that name them, never by what their names usually are.
 * @throws Refusal `not-a-csv` when the archive holds something else, or a workbook in the binary format
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has('_rels/.rels')) throw noWorkbook();
  const main = (await readRelations(archive, '')).find(({ type }) => type === 'officeDocument');
  if (main === undefined) throw noWorkbook();
  if (main.part.toLowerCase().endsWith('.bin')) throw binaryWorkbook();
  if (/^(?:word|ppt|visio)\//iu.test(main.part)) throw noWorkbook();
  const { tabs, system } = await readTabs(archive, main.part);
  const relations = await readRelations(archive, main.part);
  return {
    sheets: tabs.flatMap((tab) => sheetOf(tab, relations)),
    system,
    sharedStrings: relations.find(({ type }) => type === 'sharedStrings')?.part ?? null,
    styles: relations.find(({ type }) => type === 'styles')?.part ?? null,
  };
}

interface Tab {
  readonly name: string;
  readonly visible: boolean;
  readonly relation: string;
}

async function readTabs(archive: Archive, part: string): Promise<{ tabs: Tab[]; system: DateSystem }> {
  const tabs: Tab[] = [];
  let system: DateSystem = 1900;
  await readElements(archive, { part, root: 'workbook' }, (path, attributes) => {
    if (path === 'workbookPr' && /^(?:1|true)$/iu.test(attributes['date1904'] ?? '')) system = 1904;
    if (path !== 'sheets/sheet') return;
    if (tabs.length >= maxWorkbookItems) throw brokenWorkbook('it has too many sheets');
    tabs.push({
      name: attributes['name'] ?? '',
      visible: (attributes['state'] ?? 'visible') === 'visible',
      relation: relationId(attributes),
    });
  });
  return { tabs, system };
}

/** `r:id`, whatever its prefix is. */
function relationId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id')) ?? '';
  return attributes[key] ?? '';
}

function sheetOf({ name, visible, relation }: Tab, relations: readonly Relation[]): Sheet[] {
  const found = relations.find(({ id }) => id === relation);
  return found?.type === 'worksheet' ? [{ name, visible, part: found.part }] : [];
}

function noWorkbook(): Refusal {
  return new Refusal(
    'not-a-csv',
    'The file is a zip archive that holds no Excel workbook. Unpack it and import the CSV file inside, or save the customers as "CSV UTF-8" and import that.',
  );
}

function binaryWorkbook(): Refusal {
  return new Refusal(
    'not-a-csv',
    'The file is an Excel workbook in the binary format (.xlsb). Open it, save it as .xlsx, or the sheet as "CSV UTF-8", and import that.',
  );
}
