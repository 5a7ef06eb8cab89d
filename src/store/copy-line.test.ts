import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockPool, CopyBlocks } from './copy-blocks.ts';
import { copyValues } from './copy-line.ts';

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(null, '', '\\N', '\\', '\\t', '\t\r\n', 'é😀', 'x'.repeat(400_000)),
);

test('a line comes back from where it begins, wherever blocks end', () => {
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const blocks = new CopyBlocks(new BlockPool());
      const starts = rows.map((row) => {
        const start = blocks.bytes;
        for (const [place, each] of row.entries()) {
          if (place > 0) blocks.tab();
          blocks.text(each);
        }
        blocks.end();
        return start;
      });
      expect(starts.map((start) => copyValues(blocks.lineAt(start)))).toEqual(rows);
    }),
  );
});
