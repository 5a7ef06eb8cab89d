import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerHistory } from '../../src/registry/customer-history.ts';
import { problemOf, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
  await server.client.applyCatalog(catalog);
  await load(
    'ExternalIdentityCrm,Email,MobilePhone,LastName,FirstName,DiscountCard,IsSubscribed,IsSubscribedByEmail,IsSubscribedBySmsOnNews',
    'A-1,anna@example.com,+12025550101,Müller,Anna,C1,false,true,',
    'A-2,bob@example.com,+12025550102,Muller-Łukasz,Bob,,,,true',
    'A-3,cy@example.com,,García Márquez,Cy,,,,',
    'A-4,dan@example.com,,MÜLLENHOFF,Dan,,,,',
  );
  for (const phone of [1, 2, 3, 4])
    await load('Email,MobilePhone,FirstName', `anna@example.com,+1202555020${phone},Anna${phone}`);
  await load('ExternalIdentityCrm,Email', 'B-1,anna@example.com');
  for (const day of [3, 1, 2])
    await load(
      'Email,FirstName,LastUpdateActionTemplate,LastUpdateDateTime',
      `bob@example.com,Bob${day},signup,2026-01-0${day}`,
    );
});
afterAll(() => server.stop());

const catalog = {
  topics: [{ brand: 'main', externalId: 'News', name: 'News' }],
  externalIdentities: [{ systemName: 'Crm', mayChange: true }, { systemName: 'Shop' }],
  actionTemplates: [{ systemName: 'signup', name: 'Sign-up', category: 'personal' as const }],
};

async function load(...lines: string[]): Promise<void> {
  const { client } = server;
  const { uploadId } = await client.putUpload({ name: 'a.csv' }, new TextEncoder().encode(lines.join('\n')));
  const settings = {
    action: 'add-and-edit' as const,
    actionTemplateFromFile: lines[0]?.includes('Template'),
  };
  const { importId } = await client.startImport({ uploadId, settings });
  for await (const { state } of client.followImport(importId)) if (state.status === 'completed') return;
  throw new Error('the import did not end');
}

async function found(search: string): Promise<(string | null)[]> {
  const { items } = await server.client.searchCustomers({ search });
  return items.map(({ email }) => (email ?? '').replace('@example.com', ''));
}

describe('a search', () => {
  test.each([
    ['an email', ' ANNA@example.com', ['anna']],
    ['a phone', '+1 202 555 0102', ['bob']],
    ['a phone as written in the country', '(202) 555-0102', ['bob']],
    ['an identity of a kind', 'crm=A-3', ['cy']],
    ['an identity of any kind', 'A-3', ['cy']],
    ['a former identity', 'A-1', ['anna']],
    ['a card', 'C1', ['anna']],
    ['a MusterId', '1', ['anna']],
    ['the beginning of a name, without accents', 'mull', ['anna', 'bob', 'dan']],
    ['the beginning of a name, with accents', 'MÜLLE', ['anna', 'bob', 'dan']],
    ['a later word of a name', 'marquez', ['cy']],
    ['a name with a stroke', 'lukasz', ['bob']],
    ['two words, in any order', 'anna mul', ['anna']],
    ['two words with a comma', 'Müller, Bob', ['bob']],
    ['words of different customers', 'anna garcia', []],
    ['nobody', 'xyz', []],
    ['a part within a word', 'uller', []],
    ['nothing that could be a name', '%', []],
    ['what would be a pattern', '.*', []],
    ['everybody', ' ', ['anna', 'bob', 'cy', 'dan']],
  ])('by %s finds them', async (_name, search, expected) => {
    expect(await found(search)).toEqual(expected);
  });

  test.each(['oldest', 'newest'] as const)('is read page by page, %s first', async (sort) => {
    const seen: (string | null)[] = [];
    let cursor: string | undefined;
    do {
      const page = await server.client.searchCustomers({ search: 'mul', sort, limit: 1, cursor });
      seen.push(...page.items.map(({ firstName }) => firstName));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const expected = ['Anna4', 'Bob2', 'Dan'];
    expect(seen).toEqual(sort === 'oldest' ? expected : expected.toReversed());
  });
});

describe('one customer', () => {
  test('is seen with what its subscriptions mean', async () => {
    const { customerId } = await server.client.findCustomer('anna@example.com');
    const { subscriptions, effectiveSubscriptions } = await server.client.getCustomer(customerId);
    expect(subscriptions).toHaveLength(2);
    const shown = effectiveSubscriptions.map(
      ({ channel, topic, value, by }) => `${channel ?? ''} ${topic ?? ''} ${value} ${by}`,
    );
    expect(shown.slice(0, 5)).toEqual([
      '  unsubscribed itself',
      'Email  subscribed itself',
      'Email News subscribed channel',
      'Sms  unsubscribed global',
      'Sms News unsubscribed global',
    ]);
    expect(shown).toHaveLength(11);
    expect(effectiveSubscriptions[1]).toMatchObject({ importId: 1, pointOfContact: 'admin-panel' });
  });

  test('without a global value is seen where it has one', async () => {
    const { effectiveSubscriptions } = await server.client.findCustomer('bob@example.com');
    expect(effectiveSubscriptions).toMatchObject([{ channel: 'Sms', topic: 'News', value: 'subscribed' }]);
  });

  test.each([1, 2, 3, 100])('has changes, %i a page, that are its history', async (limit) => {
    const { customerId } = await server.client.findCustomer('anna@example.com');
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await server.client.listChanges(customerId, { limit, cursor });
      seen.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const { changes } = await customerHistory(server.pool, customerId);
    expect(changes).toHaveLength(6);
    expect(seen.toReversed()).toEqual(changes);
  });

  test.each([1, 2, 100])('has actions, %i a page, by their time', async (limit) => {
    const { customerId } = await server.client.findCustomer('bob@example.com');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await server.client.listActions(customerId, { limit, cursor });
      seen.push(...page.items.map(({ at }) => at.slice(0, 10)));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(['2026-01-03', '2026-01-02', '2026-01-01']);
  });

  test.each(['listChanges', 'listActions', 'getCustomer'] as const)('is not there: %s', async (ask) => {
    expect(await problemOf(server.client[ask](999))).toMatchObject({
      status: 404,
      code: 'customer-not-found',
    });
  });
});

test('all customers are downloaded', async () => {
  const lines = (await textOf(await server.client.exportCustomers())).trim().split('\n');
  expect(lines).toHaveLength(4);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ email: 'anna@example.com' });
  expect(await textOf(await server.client.exportCustomersCsv({ brand: 'main' }))).toContain(
    'anna@example.com',
  );
  const nothing = server.client.exportCustomersCsv({ segment: 'none' });
  expect(await problemOf(nothing)).toMatchObject({ status: 422, code: 'settings' });
});

function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text();
}
