import type { Sink } from '../../src/cli/output.ts';
import { main } from '../../src/main.ts';

/** What a command did: its exit status and everything it wrote. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command in this process, as a script would: no terminal.
 * @param url the base, as `--database`
 * @param input what standard input holds
 */
export async function runCli(argv: readonly string[], { url = '', input = '' } = {}): Promise<Ran> {
  const out = memorySink();
  const err = memorySink();
  const database = url === '' ? [] : ['--database', url];
  const status = await main([...argv, ...database], { out: out.sink, err: err.sink, input: bytes(input) });
  return { status, out: out.text(), err: err.text() };
}

function memorySink(): { readonly sink: Sink; readonly text: () => string } {
  let written = '';
  const write = (text: string): Promise<void> => {
    written += text;
    return Promise.resolve();
  };
  return { sink: { write, isTerminal: false, columns: 80, closed: false }, text: () => written };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}
