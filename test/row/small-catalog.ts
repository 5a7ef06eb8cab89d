import type { Catalog, CustomField } from '../../src/customer/catalog.ts';

/** A project with one of everything that the rules of a row ask of a catalog. */
export const smallCatalog: Catalog = {
  project: {
    timeZone: 'Europe/Berlin',
    defaultCountry: 'US',
    nameOrder: 'first-last',
    acceptPossibleNumbers: false,
  },
  brands: [
    { id: 1, systemName: 'main', name: 'Main' },
    { id: 2, systemName: 'Outlet', name: 'Outlet' },
  ],
  topics: [
    { id: 1, brandId: 1, externalId: 'News', name: 'News' },
    { id: 2, brandId: 1, externalId: 'Sale', name: 'Sale' },
    { id: 3, brandId: 2, externalId: 'news', name: 'Outlet news' },
    { id: 4, brandId: 2, externalId: 'Trends', name: 'Trends' },
  ],
  pointsOfContact: [
    { id: 1, externalId: 'admin-panel', name: 'Admin panel', brandId: 1 },
    { id: 2, externalId: 'Shop', name: 'Shop', brandId: 1 },
    { id: 3, externalId: 'outlet-shop', name: 'Outlet shop', brandId: 2 },
  ],
  dataSources: [
    { id: 1, systemName: 'admin-panel', name: 'Admin panel', pointOfContactId: 1 },
    { id: 2, systemName: 'outlet', name: 'Outlet', pointOfContactId: 3 },
  ],
  areas: [
    { id: 1, externalId: 'Berlin', name: 'Berlin', parentId: null, timeZone: 'Europe/Berlin' },
    { id: 2, externalId: 'kyiv', name: 'Kyiv', parentId: null, timeZone: null },
  ],
  actionTemplates: [
    { id: 1, systemName: 'Visit', name: 'Visit', category: 'personal' },
    { id: 2, systemName: 'Register', name: 'Register', category: 'personal' },
    { id: 3, systemName: 'Purchase', name: 'Purchase', category: 'performed' },
  ],
  externalIdentities: [
    { id: 1, systemName: 'Crm', name: 'CRM', mayChange: false },
    { id: 2, systemName: 'Till', name: 'Till', mayChange: true },
    { id: 3, systemName: 'Club', name: 'Club', mayChange: false },
  ],
  customFields: [
    customField(1, 'Notes', { type: 'string' }),
    customField(2, 'Vip', { type: 'boolean' }),
    customField(3, 'Visits', { type: 'integer' }),
    customField(4, 'Spend', { type: 'decimal' }),
    customField(5, 'Since', { type: 'date' }),
    customField(6, 'LastSeen', { type: 'datetime' }),
    customField(7, 'Size', { type: 'enum', values: ['S', 'M', 'XL'] }),
    customField(8, 'Colour', { type: 'enum', values: ['Red'], createMissingValues: true }),
    customField(9, 'Tags', { type: 'string', multiple: true }),
    customField(10, 'Sizes', {
      type: 'enum',
      values: ['S', 'M', 'XL'],
      multiple: true,
      createMissingValues: true,
    }),
    customField(11, 'Fleeting', { type: 'string', blankClears: true }),
    customField(12, 'Dates', { type: 'date', multiple: true }),
    customField(13, 'Sex', { type: 'string' }),
  ],
  segments: [],
  blocklist: { emails: ['blocked@x.org'], mobilePhones: ['+12127365000'] },
};

function customField(
  id: number,
  systemName: string,
  rest: Pick<CustomField, 'type'> & Partial<CustomField>,
): CustomField {
  return {
    id,
    systemName,
    name: systemName,
    multiple: false,
    blankClears: false,
    createMissingValues: false,
    values: [],
    ...rest,
  };
}
