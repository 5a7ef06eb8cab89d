import { describe, expect, test } from 'vitest';
import type { FileRow } from './case.ts';
import { Checksum } from './checksum.ts';
import { usualColumns } from './columns.ts';
import { customerText, expect as expectCase } from './expected.ts';

const [ann, ben, cid] = [0, 1, 2].map((index) => usualColumns.person(index, false));
const changedAnn = usualColumns.person(0, true);
const twiceChanged = changedAnn.with(4, 'Another');
if (ann === undefined || ben === undefined || cid === undefined) throw new Error('nobody is there');

const row = (before: readonly string[] | null, after: readonly string[] | null, warnings = 0): FileRow => ({
  cells: after ?? before ?? [],
  before,
  after,
  warnings,
});

/** In a base of ann and ben. */
function expected(rows: readonly FileRow[], leaves: 'rows' | 'base' = 'rows') {
  const size = { rows: rows.length, baseRows: 2 };
  return expectCase({ columns: usualColumns, rows: () => rows, leaves }, size);
}

function checksumOf(people: readonly (readonly string[])[]): string {
  const sum = new Checksum();
  for (const cells of people) sum.add(customerText(cells));
  return sum.toString();
}

describe('what a case must come to', () => {
  test.each([
    ['nothing', [], {}, [ann, ben]],
    ['a new customer', [row(null, cid)], { created: 1 }, [ann, ben, cid]],
    ['one as he is', [row(ben, [...ben])], { unchanged: 1 }, [ann, ben]],
    ['a changed one', [row(ann, changedAnn)], { updated: 1 }, [changedAnn, ben]],
    [
      'one changed twice',
      [row(ann, changedAnn), row(changedAnn, twiceChanged, 1)],
      { updated: 2, warnings: 1 },
      [ben, twiceChanged],
    ],
    [
      'one created and changed',
      [row(null, cid), row(cid, cid.with(4, 'Another'), 1)],
      { created: 1, updated: 1, warnings: 1 },
      [ann, ben, cid.with(4, 'Another')],
    ],
    ['a rejected row', [row(ann, null, 2)], { rejected: 1, warnings: 2 }, [ann, ben]],
  ])('by rows of %s', (...[, rows, counts, customers]) => {
    const none = { created: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0 };
    expect(expected(rows)).toEqual({
      counts: { ...none, ...counts },
      customers: checksumOf(customers),
      customerCount: customers.length,
    });
  });

  test('that leaves the base as it was is the base, whatever the rows say', () => {
    const { counts, customers, customerCount } = expected([row(null, cid), row(ann, changedAnn)], 'base');
    expect([counts.created, counts.updated, customerCount]).toEqual([1, 1, 2]);
    expect(customers).toBe(checksumOf([ben, ann]));
  });
});

test.each([
  ['a lost customer', [ann]],
  ['one too many', [ann, ben, cid]],
  ['one of two twice', [ann, ann]],
  ['one with another value', [ann, ben.with(3, '291')]],
  ['a value in another column', [ann, ben.with(3, ben[4] ?? '').with(4, ben[3] ?? '')]],
])('a base with %s is not the expected one', (_, people) => {
  expect(checksumOf(people)).not.toBe(expected([]).customers);
});
