import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyCatalog } from '../../src/catalog/apply-catalog.ts';
import { customerHistory } from '../../src/registry/customer-history.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { importText } from './import-text.ts';

let database: TestDatabase;
const day = (number: number): number => Date.UTC(2026, 0, number);
beforeAll(async () => {
  database = await createDatabase();
  await applyCatalog(database.pool, {
    brands: [{ systemName: 'tea', name: 'Tea' }],
    topics: [{ brand: 'main', externalId: 'News', name: 'News' }],
    pointsOfContact: [{ externalId: 'shop', name: 'Shop', brand: 'main' }],
    areas: [
      { externalId: 'north', name: 'North' },
      { externalId: 'south', name: 'South' },
    ],
    actionTemplates: [{ systemName: 'bought', name: 'Bought', category: 'personal' }],
    externalIdentities: [{ systemName: 'Crm', mayChange: true }],
    customFields: [
      { systemName: 'Tags', type: 'string', multiple: true },
      { systemName: 'Spent', type: 'decimal' },
    ],
  });
  const first = [
    'Email,IsEmailConfirmed,ExternalIdentityCrm,Area,Spent,IsSubscribed,SourceDateTime,SourceActionTemplate',
    'ann@example.com,true,A,north,1.50,true,2020-05-06,bought',
  ];
  await importText(database.pool, first.join('\n'), { actionTemplateFromFile: true, startedAt: day(1) });
  const second = [
    'Email,ExternalIdentityCrm,Area,Spent,Tags,IsSubscribed,IsSubscribedByEmailOnNews,Brand,LastUpdateDateTime,LastUpdateActionTemplate',
    'ann@example.com,,south,,x|y,false,true,,2019-01-01,bought',
    'ann@example.com,B,,%CLEAR%,,true,,tea,,',
    'new@example.com,B,,,,,,,,',
    'new@example.com,B,,,,,,,,bought',
  ];
  await importText(database.pool, second.join('\n'), {
    actionTemplateFromFile: true,
    startedAt: day(2),
    pointOfContact: { kind: 'picked', externalId: 'shop' },
  });
});
afterAll(() => database.drop());

const field = (name: string, before: unknown, after: unknown) => ({
  field: name,
  brand: null,
  before,
  after,
});
const node = (name: string, brand: string, [before, after]: readonly [string | null, string]) => ({
  field: name,
  brand,
  before,
  after,
});

it('a history tells the creation, every change with both values, and the actions', async () => {
  const change = {
    importId: 2,
    at: '2026-01-02T00:00:00.000Z',
    pointOfContact: 'shop',
    created: false,
    undo: false,
  };
  expect(await customerHistory(database.pool, 1)).toEqual({
    customerId: 1,
    changes: [
      {
        importId: 1,
        row: 1,
        at: '2026-01-01T00:00:00.000Z',
        pointOfContact: 'admin-panel',
        created: true,
        undo: false,
        fields: [],
      },
      {
        ...change,
        row: 1,
        fields: [
          field('Area', 'north', 'south'),
          node('IsSubscribed', 'main', ['subscribed', 'unsubscribed']),
          node('IsSubscribedByEmailOnNews', 'main', [null, 'subscribed']),
          field('CustomFieldTags', null, ['x', 'y']),
        ],
      },
      {
        ...change,
        row: 2,
        fields: [
          field('ExternalIdentityCrm', 'A', 'B'),
          node('IsSubscribed', 'tea', [null, 'subscribed']),
          field('CustomFieldSpent', '1.5', null),
        ],
      },
      {
        ...change,
        row: 3,
        fields: [field('Email', 'ann@example.com', 'new@example.com'), field('IsEmailConfirmed', true, null)],
      },
    ],
    actions: [
      {
        importId: 2,
        row: 1,
        template: 'bought',
        at: '2019-01-01T00:00:00.000Z',
        pointOfContact: 'shop',
        dataSource: 'admin-panel',
      },
      {
        importId: 1,
        row: 1,
        template: 'bought',
        at: '2020-05-06T00:00:00.000Z',
        pointOfContact: 'admin-panel',
        dataSource: 'admin-panel',
      },
    ],
  });
});

it('nobody has no history', async () => {
  await expect(customerHistory(database.pool, 99)).rejects.toThrow(
    'There is no customer with the MusterId 99.',
  );
});
