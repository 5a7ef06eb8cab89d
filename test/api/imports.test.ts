import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watchImport } from '../../src/client/watch-import.ts';
import { problemOf, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const rows = 'Email,FirstName\nanna@example.com,Anna\nbob@example.com,Bob\nbad,Eve\n';
const settings = { action: 'add-and-edit' as const };

async function upload(text = rows, name = 'customers.csv'): Promise<string> {
  const { uploadId } = await server.client.putUpload({ name }, new TextEncoder().encode(text));
  return uploadId;
}

async function finished(importId: number): Promise<string[]> {
  const statuses: string[] = [];
  for await (const { status } of watchImport(server.client, importId, { seconds: 20 })) statuses.push(status);
  return statuses;
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text();
}

describe('an import over HTTP', () => {
  test('goes from a file to its result, row by row', async () => {
    const uploadId = await upload();
    const { importId, sentences } = await server.client.startImport({ uploadId, settings });
    expect(sentences.join(' ')).toContain('Subscriptions go to brand');
    expect((await finished(importId)).at(-1)).toBe('completed');
    expect(await server.client.getImport(importId)).toMatchObject({
      status: 'completed',
      rows: { total: 3, created: 2, rejected: 1 },
    });
    expect(await server.client.getOrder(importId)).toMatchObject({
      file: 'customers.csv',
      startedBy: 'anna',
      settings: { action: 'add-and-edit', consent: 'guard' },
      brand: 'Main',
      dataSource: 'Admin panel',
      reading: { encoding: 'utf-8', delimiter: ',', sheet: null },
      columns: [
        { header: 'Email', field: 'Email', inverted: false },
        { header: 'FirstName', field: 'FirstName', inverted: false },
      ],
    });
    const first = await server.client.listRows(importId, { limit: 2 });
    expect(first.items.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
    const second = await server.client.listRows(importId, { limit: 2, cursor: first.next ?? '' });
    expect(second).toMatchObject({
      items: [{ row: 3, outcome: 'rejected', cells: ['bad', 'Eve'] }],
      next: null,
    });
    const coded = await server.client.listRows(importId, { code: 'invalid-email' });
    expect(coded.items.map(({ row }) => row)).toEqual([3]);
    expect(await textOf(await server.client.downloadRejected(importId))).toContain('bad,Eve,rejected');
    expect(await textOf(await server.client.downloadRows(importId))).toContain('2,3,created,');
    const customer = await server.client.findCustomer('anna@example.com');
    expect(await server.client.getCustomer(customer.customerId)).toEqual(customer);
    const { items } = await server.client.listChanges(customer.customerId);
    expect(items).toMatchObject([{ created: true }]);
    expect(await server.client.getUpload(uploadId)).toMatchObject({
      importedBefore: [{ importId, status: 'completed', startedBy: 'anna', brand: 'main' }],
    });
  });

  test('is one, however often and by however many it is started with one key', async () => {
    const uploadId = await upload();
    const starts = Array.from({ length: 50 }, () =>
      server.client.startImport({ uploadId, settings }, 'press'),
    );
    const ids = new Set((await Promise.all(starts)).map(({ importId }) => importId));
    expect(ids.size).toBe(1);
    await finished([...ids][0] ?? 0);
    const other = server.client.startImport({ uploadId, settings, name: 'other' }, 'press');
    expect(await problemOf(other)).toMatchObject({ status: 409, code: 'key-reused' });
  });

  test('is a draft until it is started, and can be deleted until then', async () => {
    const uploadId = await upload();
    const { importId, status } = await server.client.startImport({ uploadId, settings, start: false });
    expect(status).toBe('draft');
    expect((await server.client.startDraft(importId)).isNew).toBe(true);
    expect((await server.client.startDraft(importId)).isNew).toBe(false);
    expect(await problemOf(Promise.resolve(server.client.deleteDraft(importId)))).toMatchObject({
      code: 'wrong-state',
    });
    const second = await server.client.startImport({ uploadId, settings, start: false });
    expect(await problemOf(server.client.deleteUpload(uploadId))).toMatchObject({ code: 'wrong-state' });
    await server.client.deleteDraft(second.importId);
    expect(await problemOf(server.client.startDraft(second.importId))).toMatchObject({ status: 404 });
    await finished(importId);
  });

  test('retries the rejected rows under the name of the first file', async () => {
    const uploadId = await upload('Email\nbad\nx@example.com\n', 'list.csv');
    const { importId } = await server.client.startImport({ uploadId, settings });
    await finished(importId);
    const again = await server.client.retryImport(importId, 'again');
    expect(await server.client.retryImport(importId, 'again')).toEqual(again);
    await finished(again.importId);
    expect(await server.client.getImport(again.importId)).toMatchObject({ rows: { total: 1, rejected: 1 } });
    expect(await server.client.getProgress(again.importId)).toMatchObject({ file: 'list rejected.csv' });
    expect(await problemOf(server.client.cancelImport(again.importId))).toMatchObject({ status: 409 });
  });

  test('is not started with what is wrong, and the upload stays', async () => {
    const uploadId = await upload('Name\nAnna\n');
    const refused = await problemOf(server.client.startImport({ uploadId, settings }));
    expect(refused).toMatchObject({ status: 422, code: 'mapping' });
    await server.client.deleteUpload(uploadId);
    expect(await problemOf(server.client.getUpload(uploadId))).toMatchObject({ status: 404 });
  });
});

test('a draft is changed by one at a time', async () => {
  const uploadId = await upload();
  const { importId } = await server.client.startImport({ uploadId, settings, start: false });
  const { version, order } = await server.client.getDraft(importId);
  expect({ version, order }).toMatchObject({ version: 1, order: { uploadId, settings, name: null } });
  const headers = await server.client.changeDraft(importId, version, { ...order, name: 'Mine' });
  expect(headers.get('ETag')).toBe('"2"');
  const elsewhere = await server.client.changeDraft(importId, 2, { ...order, name: 'Mine', step: 'review' });
  expect(elsewhere.get('ETag'), 'going to another step puts nobody off').toBe('"2"');
  const late = server.client.changeDraft(importId, version, { ...order, name: 'Theirs' });
  expect(await problemOf(late)).toMatchObject({ status: 412, code: 'changed-meanwhile' });
  expect((await server.client.getDraft(importId)).order.name).toBe('Mine');
  const address = `${server.url}/api/v1/imports/${importId}/draft`;
  const blind = await fetch(address, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(order),
  });
  expect(blind.status).toBe(428);
  expect(await problemOf(server.client.startDraft(importId, version))).toMatchObject({ status: 412 });
  expect(await server.client.startDraft(importId, version + 1)).toMatchObject({ importId, isNew: true });
});

test('what would refuse a start is told before, each thing at its place', async () => {
  const uploadId = await upload('Name;SourcePointOfContact\nAnna;shop\n');
  const { problem, mapping } = await server.client.inspectUpload(uploadId, {
    settings: { policies: [{ field: 'BirthDate', policy: 'fill-empty' }] },
  });
  expect(problem).toMatchObject({
    code: 'mapping',
    faults: [
      { code: 'mapping', setting: null, columns: [] },
      { code: 'mapping', setting: 'policies', columns: [] },
    ],
  });
  expect(problem?.detail).not.toContain('--');
  expect(mapping.map(({ field }) => field)).toEqual(['FullName', 'SourcePointOfContact']);
  const elsewhere = { segment: { name: 'Nobody', create: false }, map: [{ header: 'Name', field: 'Email' }] };
  expect((await server.client.inspectUpload(uploadId, { settings: elsewhere })).problem).toMatchObject({
    faults: [{ code: 'settings', setting: 'segment' }],
  });
  const told = await server.client.inspectUpload(uploadId, { settings: { map: elsewhere.map } });
  expect(told).toMatchObject({ problem: null, phones: null, notices: [{ code: 'take-from-file-off' }] });
});

test('an upload whose only draft is deleted may go, too', async () => {
  const uploadId = await upload();
  const { importId } = await server.client.startImport({ uploadId, settings, start: false });
  await server.client.deleteDraft(importId);
  await server.client.deleteUpload(uploadId);
  expect(await problemOf(server.client.getUpload(uploadId))).toMatchObject({ status: 404 });
});

describe('lists', () => {
  test('are read page by page, in both orders and by filter', async () => {
    const all = await server.client.listImports({ limit: 100 });
    for (const sort of ['newest', 'oldest'] as const) {
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await server.client.listImports({ limit: 1, sort, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map(({ importId }) => importId));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      const expected = all.items.map(({ importId }) => importId);
      expect(seen).toEqual(sort === 'newest' ? expected : expected.toReversed());
    }
    const filtered = await server.client.listImports({ file: 'REJECTED', status: 'completed' });
    expect(filtered.items.map(({ file }) => file)).toEqual(['list rejected.csv']);
  });

  test.each(['x', 'WzFd', 'W10', btoa('[1,2,3]'), btoa('[-1,2]')])(
    'the cursor %s is none',
    async (cursor) => {
      expect(await problemOf(server.client.listImports({ cursor }))).toMatchObject({ status: 400 });
    },
  );
});

describe('progress', () => {
  test('that was heard is not told again', async () => {
    const { items } = await server.client.listImports({ limit: 1 });
    const importId = items[0]?.importId ?? 0;
    const heard: string[] = [];
    for await (const { id } of server.client.followImport(importId)) heard.push(id);
    expect(heard).toHaveLength(1);
    const again: string[] = [];
    for await (const { id } of server.client.followImport(importId, { after: heard[0] ?? '' }))
      again.push(id);
    expect(again).toEqual([]);
  });
});

describe('an inspection', () => {
  test('tells how the file is read and what its first rows become', async () => {
    const uploadId = await upload('E-mail;Vorname\nANNA@example.com;Anna\nbad;Eve\n');
    const told = await server.client.inspectUpload(uploadId, { settings });
    expect(told).toMatchObject({
      dialect: { dialect: { delimiter: ';' } },
      headers: ['E-mail', 'Vorname'],
      mapping: [{ field: 'Email' }, { field: 'FirstName' }],
      problem: null,
      rowEstimate: { rows: 2, exact: true },
      rows: [
        { outcome: 'ok', values: { FirstName: 'Anna' } },
        { outcome: 'rejected', issues: [{ code: 'invalid-email' }, { code: 'no-identifier' }] },
      ],
    });
  });

  test('answers anew when something is chosen otherwise, and says what is in the way', async () => {
    const uploadId = await upload('Email,Name\na@example.com,Anna\n');
    const other = await server.client.inspectUpload(uploadId, { reading: { delimiter: ';' } });
    expect(other).toMatchObject({
      headers: ['Email,Name'],
      rows: [
        { row: 1, line: 2, outcome: 'not-judged', cells: ['a@example.com,Anna'], values: {}, issues: [] },
      ],
    });
    expect(other.problem).toMatchObject({ code: 'mapping' });
    const few = await server.client.inspectUpload(uploadId, { suggested: false, rows: 0 });
    expect(few.mapping).toEqual([
      { header: 'Email', field: 'Email', inverted: false },
      { header: 'Name', field: null, inverted: false },
    ]);
  });

  test('shows the rows as they stand in the file when nobody asks what they become', async () => {
    const lines = Array.from({ length: 1_200 }, (_, place) => `${place}${',x'.repeat(199)}`);
    const names = Array.from({ length: 200 }, (_, place) => `c${place}`);
    const uploadId = await upload(`${[names.join(','), ...lines].join('\n')}\n`);
    const told = await server.client.inspectUpload(uploadId, { judge: false, rows: 1_000 });
    expect(told).toMatchObject({ mapping: [], suggestions: [], problem: null });
    expect(told.rows).toHaveLength(1_000);
    expect(told.rows.at(-1)).toMatchObject({ row: 1_000, line: 1_001, outcome: 'not-judged', values: {} });
    expect(told.rows.at(-1)?.cells).toHaveLength(200);
  });

  test('refuses in words that know no command line', async () => {
    const uploadId = await upload('Email\na@example.com\n');
    const refused = await problemOf(server.client.inspectUpload(uploadId, { reading: { headerLine: 9 } }));
    expect(refused).toMatchObject({ status: 422, code: 'settings' });
    expect(refused.detail).toMatch(/^You say that line 9/u);
  });

  test('estimates the rows of a long file from its beginning', async () => {
    const uploadId = await upload(`Email\n${'someone@example.com\n'.repeat(100_000)}`);
    const { rowEstimate } = await server.client.inspectUpload(uploadId);
    expect(rowEstimate).toEqual({ rows: 100_000, exact: false });
  });

  test('has to wait for the whole file', async () => {
    const headers = await server.client.createUpload({ name: 'a.csv', bytes: 100 });
    const id = headers.get('Location')?.split('/').at(-1) ?? '';
    const refused = await problemOf(server.client.inspectUpload(id));
    expect(refused).toMatchObject({ status: 409, code: 'upload-incomplete' });
  });
});

describe('the catalog', () => {
  test('is read and changed as one file, once for a key', async () => {
    const change = { segments: [{ name: 'From HTTP' }] };
    const applied = await server.client.applyCatalog(change, 'c1');
    expect(applied).toMatchObject({ segments: { added: 1 } });
    expect(await server.client.applyCatalog(change, 'c1')).toEqual(applied);
    expect(await problemOf(server.client.applyCatalog({ segments: [] }, 'c1'))).toMatchObject({
      status: 409,
    });
    expect((await server.client.getCatalog()).segments).toContainEqual({ name: 'From HTTP' });
    const wrong = { topics: [{ brand: 'none', externalId: 'a', name: 'A' }] };
    expect(await problemOf(server.client.applyCatalog(wrong))).toMatchObject({
      status: 422,
      code: 'catalog',
    });
  });
});

describe('rows of an import of several batches', () => {
  test('are read page by page behind any of them', async () => {
    const count = 160_000;
    const lines = Array.from({ length: count }, (_, at) =>
      at % 40_000 === 7 ? 'bad' : `p${at}@example.com`,
    );
    const uploadId = await upload(`Email\n${lines.join('\n')}\n`, 'many.csv');
    const { importId } = await server.client.startImport({ uploadId, settings });
    await finished(importId);
    const rejected = await server.client.listRows(importId, { outcome: 'rejected' });
    expect(rejected.items.map(({ row }) => row)).toEqual([8, 40_008, 80_008, 120_008]);
    const cursor = btoa('[159998]');
    const { items, next } = await server.client.listRows(importId, { cursor });
    expect(items.map(({ row, cells }) => ({ row, cells }))).toEqual([
      { row: 159_999, cells: ['p159998@example.com'] },
      { row: 160_000, cells: ['p159999@example.com'] },
    ]);
    expect(next).toBeNull();
    const { customerId } = await server.client.findCustomer('p159999@example.com');
    expect(items.at(-1)?.customerId).toBe(customerId);
  });
});
