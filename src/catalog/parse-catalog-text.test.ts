import { expect, it } from 'vitest';
import { parseCatalogText } from './parse-catalog-text.ts';

const parse = (text: string): unknown => parseCatalogText(Buffer.from(text), 'catalog.yaml');

it.each([
  [
    'YAML',
    'brands:\n  - systemName: main\n    name: Main',
    { brands: [{ systemName: 'main', name: 'Main' }] },
  ],
  ['JSON', '{"brands": [{"systemName": "main"}]}', { brands: [{ systemName: 'main' }] }],
  ['JSON indented with tabs', '{\n\t"segments": [\n\t\t{"name": "A"}\n\t]\n}', { segments: [{ name: 'A' }] }],
  ['a byte order mark', '\uFEFFproject: {}', { project: {} }],
  ['nothing', '', null],
  ['comments only', '# later\n', null],
  ['an alias', 'a: &x [1]\nb: *x', { a: [1], b: [1] }],
  ['dates and yes as text', 'a: 2024-01-01\nb: yes', { a: '2024-01-01', b: 'yes' }],
])('reads %s', (_, text, data) => {
  expect(parse(text)).toEqual(data);
});

const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'.split('').map((name, at) => {
    const before = `*${'abcdefghi'.charAt(at)}`;
    return `${name}: &${name} [${Array(9).fill(before).join(', ')}]`;
  }),
].join('\n');

it.each([
  ['a key said twice', 'brands: []\nbrands: []', /line 2, column 1: this key stands there twice/],
  ['a second document', 'a: 1\n---\nb: 2', /a second document begins here/],
  ['indentation by tabs', 'brands:\n\t- a', /line 2, column 1: indent with blanks/],
  ['an open bracket', 'brands: [', /cannot be read at line 1/],
  ['a key that is a list', '? [a]\n: 1', /a key must be text/],
  ['an unknown tag', '!!js/function "x"', /cannot be read at line 1, column 1: Unresolved tag/],
  ['an alias of nothing', 'a: *x', /an alias that stands for nothing/],
  ['an alias bomb', bomb, /too many aliases/],
  ['ten thousand open brackets', '['.repeat(10_000) + ']'.repeat(10_000), /more than 100 levels/],
  ['ten thousand open braces', '{"a":'.repeat(10_000), /more than 100 levels/],
  ['ten thousand dashes', '- '.repeat(10_000), /more than 100 levels/],
  [
    'a staircase',
    Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    /more than 100/,
  ],
])('refuses %s', (_, text, sentence) => {
  expect(() => parse(text)).toThrow(sentence);
});

it('many brackets in texts are no depth', () => {
  const text = `segments:\n${'  - name: ":-["\n'.repeat(90)}brands:\n${'  - name: ":-["\n'.repeat(90)}`;
  expect(parse(text)).toHaveProperty('brands.length', 90);
});

it('refuses what is not UTF-8', () => {
  const latin1 = Buffer.from('segments: [{name: Käufer}]', 'latin1');
  expect(() => parseCatalogText(latin1, 'catalog.yaml')).toThrow(/catalog.yaml is not UTF-8 text/);
});

it('refuses what is too large for a catalog', () => {
  expect(() => parseCatalogText(Buffer.alloc(33 * 1024 * 1024, 0x20), 'x')).toThrow(/larger than 32 MB/);
});
