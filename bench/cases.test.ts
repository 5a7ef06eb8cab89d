import { describe, expect, test } from 'vitest';
import type { EngineCase, FileRow } from './case.ts';
import { cases } from './cases.ts';
import { expect as expectCase } from './expected.ts';
import { readOptions } from './options.ts';
import { strangers } from './people.ts';

const scale = 1_000;
const engineCases = cases.filter((each): each is EngineCase => each.kind === 'engine');

test('every case is there that the reaches name', () => {
  const names =
    'new-empty new half-known unchanged rehearsal undo after-undo ten-times small duplicates same-email wide ' +
    'warnings rejected preview usual-script';
  expect(cases.map(({ name }) => name).toSorted()).toEqual(names.split(' ').toSorted());
});

/** Created, updated, unchanged, rejected, warnings; customers afterwards. */
const outcomes: Readonly<Record<string, readonly [readonly number[], number]>> = {
  'new-empty': [[1000, 0, 0, 0, 0], 1000],
  new: [[1000, 0, 0, 0, 0], 2000],
  'half-known': [[500, 250, 250, 0, 0], 1500],
  rehearsal: [[500, 250, 250, 0, 0], 1000],
  unchanged: [[0, 0, 1000, 0, 0], 1000],
  'ten-times': [[10_000, 0, 0, 0, 0], 10_000],
  'same-email': [[1, 99, 0, 0, 99], 1001],
  wide: [[1000, 0, 0, 0, 0], 1000],
  warnings: [[1000, 0, 0, 0, 3000], 2000],
  rejected: [[0, 0, 0, 1000, 0], 1000],
  undo: [[1000, 0, 0, 0, 0], 0],
  'after-undo': [[1000, 0, 0, 0, 0], 2000],
};

test.each(engineCases.filter(({ name }) => name in outcomes))(
  'the rows of $name come to what it says',
  (each) => {
    const { counts, customerCount } = expectCase(each, each.size(scale));
    const { created, updated, unchanged, rejected, warnings } = counts;
    expect([[created, updated, unchanged, rejected, warnings], customerCount]).toEqual(outcomes[each.name]);
  },
);

test('a twentieth of the rows of duplicates is about somebody of an earlier row, half of them change him', () => {
  const each = engineCases.find(({ name }) => name === 'duplicates');
  if (each === undefined) throw new Error('there is no such case');
  const size = each.size(scale);
  const { counts, customerCount } = expectCase(each, size);
  expect([counts.created, counts.updated + counts.unchanged, counts.warnings, counts.rejected]).toEqual([
    950, 50, 50, 0,
  ]);
  expect(customerCount).toBe(size.baseRows + 950);
  expect(counts.updated).toBeGreaterThan(10);
  const seen = new Map<string, string>();
  for (const { before, after } of each.rows(size)) {
    const key = after?.[0] ?? '';
    expect(before?.join()).toBe(seen.get(key));
    seen.set(key, after?.join() ?? '');
  }
});

describe.each(engineCases)('the file of $name', ({ columns, rows, size }) => {
  const all: readonly FileRow[] = [...rows(size(scale))];

  test('has a cell for each header, none of which needs quotes', () => {
    for (const { cells } of all) {
      expect(cells).toHaveLength(columns.headers.length);
      expect(cells.join('')).not.toMatch(/[,"\r\n]/u);
    }
  });

  test('is the same each time', () => {
    expect([...rows(size(scale))]).toEqual(all);
  });
});

const copied = engineCases.filter(({ against }) => against.kind === 'copy');

test.each(copied)('the file of $name has no identifier twice, which a COPY would refuse', (each) => {
  const { columns, rows, size } = each;
  const others = Array.from({ length: 100 }, (_, index) => columns.person(strangers + index, false));
  const all = [...[...rows(size(scale))].map(({ cells }) => cells), ...others];
  for (const column of [0, 1, 2]) expect(new Set(all.map((cells) => cells[column])).size).toBe(all.length);
});

describe('options', () => {
  test.each([
    [[], cases.length, true, [1_000_000]],
    [['--quick'], cases.length - 1, true, [100_000]],
    [['--quick', '--only', 'new,tokenize'], 1, true, [100_000]],
    [['--only', 'new,small', '--rows', '5_000,10'], 2, false, [5_000, 10]],
    [['--only', 'new', '--only', 'wide'], 2, false, [1_000_000]],
  ])('%j', (...[args, count, tokenize, scales]) => {
    const options = readOptions(args);
    expect([options?.cases.length, options?.tokenize, options?.scales]).toEqual([count, tokenize, scales]);
  });

  test.each([
    [['--only', 'newer'], 'There is no case "newer"'],
    [['--rows', '0'], '"0" is no number of rows'],
    [['--rows', 'many'], '"many" is no number of rows'],
  ])('%j is refused with a sentence', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
