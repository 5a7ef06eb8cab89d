import { chmod, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watchImport } from '../../src/client/watch-import.ts';
import { startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function metrics(): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(`${server.url}/metrics`);
  expect(response.headers.get('Content-Type')).toContain('text/plain; version=0.0.4');
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line): [string, number] => {
      const [, name = '', value] = /^([a-z_0-9]+(?:\{[^}]*\})?) ([-+.\dEeINafn]+)$/u.exec(line) ?? [];
      expect([line, name]).not.toEqual([line, '']);
      return [name, Number(value)];
    }),
  );
}

const text = `Email,FirstName\n${Array.from({ length: 50 }, (_, row) => `a${row}@example.com,Ann\n`).join('')}bad,Eve\n,\n`;

async function imported(): Promise<void> {
  const settings = { action: 'add-and-edit' as const };
  const { uploadId } = await server.client.putUpload({ name: 'a.csv' }, new TextEncoder().encode(text));
  const { importId } = await server.client.startImport({ uploadId, settings });
  for await (const { status } of watchImport(server.client, importId, { seconds: 20 }))
    expect(status).toBeTruthy();
}

describe('/metrics', () => {
  test('tells what imports have done, and adds up', async () => {
    const before = await metrics();
    expect(before.get('muster_imports{status="completed"}')).toBe(0);
    expect(before.get('muster_batch_seconds_bucket{le="+Inf"}')).toBe(0);
    await imported();
    await imported();
    const after = await metrics();
    const expected = {
      'muster_imports{status="completed"}': 2,
      'muster_imports{status="draft"}': 0,
      muster_queue_length: 0,
      'muster_import_rows_total{outcome="created"}': 50,
      'muster_import_rows_total{outcome="unchanged"}': 50,
      'muster_import_rows_total{outcome="rejected"}': 2,
      'muster_import_rows_total{outcome="blank"}': 2,
      muster_batch_seconds_count: 2,
      'muster_batch_seconds_bucket{le="+Inf"}': 2,
      muster_database_up: 1,
    };
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, after.get(name)]))).toEqual(
      expected,
    );
    expect(after.get('muster_import_seconds_total')).toBeCloseTo(
      after.get('muster_batch_seconds_sum') ?? 0,
      6,
    );
    expect(after.get('muster_file_store_free_bytes')).toBeGreaterThan(0);
    expect(after.get('process_resident_memory_bytes')).toBeGreaterThan(0);
    const asked = 'muster_http_request_seconds_count{method="PUT",route="/api/v1/uploads",status="201"}';
    expect(after.get(asked)).toBe(2);
  });

  test('says the same behind a restart, and in every process', async () => {
    const before = await metrics();
    await server.restart();
    const after = await metrics();
    const ofBase = [...before].filter(([name]) => /^muster_(?:import|queue|batch|notif)/u.test(name));
    expect(ofBase.length).toBeGreaterThan(20);
    expect(ofBase.map(([name]) => [name, after.get(name)])).toEqual(ofBase);
  });

  test('has one line for all paths that do not exist', async () => {
    for (const path of ['/x', '/y?z=1', '/%22%0a']) await fetch(server.url + path);
    const lines = [...(await metrics())].filter(([name]) => /_count\{method="other"/u.test(name));
    expect(lines).toEqual([
      ['muster_http_request_seconds_count{method="other",route="none",status="404"}', 3],
    ]);
  });
});

test('/readyz says so while the file store is away, and does not make another one', async () => {
  const ready = async () => {
    const response = await fetch(`${server.url}/readyz`);
    return [response.status, await response.json()];
  };
  expect(await ready()).toEqual([200, { status: 'ready' }]);
  const folder = join(server.dataDir, 'files');
  await rename(folder, `${folder}-away`);
  expect(await ready()).toEqual([503, { status: 'the file store cannot be reached' }]);
  await rename(`${folder}-away`, folder);
  await chmod(folder, 0o700);
  expect(await ready()).toEqual([200, { status: 'ready' }]);
});
