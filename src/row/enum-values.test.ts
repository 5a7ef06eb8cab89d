import { describe, expect, it, test } from 'vitest';
import type { CustomField } from '../customer/catalog.ts';
import { EnumValues, isTooLongForEnum } from './enum-values.ts';

const closed = field({ id: 1, values: ['S', 'XL'] });
const open = field({ id: 2, values: ['Red'], createMissingValues: true });
const other = field({ id: 3, createMissingValues: true });

function field(rest: Partial<CustomField> & { id: number }): CustomField {
  const plain = { systemName: 'F', name: 'F', type: 'enum', multiple: false, blankClears: false } as const;
  return { ...plain, createMissingValues: false, values: [], ...rest };
}

function values(): EnumValues {
  return new EnumValues([closed, open, other]);
}

describe('the values of an enum', () => {
  it.each([
    ['is found', closed, 'S', 'S'],
    ["in any case, in the catalog's spelling", closed, 'xl', 'XL'],
    ['is unknown where none is created', closed, 'M', null],
    ['is not found by its beginning', closed, 'X', null],
    ['is created where the field creates missing ones', open, 'Blue', 'Blue'],
    ['is found before one is created', open, 'RED', 'Red'],
    ['is never created with a bar', open, 'Blue|Green', null],
    ['is never created with a line break', open, 'Blue\nGreen', null],
    ['is never created with a line separator', open, 'Blue\u2028Green', null],
    ['is never created with a tab', open, 'Blue\tGreen', null],
    ['is never created with a control character', open, 'Blue\u0007', null],
    ['is never created from the word that clears', open, '%CLEAR%', null],
    ['is created from that word in another case', open, '%clear%', '%clear%'],
  ])('a value %s', (...[, of, text, expected]) => {
    expect(values().find(of, text)).toBe(expected);
  });

  it('a created value has the spelling of its first row', () => {
    const enums = values();
    expect(enums.find(open, 'Blue')).toBe('Blue');
    expect(enums.find(open, 'BLUE')).toBe('Blue');
    enums.keepRow();
    expect(enums.find(open, 'blue')).toBe('Blue');
    enums.keepRow();
    expect(enums.takeCreated()).toEqual([{ customFieldId: 2, value: 'Blue' }]);
    expect(enums.takeCreated()).toEqual([]);
  });

  it('a rejected row creates nothing, and the next one has its own spelling', () => {
    const enums = values();
    expect(enums.find(open, 'BLUE')).toBe('BLUE');
    enums.forgetRow();
    expect(enums.takeCreated()).toEqual([]);
    expect(enums.find(open, 'blue')).toBe('blue');
    enums.keepRow();
    expect(enums.takeCreated()).toEqual([{ customFieldId: 2, value: 'blue' }]);
  });

  it('thousands of values in one row are created in order, each once', () => {
    const enums = values();
    const texts = Array.from({ length: 5000 }, (_, index) => `Tag ${index}`);
    for (const text of [...texts, ...texts.map((each) => each.toUpperCase())]) enums.find(open, text);
    enums.keepRow();
    expect(enums.takeCreated().map(({ value }) => value)).toEqual(texts);
  });

  it('two fields create their values apart', () => {
    const enums = values();
    expect(enums.find(open, 'Blue')).toBe('Blue');
    expect(enums.find(other, 'BLUE')).toBe('BLUE');
    enums.keepRow();
    expect([enums.find(open, 'blue'), enums.find(other, 'blue')]).toEqual(['Blue', 'BLUE']);
    expect(enums.takeCreated()).toEqual([
      { customFieldId: 2, value: 'Blue' },
      { customFieldId: 3, value: 'BLUE' },
    ]);
  });

  it('a resumed import knows what its rows created', () => {
    const enums = new EnumValues([open], [{ customFieldId: 2, value: 'Blue' }]);
    expect(enums.find(open, 'BLUE')).toBe('Blue');
    enums.keepRow();
    expect(enums.takeCreated()).toEqual([]);
  });
});

test.each([
  ['250 characters', 'a'.repeat(250), false],
  ['251 characters', 'a'.repeat(251), true],
  ['250 characters of two units each', '😀'.repeat(250), false],
  ['251 characters of two units each', '😀'.repeat(251), true],
])('%s are too long for an enum: %s', (...[, text, tooLong]) => {
  expect(isTooLongForEnum(text)).toBe(tooLong);
});
