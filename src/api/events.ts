import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { FastifyRequest } from 'fastify';

/** What is told as events, and to whom. */
export interface EventSource {
  /** Each is the whole state: who missed some has missed nothing. */
  readonly states: AsyncIterable<unknown>;
  /** The id of the last event that the client has heard; null: none. */
  readonly heard: string | null;
  /** The client is gone, or the server closes. */
  readonly signal: AbortSignal;
}

/**
 * States as server-sent events, each with an id made of what it says: a client that comes back is told nothing it has
 * heard. A comment now and then shows both sides that the other is there.
 */
export function eventStream({ states, heard, signal }: EventSource): AsyncIterable<string> {
  const stream = new PassThrough({ encoding: 'utf8' });
  const alive = setInterval(() => stream.write(': alive\n\n'), aliveMillis);
  // Also sends the headers, before anything happens.
  stream.write('retry: 1000\n\n');
  const told = tell(stream, { states, heard, signal }).then(
    () => stream.end(),
    (error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  void told.finally(() => clearInterval(alive));
  return stream;
}

/** Aborted when the client of a request is gone. */
export function goneSignal({ raw }: FastifyRequest): AbortSignal {
  const gone = new AbortController();
  raw.socket.once('close', () => gone.abort());
  return gone.signal;
}

const aliveMillis = 15_000;

async function tell(stream: PassThrough, { states, heard, signal }: EventSource): Promise<void> {
  for await (const state of states) {
    const data = JSON.stringify(state);
    const id = createHash('sha256').update(data).digest('base64url').slice(0, 16);
    if (id !== heard) stream.write(`id: ${id}\nevent: progress\ndata: ${data}\n\n`);
    if (signal.aborted) return;
  }
}
