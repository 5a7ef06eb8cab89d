import { expect, it } from 'vitest';
import { duration, progressLine, progressText } from './import-progress.ts';

const nothing = { rows: 0, bytes: 0, seconds: 0 };

it.each([
  [
    'the first batch',
    { rows: 100_000, bytes: 500, totalBytes: 1000, seconds: 2 },
    nothing,
    '100,000 rows, 50 %, 50,000 rows/s, 2 s left',
  ],
  [
    'the last batch',
    { rows: 200_000, bytes: 1000, totalBytes: 1000, seconds: 4 },
    nothing,
    '200,000 rows, 100 %, 50,000 rows/s, 0 s left',
  ],
  [
    'a resumed import that has done one batch',
    { rows: 600_000, bytes: 600, totalBytes: 1000, seconds: 2 },
    { rows: 600_000, bytes: 600, seconds: 2 },
    '600,000 rows, 60 %',
  ],
  [
    'a resumed import that has done two',
    { rows: 700_000, bytes: 700, totalBytes: 1000, seconds: 4 },
    { rows: 600_000, bytes: 600, seconds: 2 },
    '700,000 rows, 70 %, 50,000 rows/s, 6 s left',
  ],
  ['a file with a header only', { rows: 0, bytes: 0, totalBytes: 0, seconds: 0 }, nothing, '0 rows'],
])('%s', (...[, progress, first, text]) => expect(progressText(progress, first)).toBe(text));

it.each([
  [0.04, '0 s'],
  [3.21, '3.2 s'],
  [59.4, '59 s'],
  [185, '3 min 5 s'],
  [4800, '1 h 20 min'],
])('%d seconds are %s', (seconds, text) => expect(duration(seconds)).toBe(text));

function sink(isTerminal: boolean) {
  let text = '';
  const write = (more: string): Promise<void> => {
    text += more;
    return Promise.resolve();
  };
  return { sink: { write, isTerminal, columns: 20, closed: false }, text: () => text };
}

const halfway = { rows: 100_000, bytes: 500, totalBytes: 1000, seconds: 2 };

it('the line is rewritten, kept within the terminal and taken away at the end', () => {
  const terminal = sink(true);
  const line = progressLine(terminal.sink, false);
  line.show(halfway);
  line.clear();
  expect(terminal.text()).toBe('\r100,000 rows, 50 %,\u001B[K\r\u001B[K');
});

it('nothing is said into a pipe', () => {
  const pipe = sink(false);
  const line = progressLine(pipe.sink, false);
  line.show(halfway);
  line.clear();
  expect(pipe.text()).toBe('');
});
