import { expect, it } from 'vitest';
import { mergeOrder } from './merge-order.ts';

it.each([
  { story: 'the same list changes nothing', before: [1, 2, 3], listed: [1, 2, 3], after: [1, 2, 3] },
  { story: 'no list changes nothing', before: [1, 2, 3], listed: [], after: [1, 2, 3] },
  { story: 'a list of all is the order', before: [1, 2, 3], listed: [3, 1, 2], after: [3, 1, 2] },
  {
    story: 'a list of some reorders them in their places',
    before: [1, 2, 3],
    listed: [3, 1],
    after: [3, 2, 1],
  },
  {
    story: 'a new one follows the one listed before it',
    before: [1, 2],
    listed: [1, 9, 2],
    after: [1, 9, 2],
  },
  { story: 'several new ones keep their order', before: [1, 2], listed: [1, 8, 9, 2], after: [1, 8, 9, 2] },
  {
    story: 'a new one that heads the list precedes the listed',
    before: [1, 2, 3],
    listed: [9, 2],
    after: [1, 9, 2, 3],
  },
  { story: 'new ones alone go last', before: [1, 2], listed: [8, 9], after: [1, 2, 8, 9] },
  { story: 'all are new', before: [], listed: [2, 1], after: [2, 1] },
])('$story', ({ before, listed, after }) => {
  expect(mergeOrder(before, listed)).toEqual(after);
});
