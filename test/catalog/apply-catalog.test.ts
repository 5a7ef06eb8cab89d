import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyCatalog } from '../../src/catalog/apply-catalog.ts';
import type { CatalogCounts } from '../../src/catalog/catalog-changes.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { showCatalog } from '../../src/catalog/show-catalog.ts';
import type { Catalog } from '../../src/customer/catalog.ts';
import type { WholeCatalogFile } from '../../src/contract/catalog-file.ts';
import { createDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query(`
    truncate topic, data_source, point_of_contact, brand, area, action_template, external_identity,
      custom_field_value, custom_field, segment, blocklist, customer;
    update project set time_zone = 'UTC', default_country = 'US', name_order = 'first-last',
      accept_possible_numbers = false, last_catalog_id = 3;
    insert into brand values (1, 'main', 'Main');
    insert into point_of_contact values (2, 'admin-panel', 'Admin panel', 1);
    insert into data_source values (3, 'admin-panel', 'Admin panel', 2)`);
});

const apply = (document: unknown): Promise<CatalogCounts> => applyCatalog(database.pool, document);
const load = (): Promise<Catalog> => loadCatalog(database.pool);
const show = async (): Promise<WholeCatalogFile> => showCatalog(await load());

async function problems(document: unknown): Promise<string[]> {
  const error: unknown = await apply(document).catch((thrown: unknown) => thrown);
  if (!(error instanceof Error)) return [];
  expect(error).toMatchObject({ code: 'catalog' });
  return error.message.split('\n  ').slice(1);
}

const shop = {
  project: {
    timeZone: 'Europe/Berlin',
    defaultCountry: 'DE',
    nameOrder: 'last-first',
    acceptPossibleNumbers: true,
  },
  brands: [
    { systemName: 'shop', name: 'The Shop' },
    { systemName: 'club', name: 'Клуб' },
  ],
  topics: [
    { brand: 'shop', externalId: 'news', name: 'News' },
    { brand: 'club', externalId: 'News', name: 'News too' },
    { brand: 'shop', externalId: '2024.sale', name: 'Sale' },
  ],
  pointsOfContact: [{ externalId: 'Kasse 1 / Köln', name: 'Till', brand: 'shop' }],
  dataSources: [{ systemName: 'till', name: 'Till', pointOfContact: 'kasse 1 / KÖLN' }],
  areas: [
    { externalId: 'koeln', name: 'Köln', parent: 'nrw', timeZone: 'europe/berlin' },
    { externalId: 'nrw', name: 'NRW' },
  ],
  actionTemplates: [{ systemName: 'Website.Edit', name: 'Edit', category: 'personal' }],
  externalIdentities: [
    { systemName: 'Crm', mayChange: true },
    { systemName: 'Erp', name: 'ERP number' },
  ],
  customFields: [
    { systemName: 'Level', type: 'enum', values: ['Gold', 'Silver'], multiple: true },
    { systemName: 'Colour', type: 'enum', createMissingValues: true, blankClears: true },
    { systemName: 'Größe', type: 'decimal', name: 'Height' },
  ],
  segments: [{ name: 'Best customers, 2024' }],
  blocklist: [
    { email: 'Spam@Example.COM' },
    { mobilePhone: '030 123456' },
    { mobilePhone: '+1 202 555 0123' },
  ],
};

