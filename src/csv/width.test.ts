import { expect, test } from 'vitest';
import { usualWidth } from './width.ts';

const comma = { delimiter: ',', quote: '"' };

test.each([
  ['nothing', '', null],
  ['the header alone', 'a,b', 2],
  ['the most frequent number, not the header’s', 'a,b,c\n1,2\n3,4\n', 2],
  ['the header’s where all differ', 'a,b,c\n1,2\n1\n', 3],
  ['blank lines and damaged rows left out', 'a,b\n\n \n\n\n"x"y\n"x"y\n"x"y\n1,2', 2],
])('the usual width of %s', (_name, text, width) => {
  expect(usualWidth(text, true, comma)).toBe(width);
});

test('a row cut by the end of the text is left out unless it is the only one', () => {
  expect(usualWidth('a,b\n1', false, comma)).toBe(2);
  expect(usualWidth('a,b', false, comma)).toBe(2);
});
