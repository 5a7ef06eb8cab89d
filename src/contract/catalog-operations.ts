import { z } from 'zod';
import {
  actionTemplateEntry,
  areaEntry,
  blocklistEntry,
  brandEntry,
  catalogFile,
  customFieldEntry,
  dataSourceEntry,
  externalIdentityEntry,
  pointOfContactEntry,
  segmentEntry,
  topicEntry,
} from './catalog-file.ts';
import { nothing, operation, page, pageOf } from './operation.ts';

const entries = {
  brands: brandEntry,
  topics: topicEntry,
  pointsOfContact: pointOfContactEntry,
  dataSources: dataSourceEntry,
  areas: areaEntry,
  actionTemplates: actionTemplateEntry,
  externalIdentities: externalIdentityEntry,
  customFields: customFieldEntry,
  segments: segmentEntry,
  blocklist: blocklistEntry,
} as const;

/** The sections of a catalog file that are lists. */
export const catalogSection = z.enum([
  'brands',
  'topics',
  'pointsOfContact',
  'dataSources',
  'areas',
  'actionTemplates',
  'externalIdentities',
  'customFields',
  'segments',
  'blocklist',
]);

const entryId = z
  .string()
  .regex(/^(?:\d{1,10}|[0-9a-f]{32})$/u)
  .describe('stays the same, whatever the entry is called');
const version = z.string().describe('also the ETag');

function order<S extends z.infer<typeof catalogSection>>(section: S) {
  return z.strictObject({ section: z.literal(section), entry: entries[section] });
}

function document<S extends z.infer<typeof catalogSection>>(section: S) {
  return z.object({ section: z.literal(section), entryId, version, entry: entries[section] });
}

/** What an entry is to be; what a changed one leaves out stays as it is. */
export const entryOrder = z.discriminatedUnion('section', [
  order('brands'),
  order('topics'),
  order('pointsOfContact'),
  order('dataSources'),
  order('areas'),
  order('actionTemplates'),
  order('externalIdentities'),
  order('customFields'),
  order('segments'),
  order('blocklist'),
]);

/** An entry as it stands, in the form of a catalog file. */
export const entryDocument = z.discriminatedUnion('section', [
  document('brands'),
  document('topics'),
  document('pointsOfContact'),
  document('dataSources'),
  document('areas'),
  document('actionTemplates'),
  document('externalIdentities'),
  document('customFields'),
  document('segments'),
  document('blocklist'),
]);

export type EntryOrder = z.infer<typeof entryOrder>;
export type EntryDocument = z.infer<typeof entryDocument>;

const counts = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
});

const group = 'Catalog';
const params = z.strictObject({ entryId });

/** What files refer to: as a whole, and entry by entry. */
export const catalogOperations = {
  getCatalog: operation({
    id: 'getCatalog',
    method: 'GET',
    path: '/catalog',
    summary: 'Read the whole catalog, as a catalog file',
    group,
    params: nothing,
    query: nothing,
    body: nothing,
    answer: { kind: 'json', status: 200, schema: catalogFile },
  }),
  applyCatalog: operation({
    id: 'applyCatalog',
    method: 'POST',
    path: '/catalog',
    summary: 'Add and change what a catalog file says: all of it or nothing; nothing is removed',
    group,
    params: nothing,
    query: nothing,
    body: catalogFile,
    mostBytes: 32 * 1024 ** 2,
    answer: { kind: 'json', status: 200, schema: z.record(z.string(), counts) },
  }),
  listEntries: operation({
    id: 'listEntries',
    method: 'GET',
    path: '/catalog/entries',
    summary: 'List the entries of a section',
    group,
    params: nothing,
    query: z.strictObject({
      ...page,
      section: catalogSection,
      name: z.string().max(250).optional().describe('a part of what it is called, in any case'),
      sort: z.enum(['catalog', 'name']).default('catalog'),
    }),
    body: nothing,
    answer: { kind: 'json', status: 200, schema: pageOf(entryDocument) },
  }),
  createEntry: operation({
    id: 'createEntry',
    method: 'POST',
    path: '/catalog/entries',
    summary: 'Add an entry that is not there yet',
    group,
    params: nothing,
    query: nothing,
    body: entryOrder,
    answer: { kind: 'json', status: 201, schema: entryDocument },
  }),
  getEntry: operation({
    id: 'getEntry',
    method: 'GET',
    path: '/catalog/entries/{entryId}',
    summary: 'See an entry; its version is also the ETag',
    group,
    params,
    query: nothing,
    body: nothing,
    answer: { kind: 'json', status: 200, schema: entryDocument },
  }),
  changeEntry: operation({
    id: 'changeEntry',
    method: 'PUT',
    path: '/catalog/entries/{entryId}',
    summary: 'Change an entry, unless somebody else has done so meanwhile; what is left out stays',
    group,
    params,
    query: nothing,
    body: entryOrder,
    headers: { 'If-Match': 'the ETag of what was changed' },
    answer: { kind: 'json', status: 200, schema: entryDocument },
  }),
  deleteEntry: operation({
    id: 'deleteEntry',
    method: 'DELETE',
    path: '/catalog/entries/{entryId}',
    summary: 'Delete an entry that nothing refers to and no unfinished import uses',
    group,
    params,
    query: nothing,
    body: nothing,
    headers: { 'If-Match': 'the ETag of what was seen; without it any version goes' },
    answer: { kind: 'empty', status: 204 },
  }),
} as const;
