import { expect, it } from 'vitest';
import { typedText } from './escaped-text.ts';

it.each([
  ['plain', 'plain'],
  ['a_x000D_b', 'a\rb'],
  ['a_x005F_x000D_b', 'a_x000D_b'],
  ['_x0041__x0042_', 'AB'],
  ['_xD83D__xDE00_', '😀'],
  ['_x12_ and _xZZZZ_', '_x12_ and _xZZZZ_'],
])('%j was typed as %j', (text, typed) => {
  expect(typedText(text)).toBe(typed);
});
