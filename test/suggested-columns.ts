import type { Catalog, CustomField } from '../src/customer/catalog.ts';
import { defaultSettings } from '../src/row/settings.ts';
import { suggestMapping } from '../src/suggest/suggest-mapping.ts';
import type { Suggestion } from '../src/suggest/suggestion.ts';

const custom = (systemName: string, type: CustomField['type'], name = systemName): CustomField => ({
  id: 1,
  systemName,
  name,
  type,
  multiple: false,
  blankClears: false,
  createMissingValues: false,
  values: [],
});

export const catalog: Catalog = {
  project: { timeZone: 'UTC', defaultCountry: 'US', nameOrder: 'first-last', acceptPossibleNumbers: false },
  brands: [{ id: 1, systemName: 'main', name: 'Main' }],
  topics: [{ id: 1, brandId: 1, externalId: 'News', name: 'Weekly news' }],
  pointsOfContact: [],
  dataSources: [],
  areas: [
    { id: 1, externalId: 'north', name: 'North', parentId: null, timeZone: null },
    { id: 2, externalId: 'south', name: 'South', parentId: null, timeZone: null },
  ],
  actionTemplates: [],
  externalIdentities: [
    { id: 1, systemName: 'Crm', name: 'Crm', mayChange: false },
    { id: 2, systemName: 'Shopify', name: 'Web shop', mayChange: false },
  ],
  customFields: [
    custom('FavoriteStore', 'string', 'Favourite shop'),
    custom('Children', 'integer'),
    custom('MemberSince', 'date', 'Member since'),
  ],
  segments: [],
  blocklist: { emails: [], mobilePhones: [] },
};

export const emails = [
  'ann@example.com',
  'bob@example.com',
  'cy@example.org',
  'di@example.org',
  'ed@example.net',
];
export const phones = ['+12025550101', '+4915123487217', "'+573001234567", 'p:+46701234567', '+79123424437'];
export const names = ['Anna', 'Boris', 'Chloé', 'Дарья', 'Erik'];
export const fullNames = ['Anna Keller', 'Boris Petrov', 'Chloé Martin', 'Дарья Иванова', 'Erik Berg'];
export const birthdays = ['1980-01-31', '1990-02-28', '1975-06-05', '2001-12-24', '1966-10-10'];
export const switches = ['yes', 'no', 'yes', 'yes', 'no'];
export const ids = ['100', '101', '102', '103', '104'];

/**
 * What is suggested for a small file, in a project with two identities, two areas, a topic and three custom fields.
 * @param table headers with their values, a column each
 */
export function suggest(
  table: Readonly<Record<string, readonly string[]>>,
  settings: Partial<typeof defaultSettings> = {},
): Suggestion[] {
  const headers = Object.keys(table);
  const height = Math.max(...Object.values(table).map((cells) => cells.length));
  const rows = Array.from({ length: height }, (_, row) =>
    headers.map((header) => table[header]?.[row] ?? ''),
  );
  return suggestMapping({
    headers,
    rows,
    settings: { ...defaultSettings, ...settings },
    catalog,
    brandId: 1,
    today: '2026-11-23',
  });
}

/** What is suggested for a file of one column. */
export const one = (header: string, values: readonly string[]): Suggestion => {
  const [suggestion] = suggest({ [header]: values });
  if (suggestion === undefined) throw new Error('no column');
  return suggestion;
};

/** `Email sure`, or how it is not suggested. */
export const brief = ({ kind, field, band }: Suggestion): string =>
  kind === 'field' ? `${field} ${band}` : [kind, field].filter((part) => part !== null).join(' ');

export const briefs = (table: Readonly<Record<string, readonly string[]>>): string[] =>
  suggest(table).map(brief);
