import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyCatalog } from '../../src/catalog/apply-catalog.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { ProblemError } from '../../src/client/send.ts';
import { entryOrder } from '../../src/contract/catalog-operations.ts';
import type { EntryDocument, EntryOrder } from '../../src/contract/catalog-operations.ts';
import { startServer } from '../api/running-server.ts';
import type { RunningServer } from '../api/running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ worker: false });
});
afterAll(() => server.stop());
beforeEach(() => applyCatalog(server.pool, start));

const start = {
  brands: [{ systemName: 'shop', name: 'Shop' }],
  topics: [{ brand: 'shop', externalId: 'News', name: 'News' }],
  pointsOfContact: [{ externalId: 'web', name: 'Web', brand: 'shop' }],
  dataSources: [{ systemName: 'crm', name: 'CRM', pointOfContact: 'web' }],
  areas: [{ externalId: 'de', name: 'Germany' }],
};

/** One of each kind, that refers only to what there is at the start. */
const orders: readonly EntryOrder[] = [
  { section: 'brands', entry: { systemName: 'new', name: 'New' } },
  { section: 'topics', entry: { brand: 'shop', externalId: 'new', name: 'New' } },
  { section: 'pointsOfContact', entry: { externalId: 'new', name: 'New', brand: 'shop' } },
  { section: 'dataSources', entry: { systemName: 'new', name: 'New', pointOfContact: 'web' } },
  { section: 'areas', entry: { externalId: 'new', name: 'New', parent: 'de' } },
  { section: 'actionTemplates', entry: { systemName: 'new', name: 'New', category: 'personal' } },
  { section: 'externalIdentities', entry: { systemName: 'New', name: 'New', mayChange: true } },
  {
    section: 'customFields',
    entry: {
      systemName: 'New',
      name: 'New',
      type: 'enum',
      multiple: false,
      blankClears: false,
      createMissingValues: false,
      values: ['a', 'b'],
    },
  },
  { section: 'segments', entry: { name: 'New' } },
  { section: 'blocklist', entry: { email: 'new@example.com' } },
];

const sections = orders.map((order) => [order.section, order] as const);

describe('an entry of every kind', () => {
  test.each(sections)('%s is added, read, listed and deleted', async (section, order) => {
    const { client } = server;
    const made = await client.createEntry(order);
    expect(made).toMatchObject(order);
    expect(await client.getEntry(made.entryId)).toEqual(made);
    expect(await listed(section)).toContainEqual(made);
    await client.deleteEntry(made.entryId, made.version);
    expect(await listed(section)).not.toContainEqual(made);
    await expect(client.getEntry(made.entryId)).rejects.toMatchObject(refused(404, 'entry-not-found'));
  });

  test.each(sections)('%s is there once', async (_section, order) => {
    const made = await server.client.createEntry(order);
    await expect(server.client.createEntry(order)).rejects.toMatchObject(refused(409, 'already-there'));
    await server.client.deleteEntry(made.entryId);
  });

  test.each(sections.filter(([section]) => section !== 'blocklist'))(
    '%s is renamed by one of two who saw it',
    async (_section, order) => {
      const { client } = server;
      const made = await client.createEntry(order);
      const first = await client.changeEntry(made.entryId, made.version, named(order, 'First'));
      const second = client.changeEntry(made.entryId, made.version, named(order, 'Second'));
      await expect(second).rejects.toMatchObject(refused(412, 'changed-meanwhile'));
      await expect(client.deleteEntry(made.entryId, made.version)).rejects.toMatchObject(
        refused(412, 'changed-meanwhile'),
      );
      expect(first.entry).toMatchObject({ name: 'First' });
      expect(await client.getEntry(made.entryId)).toEqual(first);
      await client.deleteEntry(made.entryId);
    },
  );

  test('a key makes one entry of two requests', async () => {
    const order: EntryOrder = { section: 'segments', entry: { name: 'Twice' } };
    const made = await Promise.all([1, 2].map(() => server.client.createEntry(order, 'twice')));
    expect(made[0]).toEqual(made[1]);
    await server.client.deleteEntry(made[0]?.entryId ?? '');
  });

  test('ids are never given to another entry', async () => {
    const { client } = server;
    const order: EntryOrder = { section: 'segments', entry: { name: 'Gone' } };
    const first = await client.createEntry(order);
    await client.deleteEntry(first.entryId);
    const second = await client.createEntry(order);
    expect(Number(second.entryId)).toBeGreaterThan(Number(first.entryId));
    await client.deleteEntry(second.entryId);
  });
});

