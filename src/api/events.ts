import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is told as events, and to whom. */
interface EventSource {
  /** Each is the whole state: who missed some has missed nothing. */
  readonly states: AsyncIterable<unknown>;
  /** The id of the last event that the client has heard; null: none. */
  readonly heard: string | null;
  /** The client is gone, or the server closes. */
  readonly signal: AbortSignal;
}

/**
 * Answers with states as events until they end, the client is gone or the server closes; behind the one that the client
 * says it heard last.
 */
export function answerEvents(
  { request, reply, closing }: { request: FastifyRequest; reply: FastifyReply; closing: AbortSignal },
  statesUntil: (signal: AbortSignal) => AsyncIterable<unknown>,
): AsyncIterable<string> {
  const signal = AbortSignal.any([closing, goneSignal(request)]);
  reply.headers({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  const heard = request.headers['last-event-id'];
  return eventStream({
    states: statesUntil(signal),
    heard: typeof heard === 'string' ? heard : null,
    signal,
  });
}

function goneSignal({ raw }: FastifyRequest): AbortSignal {
  const gone = new AbortController();
  raw.socket.once('close', () => gone.abort());
  return gone.signal;
}

/**
 * States as server-sent events, each with an id made of what it says: a client that comes back is told nothing it has
 * heard. A comment now and then shows both sides that the other is there.
 */
function eventStream({ states, heard, signal }: EventSource): AsyncIterable<string> {
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

const aliveMillis = 15_000;

async function tell(stream: PassThrough, { states, heard, signal }: EventSource): Promise<void> {
  for await (const state of states) {
    const data = JSON.stringify(state);
    const id = createHash('sha256').update(data).digest('base64url').slice(0, 16);
    if (id !== heard) stream.write(`id: ${id}\nevent: progress\ndata: ${data}\n\n`);
    if (signal.aborted) return;
  }
}
