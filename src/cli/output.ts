import type { Writable } from 'node:stream';

/** Where a command writes: standard output for what was asked for, standard error for everything said beside it. */
export interface Output {
  readonly out: Sink;
  readonly err: Sink;
}

/** One end to write to. */
export interface Sink {
  /** Writes text; resolves when more is welcome. Text for a reader that has gone is dropped. */
  write(text: string): Promise<void>;
  /** A person is reading, so progress may be shown and redrawn. */
  readonly isTerminal: boolean;
  /** Width of the terminal in columns; 80 when it is none. */
  readonly columns: number;
  /** The reader has gone, as `head` does: nothing written arrives any more. */
  readonly closed: boolean;
}

/** The process's own standard output and standard error. */
export function processOutput(): Output {
  return { out: streamSink(process.stdout), err: streamSink(process.stderr) };
}

/** A sink before a stream; a reader who closes his end of the pipe is no error. */
export function streamSink(stream: Writable & { readonly isTTY?: boolean; readonly columns?: number }): Sink {
  let fault: Error | null = null;
  stream.on('error', (error) => (fault = error));
  return {
    write: (text) => (fault === null ? written(stream, text) : Promise.resolve()),
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      // A terminal that does not know its width says 0.
      return stream.columns === undefined || stream.columns === 0 ? 80 : stream.columns;
    },
    get closed() {
      return fault !== null || stream.destroyed;
    },
  };
}

/** Called back when the text was handed on, or could not be. */
function written(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (stream.write(text, () => resolve()) && stream.writableLength === 0) resolve();
  });
}
