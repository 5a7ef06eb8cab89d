/** One server-sent event. */
export interface SentEvent {
  readonly id: string;
  readonly data: string;
}

/** The events of a stream, as the HTML standard has them; comments and fields that nobody needs are passed over. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<SentEvent, void, undefined> {
  let event = { id: '', data: '' };
  for await (const line of linesOf(body)) {
    if (line === '') {
      if (event.data !== '') yield event;
      event = { id: event.id, data: '' };
    }
    if (line.startsWith('id: ')) event = { ...event, id: line.slice(4) };
    if (line.startsWith('data: ')) event = { ...event, data: event.data + line.slice(6) };
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of body) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
