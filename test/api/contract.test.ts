import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/api/serve.ts';
import { createClient } from '../../src/client/client.ts';
import { readConfig } from '../../src/config.ts';
import { ProblemError } from '../../src/client/send.ts';
import type { CliContext } from '../../src/cli/context.ts';
import { openApi } from '../../src/contract/open-api.ts';
import { allOperations } from '../../src/contract/operations.ts';
import { clientCalls, sampleIds } from './client-calls.ts';
import { takeUploadFolder } from '../../src/upload/open-upload-room.ts';
import { createProgram } from '../../src/cli/program.ts';
import { commandWords } from '../tidy/command-words.ts';
import { commandOf } from './command-of-operation.ts';
import { startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ worker: false });
});
afterAll(() => server.stop());

const document = openApi('1.2.3');

const sink = { write: () => Promise.resolve(), isTerminal: false, columns: 80, closed: false };
const silentContext: CliContext = { out: sink, err: sink, input: nothingRead(), status: 0, stopAdvice: null };

async function* nothingRead(): AsyncGenerator<Uint8Array> {}

describe('the OpenAPI document', () => {
  test('is served as it is made', async () => {
    const response = await fetch(`${server.url}/api/v1/openapi.json`);
    expect(Object.keys(document.paths).length).toBeGreaterThan(10);
    expect(await response.json()).toMatchObject({ openapi: '3.1.0', paths: document.paths });
  });

  test.each(Object.entries(clientCalls))('tells %s as the client calls it', async (id, call) => {
    const reached: string[] = [];
    const client = createClient('http://x', (input, init) => {
      const { pathname } = new URL(typeof input === 'string' ? input : 'http://x');
      reached.push(`${init?.method ?? 'GET'} ${pathname}`);
      return Promise.reject(new Error('only looked at'));
    });
    await Promise.allSettled([call(client)]);
    const operation = allOperations.find((each) => each.id === id);
    const samples: ReadonlyMap<string, unknown> = new Map(Object.entries(sampleIds));
    const path = operation?.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(samples.get(name)));
    expect(reached).toEqual([`${operation?.method ?? ''} /api/v1${path ?? ''}`]);
  });

  test('has no operation that the client does not reach, and the client no function beside them', () => {
    const told = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((each) => /"operationId":"(\w+)"/u.exec(JSON.stringify(each))?.[1]),
    );
    expect(new Set(told)).toEqual(new Set(Object.keys(clientCalls)));
    expect(new Set(Object.keys(createClient('http://x')))).toEqual(new Set(told));
  });

  test('has no operation whose command there is not', () => {
    const commands = new Set(commandWords(createProgram(silentContext)));
    const missing = Object.values(commandOf).filter(
      (command) => command !== null && !commands.has(`muster ${command}`),
    );
    expect(missing).toEqual([]);
  });

  test('names every operation once, and each parameter of a path', () => {
    const all = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((each) => ({ path, text: JSON.stringify(each) })),
    );
    const ids = all.map(({ text }) => /"operationId":"(\w+)"/u.exec(text)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, text } of all) {
      for (const [, name = ''] of path.matchAll(/\{(\w+)\}/gu))
        expect(text).toContain(`"name":"${name}","in":"path","required":true`);
    }
  });

  test('offers a key for every POST', () => {
    const posts = Object.values(document.paths).flatMap((methods) => methods['post'] ?? []);
    expect(posts.every((post) => JSON.stringify(post).includes('Idempotency-Key'))).toBe(true);
  });
});

