import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { EntryDocument, EntryOrder } from '../../src/contract/catalog-operations.ts';
import type { importSettings } from '../../src/contract/import-settings.ts';
import { runWorker } from '../../src/queue/run-worker.ts';
import { startServer } from '../api/running-server.ts';
import type { RunningServer } from '../api/running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ worker: false });
  await server.client.applyCatalog(catalog);
});
afterAll(() => server.stop());

const catalog = {
  brands: [{ systemName: 'shop', name: 'Shop' }],
  topics: [
    { brand: 'shop', externalId: 'News', name: 'News' },
    { brand: 'shop', externalId: 'Free', name: 'Free' },
  ],
  pointsOfContact: [
    { externalId: 'web', name: 'Web', brand: 'shop' },
    { externalId: 'till', name: 'Till', brand: 'shop' },
    { externalId: 'free', name: 'Free', brand: 'shop' },
  ],
  dataSources: [
    { systemName: 'crm', name: 'CRM', pointOfContact: 'web' },
    { systemName: 'free', name: 'Free', pointOfContact: 'free' },
  ],
  areas: [
    { externalId: 'eu', name: 'Europe' },
    { externalId: 'de', name: 'Germany', parent: 'eu' },
  ],
  actionTemplates: [{ systemName: 'signup', name: 'Sign-up', category: 'personal' as const }],
  externalIdentities: [{ systemName: 'Crm' }, { systemName: 'Free' }],
  customFields: [
    { systemName: 'Level', type: 'string' as const },
    { systemName: 'Free', type: 'string' as const },
  ],
  segments: [{ name: 'Spring' }, { name: 'Free' }],
};

const settings: z.input<typeof importSettings> = {
  action: 'add-and-edit',
  dataSource: 'crm',
  pointOfContact: { kind: 'picked', externalId: 'till' },
  actionTemplateFromFile: true,
  segment: { name: 'Spring', create: false },
};

const file = `Email,ExternalIdentityCrm,Area,CustomFieldLevel,IsSubscribedByEmailOnNews,SourceActionTemplate
anna@example.com,1,de,gold,true,signup
`;

/** What the import refers to, and what the base does once it is over. */
const used: readonly (readonly [EntryOrder['section'], string, string])[] = [
  ['topics', 'News', 'customers have or had subscriptions there'],
  ['pointsOfContact', 'till', 'customers came through it'],
  ['areas', 'de', 'customers are or were in it'],
  ['actionTemplates', 'signup', 'actions of customers name it'],
  ['externalIdentities', 'Crm', 'customers have or had values of it'],
  ['customFields', 'Level', 'customers have or had values of it'],
  ['segments', 'Spring', 'customers are in it'],
  ['dataSources', 'crm', 'actions of customers name it'],
];

describe('what an import uses stays', () => {
  let importId: number;

  test.each([true, false])('while it is not over (draft first: %s)', async (draftFirst) => {
    if (draftFirst) {
      const { uploadId } = await server.client.putUpload({ name: 'a.csv' }, new TextEncoder().encode(file));
      const map = ['ExternalIdentityCrm', 'CustomFieldLevel', 'Area', 'IsSubscribedByEmailOnNews'];
      const byHand = { ...settings, map: map.map((header) => ({ header, field: header })) };
      ({ importId } = await server.client.startImport({ uploadId, settings: byHand, start: false }));
    } else {
      await server.client.startDraft(importId);
    }
    const status = draftFirst ? 'draft' : 'queued';
    for (const [section, name] of used)
      await expect(remove(section, name)).rejects.toThrow(
        `"${name}" cannot be deleted: import ${importId} (${status}) uses it`,
      );
    expect(await names('topics')).toContain('Free');
  });

  test('and once it is over by what it left', async () => {
    const over = new AbortController();
    const worker = runWorker(server.pool, { owner: 'test', signal: over.signal, listener: {} });
    for await (const { state } of server.client.followImport(importId))
      if (state.status === 'completed') break;
    over.abort();
    await worker;
    expect(await server.client.getImport(importId)).toMatchObject({ rows: { created: 1 } });
    for (const [section, name, reason] of used)
      await expect(remove(section, name)).rejects.toThrow(`"${name}" cannot be deleted: ${reason}`);
  });

  test.each([
    [
      'brands',
      'brand',
      'shop',
      'it is that of the topics News, Free; it is that of the points of contact web, till, free',
    ],
    ['pointsOfContact', 'point of contact', 'web', 'it is that of the data sources crm'],
    ['areas', 'area', 'eu', 'it is that of the areas de'],
    ['dataSources', 'data source', 'admin-panel', 'imports that name no data source take it'],
  ] as const)('%s: the %s %s is needed by others', async (...[section, noun, name, reason]) => {
    await expect(remove(section, name)).rejects.toMatchObject({
      problem: { status: 409, code: 'in-use' },
      message: `The ${noun} "${name}" cannot be deleted: ${reason}.`,
    });
  });

  test.each([
    ['topics', 'Free'],
    ['dataSources', 'free'],
    ['pointsOfContact', 'free'],
    ['externalIdentities', 'Free'],
    ['customFields', 'Free'],
    ['segments', 'Free'],
  ] as const)('%s: %s may go', async (section, name) => {
    await remove(section, name);
    expect(await names(section)).not.toContain(name);
  });

  test('the others are as they were', async () => {
    const { items } = await server.client.listEntries({ section: 'externalIdentities' });
    expect(items.map(({ entry }) => entry)).toEqual([{ systemName: 'Crm', name: 'Crm', mayChange: false }]);
    expect(await server.client.findCustomer('Crm=1')).toMatchObject({
      area: 'de',
      customFields: { Level: 'gold' },
      segments: ['Spring'],
    });
  });
});

async function remove(section: EntryOrder['section'], name: string): Promise<void> {
  const { items } = await server.client.listEntries({ section, limit: 500 });
  const found = items.find((item) => nameOf(item) === name);
  await server.client.deleteEntry(found?.entryId ?? '0');
}

async function names(section: EntryOrder['section']): Promise<unknown[]> {
  const { items } = await server.client.listEntries({ section, limit: 500 });
  return items.map(nameOf);
}

function nameOf({ entry }: EntryDocument): unknown {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(entry));
  return values.get('systemName') ?? values.get('externalId') ?? values.get('name');
}
