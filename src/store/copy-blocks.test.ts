import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockPool, CopyBlocks } from './copy-blocks.ts';

/** What is written, as text. */
function written(write: (blocks: CopyBlocks) => void): string {
  const blocks = new CopyBlocks(new BlockPool());
  write(blocks);
  return Buffer.concat(blocks.takeAll()).toString();
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\\', '"', '\t\r\n', '\u001f', 'é', '漢', '😀', '\ud83d', 'a😀"'),
);

/** As the manual of `COPY` says. */
const escaped = (value: string): string =>
  value.replaceAll(/[\\\t\n\r]/gu, (sign) => ({ '\t': '\\t', '\n': '\\n', '\r': '\\r' })[sign] ?? '\\\\');

test('a text is escaped for COPY, a text in JSON for JSON first', () => {
  fc.assert(
    fc.property(text, (value) => {
      const utf8 = Buffer.from(value).toString();
      expect(written((blocks) => blocks.text(value))).toBe(escaped(utf8));
      const json = written((blocks) => blocks.jsonText(value));
      expect(JSON.parse(json.replaceAll('\\\\', '\\'))).toBe(utf8);
    }),
  );
});

test('no value, integers and ends of values and lines', () => {
  const integers = [
    0,
    7,
    10,
    99,
    100,
    2 ** 31,
    999_999_999_999_999,
    Number.MAX_SAFE_INTEGER,
    -1,
    -62_135_596_800_000,
  ];
  for (const value of integers) expect(written((blocks) => blocks.integer(value))).toBe(String(value));
  expect(
    written((blocks) => {
      blocks.none();
      blocks.tab();
      blocks.text(null);
      blocks.tab();
      blocks.ascii('[1]');
      blocks.end();
    }),
  ).toBe('\\N\t\\N\t[1]\n');
});

test('values may lie across blocks, and one may be larger than a block', () => {
  const pool = new BlockPool();
  const blocks = new CopyBlocks(pool);
  const values = ['é'.repeat(300_000), '"'.repeat(500_000), 'x'.repeat(2_000_000), 'y'];
  for (let round = 0; round < 3; round += 1) {
    for (const value of values) {
      blocks.jsonText(value);
      blocks.tab();
    }
    const size = blocks.bytes;
    const full = blocks.takeAll();
    const bytes = Buffer.concat(full);
    expect(bytes).toHaveLength(size);
    expect(bytes.toString()).toBe(values.map((value) => `${escaped(JSON.stringify(value))}\t`).join(''));
    expect(blocks.bytes).toBe(0);
    pool.giveBack(full);
  }
});