describe('what is asked wrongly', () => {
  test.each([
    ['an unknown property of a query', 'GET', '/imports?colour=red', 400, 'bad-request'],
    ['a number that is none', 'GET', '/imports/x', 400, 'bad-request'],
    ['an import that is not there', 'GET', '/imports/999', 404, 'import-not-found'],
    ['a customer who is not there', 'GET', '/customers/999', 404, 'customer-not-found'],
    ['an identifier that is none', 'GET', '/customers/by-identifier?identifier=x', 404, 'customer-not-found'],
    ['an address where nothing is', 'GET', '/nothing', 404, 'not-found'],
    ['a draft that is not there', 'POST', '/imports/999/start', 404, 'import-not-found'],
    ['an import without an upload', 'POST', '/imports', 400, 'bad-request'],
  ] as const)('%s is told as problem+json', async (...[, method, path, status, code]) => {
    const response = await fetch(`${server.url}/api/v1${path}`, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    const body: unknown = await response.json();
    expect(body).toMatchObject({ type: 'about:blank', status, code });
    expect(body).toHaveProperty('title');
    expect(body).toHaveProperty('detail');
  });

  test.each([
    ['an unknown property', '{"uploadId":"00000000000000000000000000000000","colour":1}', 400],
    ['no JSON', '{', 400],
    ['a poisoned prototype', '{"__proto__":{"a":1}}', 400],
    ['more than it may be', `"${'x'.repeat(2 * 1024 ** 2)}"`, 413],
  ])('a body with %s is refused', async (_name, body, status) => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${server.url}/api/v1/imports`, { method: 'POST', headers, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty('code');
  });

  test.each(['', 'x'.repeat(201), 'a b'])('the key "%s" is refused', async (key) => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const response = await fetch(`${server.url}/api/v1/catalog`, { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(400);
  });
});

describe('strangers', () => {
  test.each([
    ['a name that was made to point here', { Host: 'evil.example' }, 421],
    ['a name that looks like ours', { Host: '127.0.0.1.evil.example' }, 421],
    ['a page of another origin', { Origin: 'https://evil.example' }, 403],
    ['a page on another port of this machine', { Origin: 'http://localhost:1' }, 403],
  ])('%s is refused', async (_name, headers, status) => {
    const { statusCode, allowed } = await get('/api/v1/imports', headers);
    expect({ statusCode, allowed }).toEqual({ statusCode: status, allowed: undefined });
  });

  test('our own page is not', async () => {
    const { host } = new URL(server.url);
    expect(await get('/api/v1/imports', { Origin: `http://${host}` })).toMatchObject({ statusCode: 200 });
  });

  test.each(['0.0.0.0', '::', '192.168.1.5', 'example.com'])(
    'nobody is let in from outside: %s',
    async (host) => {
      const store = { pool: server.pool, url: '', close: () => Promise.resolve() };
      const options = {
        host,
        port: 0,
        worker: false,
        config: readConfig({}),
        undoWindowDays: 30,
        dataDir: 'unused',
        by: 'anna',
        log: null,
      };
      await expect(serve(store, options)).rejects.toThrow('Muster does not listen on');
    },
  );
});

function get(path: string, headers: Record<string, string>) {
  return new Promise<{ statusCode: number | undefined; allowed: unknown }>((resolve, reject) => {
    const asking = request(`${server.url}${path}`, { headers }, (response) => {
      response.resume();
      const allowed = response.headers['access-control-allow-origin'];
      resolve({ statusCode: response.statusCode, allowed });
    });
    asking.on('error', reject);
    asking.end();
  });
}

const quiet = () => ({
  host: '127.0.0.1',
  worker: false,
  config: readConfig({}),
  undoWindowDays: 30,
  by: 'anna',
  log: null,
});

describe('beside the API', () => {
  test.each([
    ['/healthz', 'application/json'],
    ['/readyz', 'application/json'],
    ['/', 'text/html'],
    ['/api/v1/', 'text/html'],
  ])('%s answers', async (path, type) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain(type);
  });

  test('a second server on the same port is told so', async () => {
    const store = { pool: server.pool, url: '', close: () => Promise.resolve() };
    const port = Number(new URL(server.url).port);
    const options = { ...quiet(), port };
    const { dataDir } = server;
    await expect(serve(store, { ...options, dataDir })).rejects.toThrow('something else listens there');
  });

  test('a second server with another folder of files is told so, until that folder is taken', async () => {
    const store = { pool: server.pool, url: '', close: () => Promise.resolve() };
    const dataDir = await mkdtemp(join(tmpdir(), 'muster-second-'));
    const options = { ...quiet(), port: 0 };
    await expect(serve(store, { ...options, dataDir })).rejects.toThrow(
      'does not hold the files of this database',
    );
    await takeUploadFolder(server.pool, dataDir);
    await (await serve(store, { ...options, dataDir })).close();
    await takeUploadFolder(server.pool, server.dataDir);
    await rm(dataDir, { recursive: true });
  });

  test('the log holds nothing of what was asked', async () => {
    await server.client.putUpload(
      { name: 'geheim.csv' },
      new TextEncoder().encode('Email\nanna@example.com\n'),
    );
    const nobody = server.client.findCustomer('zoe@example.com');
    await expect(nobody).rejects.toBeInstanceOf(ProblemError);
    const log = server.log.join('');
    expect(log).toContain('"route":"/api/v1/customers/by-identifier"');
    expect(log).not.toMatch(/zoe|anna|geheim|127\.0\.0\.1/u);
  });
});
