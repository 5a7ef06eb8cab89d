import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uploadFile } from '../../src/client/upload-file.ts';
import { problemOf, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ worker: false });
});
afterAll(() => server.stop());

const file = Buffer.from(`Email,FirstName\n${'anna@example.com,Анна\n'.repeat(40_000)}`);
const bytesOf = (content: Buffer | string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(content));
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

async function announce(content: Buffer, name = 'customers.csv', sha256?: string): Promise<string> {
  const announced = { name, bytes: content.length, ...(sha256 === undefined ? {} : { sha256 }) };
  const headers = await server.client.createUpload(announced);
  return headers.get('Location')?.split('/').at(-1) ?? '';
}

const offsetOf = async (id: string): Promise<number> =>
  Number((await server.client.findOffset(id)).get('Upload-Offset'));

/** Sends the beginning of a part and breaks the connection. */
async function sendBroken(id: string, offset: number, { say, send }: { say: number; send: number }) {
  await new Promise<void>((resolve) => {
    const sending = request(`${server.url}/api/v1/uploads/${id}`, {
      method: 'PATCH',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': offset,
        'Content-Type': 'application/offset+octet-stream',
        'Content-Length': say,
      },
    });
    sending.on('error', () => resolve());
    sending.write(file.subarray(offset, offset + send), () => setTimeout(() => sending.destroy(), 50));
  });
}

describe('an upload goes on where it was cut', () => {
  const cuts = [0, 0.01, 0.5, 0.99];
  test.each(cuts)('at %s of the file', async (share) => {
    const id = await announce(file, 'customers.csv', hashOf(file));
    const cut = Math.floor(file.length * share);
    await sendBroken(id, 0, { say: file.length, send: cut });
    const offset = await offsetOf(id);
    expect(offset).toBeLessThanOrEqual(cut);
    await server.client.sendPart(id, { offset, bytes: bytesOf(file.subarray(offset)) });
    expect(await server.client.getUpload(id)).toMatchObject({
      complete: true,
      content: { sha256: hashOf(file), kind: 'text', lines: 40_001, encoding: 'utf-8' },
    });
  });

  test.each(cuts)('at %s of the file, also when the server was restarted', async (share) => {
    const id = await announce(file, 'customers.csv', hashOf(file));
    const cut = Math.floor(file.length * share);
    if (cut > 0) await server.client.sendPart(id, { offset: 0, bytes: bytesOf(file.subarray(0, cut)) });
    await server.restart();
    expect(await offsetOf(id)).toBe(cut);
    await server.client.sendPart(id, { offset: cut, bytes: bytesOf(file.subarray(cut)) });
    expect(await server.client.getUpload(id)).toMatchObject({ complete: true, content: { lines: 40_001 } });
  });

  test('by the client of the tus project', async () => {
    const upload = await new Promise<Upload>((resolve, reject) => {
      const sending = new Upload(file, {
        endpoint: `${server.url}/api/v1/uploads`,
        metadata: { filename: 'müller.csv', sha256: hashOf(file) },
        chunkSize: 100_000,
        onError: reject,
        onSuccess: () => resolve(sending),
      });
      sending.start();
    });
    const id = upload.url?.split('/').at(-1) ?? '';
    expect(await server.client.getUpload(id)).toMatchObject({ name: 'müller.csv', complete: true });
  });

  test('by our own client, while the server is restarted', async () => {
    const read = (offset: number, length: number) =>
      Promise.resolve(bytesOf(file.subarray(offset, offset + length)));
    const restarts: Promise<void>[] = [];
    const id = await uploadFile(
      server.client,
      { name: 'a.csv', bytes: file.length, read },
      { seconds: 20, onProgress: () => void (restarts.length === 0 && restarts.push(server.restart())) },
    );
    await Promise.all(restarts);
    expect(await server.client.getUpload(id)).toMatchObject({ complete: true, received: file.length });
  });
});

describe('whole files', () => {
  test('are taken by PUT, and what they are is told', async () => {
    const told = await server.client.putUpload({ name: 'c.csv' }, bytesOf('Email\nanna@example.com\n'));
    expect(told).toMatchObject({ name: 'c.csv', bytes: 23, complete: true, importedBefore: [] });
  });

  test('in a gzip archive are judged by what is inside', async () => {
    const told = await server.client.putUpload({ name: 'c.csv.gz' }, bytesOf(gzipSync(file)));
    expect(told).toMatchObject({ content: { kind: 'text', lines: 40_001 } });
  });

  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a00', 'hex'), 'not-a-csv'],
    ['an empty file', Buffer.alloc(0), 'empty-file'],
    ['a cut archive', gzipSync(file).subarray(0, 100), 'file-unreadable'],
  ])('that cannot be imported are refused: %s', async (_name, content, code) => {
    const refused = await problemOf(server.client.putUpload({ name: 'x' }, bytesOf(content)));
    expect(refused).toMatchObject({ status: 422, code });
  });

  test('are refused when they are not the one that was announced, and nothing of them stays', async () => {
    const id = await announce(file, 'c.csv', hashOf(Buffer.from('other')));
    const refused = await problemOf(server.client.sendPart(id, { offset: 0, bytes: bytesOf(file) }));
    expect(refused).toMatchObject({ status: 422, code: 'upload-differs' });
    expect(await problemOf(server.client.getUpload(id))).toMatchObject({ status: 404 });
  });

  test('that are a form are refused with what to write instead', async () => {
    const form = new FormData();
    form.append('file', new Blob([bytesOf(file)]), '../../etc/passwd');
    const response = await fetch(`${server.url}/api/v1/uploads?name=x`, { method: 'PUT', body: form });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ code: 'content-type' });
  });
});