describe('a catalog file', () => {
  it('a new project starts with one brand, one point of contact and one data source', async () => {
    expect(await show()).toMatchObject({
      project: {
        timeZone: 'UTC',
        defaultCountry: 'US',
        nameOrder: 'first-last',
        acceptPossibleNumbers: false,
      },
      brands: [{ systemName: 'main', name: 'Main' }],
      pointsOfContact: [{ externalId: 'admin-panel', name: 'Admin panel', brand: 'main' }],
      dataSources: [{ systemName: 'admin-panel', name: 'Admin panel', pointOfContact: 'admin-panel' }],
      topics: [],
    });
  });

  it('is stored in the spelling of the file, values as cells would be', async () => {
    const counts = await apply(shop);
    expect(counts).toMatchObject({ project: { changed: 1 }, brands: { added: 2 }, blocklist: { added: 3 } });
    const shown = await show();
    expect(shown.topics).toEqual(shop.topics);
    expect(shown.areas[0]).toEqual({
      externalId: 'koeln',
      name: 'Köln',
      parent: 'nrw',
      timeZone: 'Europe/Berlin',
    });
    expect(shown.dataSources[1]).toEqual({
      systemName: 'till',
      name: 'Till',
      pointOfContact: 'Kasse 1 / Köln',
    });
    expect(shown.customFields[2]).toMatchObject({ systemName: 'Größe', name: 'Height', multiple: false });
    expect(shown.externalIdentities).toEqual([
      { systemName: 'Crm', name: 'Crm', mayChange: true },
      { systemName: 'Erp', name: 'ERP number', mayChange: false },
    ]);
    expect(shown.blocklist).toEqual([
      { email: 'spam@example.com' },
      { mobilePhone: '+12025550123' },
      { mobilePhone: '+4930123456' },
    ]);
  });

  it('changes nothing the second time, ids included', async () => {
    await apply(shop);
    const before = await load();
    const counts = await apply(shop);
    expect(Object.values(counts).every(({ added, changed }) => added + changed === 0)).toBe(true);
    expect(counts.topics.unchanged).toBe(3);
    expect(await load()).toEqual(before);
  });

  it('that was shown and is applied again changes nothing', async () => {
    await apply(shop);
    const before = await load();
    const counts = await apply(JSON.parse(JSON.stringify(showCatalog(before))));
    expect(Object.values(counts).every(({ added, changed }) => added + changed === 0)).toBe(true);
    expect(await load()).toEqual(before);
  });

  it('that was shown makes the same catalog elsewhere', async () => {
    await apply(shop);
    const shown = await show();
    const other = await createDatabase();
    await applyCatalog(other.pool, shown);
    expect(showCatalog(await loadCatalog(other.pool))).toEqual(shown);
    await other.drop();
  });

  it('finds what is there in any case and keeps its spelling', async () => {
    await apply(shop);
    const counts = await apply({
      brands: [{ systemName: 'SHOP', name: 'Renamed' }],
      topics: [{ brand: 'Shop', externalId: 'NEWS', name: 'News' }],
      segments: [{ name: 'BEST Customers, 2024' }],
      customFields: [{ systemName: 'level', type: 'enum', values: ['GOLD', 'Bronze'] }],
    });
    expect(counts).toMatchObject({
      brands: { changed: 1 },
      topics: { unchanged: 1 },
      segments: { unchanged: 1 },
    });
    const shown = await show();
    expect(shown.brands[1]).toEqual({ systemName: 'shop', name: 'Renamed' });
    expect(shown.customFields[0]?.values).toEqual(['Gold', 'Silver', 'Bronze']);
  });

  it('leaves alone what it does not mention', async () => {
    await apply(shop);
    await apply({
      areas: [{ externalId: 'koeln', name: 'Cologne' }],
      customFields: [{ systemName: 'Colour', type: 'enum' }],
      externalIdentities: [{ systemName: 'Crm' }],
    });
    const shown = await show();
    expect(shown.areas[0]).toEqual({
      externalId: 'koeln',
      name: 'Cologne',
      parent: 'nrw',
      timeZone: 'Europe/Berlin',
    });
    expect(shown.customFields[1]).toMatchObject({ blankClears: true, createMissingValues: true });
    expect(shown.externalIdentities[0]?.mayChange).toBe(true);
  });

  it('takes parent and time zone away by null', async () => {
    await apply(shop);
    await apply({ areas: [{ externalId: 'koeln', name: 'Köln', parent: null, timeZone: null }] });
    expect((await show()).areas[0]).toEqual({ externalId: 'koeln', name: 'Köln' });
  });

  it('gives external identities the order of the file, which is their strength', async () => {
    await apply(shop);
    const counts = await apply({
      externalIdentities: [{ systemName: 'Erp' }, { systemName: 'New' }, { systemName: 'Crm' }],
    });
    expect(counts.externalIdentities).toEqual({ added: 1, changed: 2, unchanged: 0 });
    expect((await load()).externalIdentities.map(({ systemName }) => systemName)).toEqual([
      'Erp',
      'New',
      'Crm',
    ]);
  });

  it.each([[null], [{}], [{ brands: null }], [{ brands: [] }]])('%j says nothing', async (document) => {
    const before = await load();
    await apply(document);
    expect(await load()).toEqual(before);
  });
});

describe('the brand of a point of contact', () => {
  const moved = { ...shop, pointsOfContact: [{ externalId: 'Kasse 1 / Köln', name: 'Till', brand: 'club' }] };

  it('can be corrected while no customer came through it', async () => {
    await apply(shop);
    expect((await apply(moved)).pointsOfContact).toEqual({ added: 0, changed: 1, unchanged: 0 });
  });

  it('stays once a customer came through it', async () => {
    await apply(shop);
    const point = (await load()).pointsOfContact[1]?.id;
    await database.pool.query(
      `insert into customer (id, created_import, changed_import, created_at, changed_at, created_row, changed_row, created_point)
       values (1, 1, 1, now(), now(), 1, 1, $1)`,
      [point],
    );
    expect(await problems(moved)).toEqual([
      expect.stringMatching(/^pointsOfContact\[0\].brand: cannot change: customers/),
    ]);
  });
});

describe('several at once', () => {
  it('the same file from many sides is applied once', async () => {
    const counts = await Promise.all(Array.from({ length: 8 }, () => apply(shop)));
    expect(counts.filter(({ brands }) => brands.added === 2)).toHaveLength(1);
    expect(counts.filter(({ brands }) => brands.unchanged === 2)).toHaveLength(7);
  });

  it('different files all arrive, every id once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        apply({ brands: [{ systemName: `b${at}`, name: 'B' }], segments: [{ name: `s${at}` }] }),
      ),
    );
    const { brands, segments, pointsOfContact, dataSources } = await load();
    const ids = [...brands, ...segments, ...pointsOfContact, ...dataSources].map(({ id }) => id);
    expect(brands).toHaveLength(21);
    expect(segments).toHaveLength(20);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('a thousand of everything is no trouble', async () => {
  const counts = await apply({
    areas: thousand((at) => ({
      externalId: `a${at}`,
      name: 'A',
      ...(at === 999 ? {} : { parent: `a${at + 1}` }),
    })),
    customFields: thousand((at) => ({ systemName: `f${at}`, type: 'string' })),
    blocklist: thousand((at) => ({ email: `user${at}@example.com` })),
  });
  expect(counts).toMatchObject({
    areas: { added: 1000 },
    customFields: { added: 1000 },
    blocklist: { added: 1000 },
  });
});

function thousand<T>(make: (at: number) => T): T[] {
  return Array.from({ length: 1000 }, (_, at) => make(at));
}