describe('what is wrong with an entry', () => {
  const cases: readonly (readonly [string, EntryOrder, string])[] = [
    [
      'a brand that is not there',
      { section: 'topics', entry: { brand: 'shopp', externalId: 'x', name: 'X' } },
      'The topic was not saved: brand names "shopp", but there is no such brand in the file or the base; did you mean "shop"?.',
    ],
    [
      'an enum without values',
      { section: 'customFields', entry: { systemName: 'X', type: 'enum' } },
      'values is missing',
    ],
    ['no email', { section: 'blocklist', entry: { email: 'x' } }, 'email is not an email address: "x"'],
  ];
  test.each(cases)('%s is told', async (_name, order, sentence) => {
    const made = server.client.createEntry(order);
    await expect(made).rejects.toMatchObject(refused(422, 'catalog'));
    await expect(made).rejects.toThrow(sentence);
  });

  test('what files call it cannot change', async () => {
    const [crm] = await listed('dataSources', 'crm');
    const other = { systemName: 'crm2', name: 'CRM', pointOfContact: 'web' };
    const change = server.client.changeEntry(crm?.entryId ?? '', crm?.version ?? '', {
      section: 'dataSources',
      entry: other,
    });
    await expect(change).rejects.toThrow('The data source "crm" stays what it is');
    expect(await listed('dataSources', 'crm2')).toEqual([]);
  });

  test('a segment does not take the name of another', async () => {
    const { client } = server;
    const one = await client.createEntry({ section: 'segments', entry: { name: 'One' } });
    const two = await client.createEntry({ section: 'segments', entry: { name: 'Two' } });
    const taken = client.changeEntry(two.entryId, two.version, {
      section: 'segments',
      entry: { name: 'ONE' },
    });
    await expect(taken).rejects.toMatchObject(refused(409, 'already-there'));
    for (const { entryId } of [one, two]) await client.deleteEntry(entryId);
  });

  test('without a version nothing is changed', async () => {
    const [crm] = await listed('dataSources', 'crm');
    const response = await fetch(`${server.url}/api/v1/catalog/entries/${crm?.entryId ?? ''}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ section: 'dataSources', entry: crm?.entry }),
    });
    expect(response.status).toBe(428);
  });
});

test('strengths stay in order when one goes and others come', async () => {
  const { client, pool } = server;
  const made: EntryDocument[] = [];
  for (const systemName of ['A', 'B', 'C'])
    made.push(await client.createEntry({ section: 'externalIdentities', entry: { systemName } }));
  await client.deleteEntry(made[0]?.entryId ?? '');
  await client.deleteEntry(made[1]?.entryId ?? '');
  await client.createEntry({ section: 'externalIdentities', entry: { systemName: 'D' } });
  await client.createEntry({ section: 'externalIdentities', entry: { systemName: 'E' } });
  const { externalIdentities } = await loadCatalog(pool);
  expect(externalIdentities.map(({ systemName }) => systemName)).toEqual(['C', 'D', 'E']);
});

test('a list is read page by page, filtered and sorted', async () => {
  const { client, pool } = server;
  const names = Array.from({ length: 7 }, (_, at) => ({ name: `Ü${7 - at}` }));
  await applyCatalog(pool, { segments: [...names, { name: 'other' }] });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { section: 'segments', name: 'ü', sort: 'name', limit: 3, cursor } as const;
    const { items, next } = await client.listEntries(query);
    seen.push(...items.map((item) => (item.section === 'segments' ? item.entry.name : '')));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(['Ü1', 'Ü2', 'Ü3', 'Ü4', 'Ü5', 'Ü6', 'Ü7']);
});

test.each(['x', 'WzFd', 'bm8ganNvbg'])('the cursor %s is none', async (cursor) => {
  const page = server.client.listEntries({ section: 'brands', cursor });
  await expect(page).rejects.toMatchObject(refused(400, 'bad-request'));
});

async function listed(section: EntryOrder['section'], name?: string): Promise<EntryDocument[]> {
  return (await server.client.listEntries({ section, name, limit: 500 })).items;
}

function refused(status: number, code: string) {
  return { name: ProblemError.name, problem: { status, code } };
}

function named(order: EntryOrder, name: string): EntryOrder {
  return entryOrder.parse({ ...order, entry: { ...order.entry, name } });
}