describe('what is sent wrongly', () => {
  const small = Buffer.from('Email\nanna@example.com\n');

  test('a part at another place is refused with the right one', async () => {
    const id = await announce(small);
    const refused = await problemOf(server.client.sendPart(id, { offset: 5, bytes: bytesOf('x') }));
    expect(refused).toMatchObject({ status: 409, code: 'offset' });
  });

  test('more than was announced is refused, and what was announced can still be sent', async () => {
    const id = await announce(small);
    const longer = bytesOf(`${small.toString()}more`);
    const refused = await problemOf(server.client.sendPart(id, { offset: 0, bytes: longer }));
    expect(refused).toMatchObject({ status: 422, code: 'upload-differs' });
    expect(await offsetOf(id)).toBe(0);
  });

  test('a damaged part is not kept', async () => {
    const id = await announce(small);
    const checksum = `sha256 ${createHash('sha256').update('other').digest('base64')}`;
    const refused = await problemOf(
      server.client.sendPart(id, { offset: 0, bytes: bytesOf(small), checksum }),
    );
    expect(refused).toMatchObject({ status: 460, code: 'checksum' });
    expect(await offsetOf(id)).toBe(0);
  });

  test.each([
    ['a file that is too large', { status: 413, code: 'file-too-large' }, 3 * 1024 ** 3],
    ['a length that is none', { status: 400, code: 'bad-request' }, Number.NaN],
  ])('%s', async (_name, refused, bytes) => {
    expect(await problemOf(server.client.createUpload({ name: 'a', bytes }))).toMatchObject(refused);
  });

  test.each([
    ['../../etc/passwd', '../../etc/passwd'],
    ['a\u0000b\r\nSet-Cookie: x.csv', 'a\uFFFDb\uFFFD\uFFFDSet-Cookie: x.csv'],
    ['C:\\Users\\x.csv', 'C:\\Users\\x.csv'],
    ['\u202Evsc.exe', '\uFFFDvsc.exe'],
  ])('the name %j is only shown', async (name, shown) => {
    const id = await announce(small, name);
    expect(await server.client.getUpload(id)).toMatchObject({ name: shown });
  });

  test.each(['%2e%2e%2fpasswd', 'x'.repeat(32), '../../x'])('the id %s is none', async (id) => {
    const response = await fetch(`${server.url}/api/v1/uploads/${id}`);
    expect([400, 404]).toContain(response.status);
  });

  test('another version of tus is refused', async () => {
    const headers = { 'Tus-Resumable': '0.2.2', 'Upload-Length': '5' };
    const response = await fetch(`${server.url}/api/v1/uploads`, { method: 'POST', headers });
    expect(response.status).toBe(412);
    expect(response.headers.get('Tus-Version')).toBe('1.0.0');
  });
});

describe('what can be no file of customers', () => {
  test('is refused with its first part, not after the last of two gigabytes', async () => {
    const headers = await server.client.createUpload({ name: 'scan.csv', bytes: 2 * 1024 ** 3 });
    const id = headers.get('Location')?.split('/').at(-1) ?? '';
    const bytes = bytesOf(`%PDF-1.7\n${'x'.repeat(100_000)}`);
    const refused = await problemOf(server.client.sendPart(id, { offset: 0, bytes }));
    expect(refused.code).toBe('not-a-csv');
    expect(refused.detail).toContain('a PDF');
    expect(await problemOf(server.client.getUpload(id))).toMatchObject({ code: 'upload-not-found' });
  });

  test('goes on while its bytes may still be a workbook', async () => {
    const headers = await server.client.createUpload({ name: 'a.xlsx', bytes: 200_000 });
    const id = headers.get('Location')?.split('/').at(-1) ?? '';
    const bytes = bytesOf(`PK\x03\x04${'x'.repeat(100_000)}`);
    await server.client.sendPart(id, { offset: 0, bytes });
    expect(await offsetOf(id)).toBe(100_004);
  });
});

describe('a client that stops', () => {
  test('goes on with the same upload later', async () => {
    const stop = new AbortController();
    const large = Buffer.alloc(3_000_000, file);
    const begun: string[] = [];
    const source = {
      name: 'a.csv',
      bytes: large.length,
      read: (offset: number, length: number) =>
        Promise.resolve(bytesOf(large.subarray(offset, offset + length))),
    };
    const options = { seconds: 5, onBegun: (id: string) => void begun.push(id) };
    const stopped = uploadFile(server.client, source, {
      ...options,
      signal: stop.signal,
      onProgress: (received) => received > 0 && stop.abort(),
    });
    await expect(stopped).rejects.toThrow(/abort/u);
    const [uploadId = ''] = begun;
    expect(await server.client.getUpload(uploadId)).toMatchObject({ complete: false });
    await uploadFile(server.client, source, { ...options, uploadId });
    expect(await server.client.getUpload(uploadId)).toMatchObject({
      complete: true,
      content: { sha256: hashOf(large) },
    });
  });
});
