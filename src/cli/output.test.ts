import { PassThrough, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { streamSink } from './output.ts';

it('what is written arrives in order', async () => {
  const stream = new PassThrough();
  const sink = streamSink(stream);
  await Promise.all([sink.write('a'), sink.write('b'), sink.write('c')]);
  expect(String(stream.read())).toBe('abc');
  expect(sink).toMatchObject({ closed: false, isTerminal: false, columns: 80 });
});

it('writing waits for a slow reader', async () => {
  const taken: (() => void)[] = [];
  const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void taken.push(done) });
  let welcome = false;
  const writing = streamSink(slow)
    .write('text')
    .then(() => (welcome = true));
  await new Promise(setImmediate);
  expect(welcome).toBe(false);
  taken.shift()?.();
  await writing;
  expect(welcome).toBe(true);
});

it('text for a reader who has gone is dropped, and known to be', async () => {
  const gone = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
  const sink = streamSink(gone);
  await sink.write('first');
  await new Promise(setImmediate);
  await sink.write('second');
  expect(sink.closed).toBe(true);
});
