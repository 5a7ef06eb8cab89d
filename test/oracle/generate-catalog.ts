import type { CatalogFile, CustomFieldEntry, TopicEntry } from './catalog-file.ts';
import type { Draw } from './draw.ts';

/** A small catalog with everything the rules speak of: brands that share topics, kinds that may change, all types. */
export function generateCatalog(draw: Draw): Required<CatalogFile> {
  const brands = ['main', ...draw.some(['North', 'outlet'], 50)];
  const points = [
    { externalId: 'shop', name: 'The shop', brand: draw.one(brands) },
    { externalId: 'Web', name: 'The site', brand: draw.one(brands) },
    { externalId: 'call-centre', name: 'Call centre', brand: draw.one(brands) },
  ];
  return {
    project: {
      timeZone: draw.one(['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu']),
      defaultCountry: draw.one(['US', 'DE', 'RU']),
      nameOrder: draw.one(['first-last', 'first-last', 'last-first']),
      acceptPossibleNumbers: draw.chance(10),
    },
    brands: brands.map((systemName) => ({ systemName, name: `Brand ${systemName}` })),
    topics: brands.flatMap((brand) => generateTopics(draw, brand)),
    pointsOfContact: [{ externalId: 'admin-panel', name: 'Admin panel', brand: 'main' }, ...points],
    dataSources: [
      { systemName: 'admin-panel', name: 'Admin panel', pointOfContact: 'admin-panel' },
      { systemName: 'Till', name: 'Tills', pointOfContact: 'shop' },
      { systemName: 'site', name: 'Site', pointOfContact: 'Web' },
    ],
    areas: [
      { externalId: 'EU', name: 'Europe' },
      { externalId: 'eu-south', name: 'South', parent: 'EU', timeZone: 'Europe/Rome' },
    ],
    actionTemplates: [
      { systemName: 'Purchase', name: 'Purchase', category: 'personal' },
      { systemName: 'visit', name: 'Visit', category: 'personal' },
      { systemName: 'Audit', name: 'Audit', category: 'system' },
      { systemName: 'Call', name: 'Call', category: 'performed' },
    ],
    externalIdentities: draw
      .shuffle(['Crm', 'Site', 'oldTill'])
      .slice(0, draw.integer(0, 3))
      .map((systemName) => ({ systemName, name: systemName, mayChange: draw.chance(50) })),
    customFields: draw.some(customFields, 35).map((field) => flagged(draw, field)),
    segments: draw.chance(50) ? [{ name: 'Loyal' }] : [],
    blocklist: draw.chance(30) ? [{ email: 'p2@example.com' }, { mobilePhone: '+12127365002' }] : [],
  };
}

/** One brand may write a topic's id in another case: it is one column all the same. */
function generateTopics(draw: Draw, brand: string): TopicEntry[] {
  const ids = draw.some(['News', 'Sale', 'vip-club'], 55);
  return ids.map((id) => ({
    brand,
    externalId: draw.chance(15) ? id.toUpperCase() : id,
    name: `Topic ${id}`,
  }));
}

const customFields: readonly CustomFieldEntry[] = [
  { systemName: 'Nickname', type: 'string' },
  { systemName: 'hasDog', type: 'boolean' },
  { systemName: 'Visits', type: 'integer' },
  { systemName: 'Spent', type: 'decimal' },
  { systemName: 'Since', type: 'date' },
  { systemName: 'LastSeen', type: 'datetime' },
  { systemName: 'Tier', type: 'enum', values: ['Gold', 'silver', 'Ärger'] },
  { systemName: 'Tags', type: 'string', multiple: true },
  { systemName: 'Sizes', type: 'integer', multiple: true },
  { systemName: 'Prices', type: 'decimal', multiple: true },
  { systemName: 'Holidays', type: 'date', multiple: true },
  { systemName: 'Colours', type: 'enum', multiple: true, values: ['Red', 'green'] },
];

function flagged(draw: Draw, field: CustomFieldEntry): CustomFieldEntry {
  const flags = { name: `Field ${field.systemName}`, blankClears: draw.chance(20) };
  return field.type === 'enum'
    ? { ...field, ...flags, createMissingValues: draw.chance(50) }
    : { ...field, ...flags };
}
